import type { DecisionPart } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';

/** Beside a part of a decision that nobody read in a source. */
export function PartMark({ part, unverified }: { part: DecisionPart; unverified: DecisionPart[] }) {
  const { t } = useTranslation();
  if (!unverified.includes(part)) return null;
  return (
    <>
      {' '}
      <span className="tag tag-unverified">{t('decision.unread')}</span>
    </>
  );
}
