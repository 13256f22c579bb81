import type { Confidentiality, ProvisionStatus, Verification } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';
import { Icon } from './Icon.js';

/** "Synthetic": on everything that shows an invented case, prints included. */
export function SyntheticMark() {
  const { t } = useTranslation();
  return <span className="tag tag-synthetic">{t('marks.synthetic')}</span>;
}

/** Says that a text was not checked against its source; says nothing when it was. */
export function VerificationMark({ verification }: { verification: Verification }) {
  const { t } = useTranslation();
  if (verification === 'VERIFIED_IN_SOURCE') return null;
  return (
    <span className="tag tag-unverified">
      <Icon name="warning" size={14} />
      {t(`marks.${verification}`)}
    </span>
  );
}

/** Who may see a case; nothing for what everyone may. */
export function ConfidentialityMark({ level }: { level: Confidentiality }) {
  const { label } = useTerms();
  if (level === 'PUBLIC') return null;
  return (
    <span className="tag tag-confidential">
      <Icon name="lock" size={14} />
      {label('confidentiality', level)}
    </span>
  );
}

/** Whether a text of law is, is not yet or is no longer in force. */
export function ForceMark({ status }: { status: ProvisionStatus }) {
  const { label } = useTerms();
  return <span className={`tag tag-force tag-${status.toLowerCase().replace('_', '-')}`}>{label('provision-status', status)}</span>;
}
