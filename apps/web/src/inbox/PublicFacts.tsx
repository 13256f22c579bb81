import { useTranslation } from '../i18n/index.js';
import { type Change, useFactWords, useName } from './ChangedFacts.js';

/** All that becomes public beside a proposed wording: its approver approves that too. */
export function PublicFacts({ of, occurredOn }: { of: readonly Change[]; occurredOn: string }) {
  const { t } = useTranslation();
  const words = useFactWords(occurredOn);
  const name = useName();
  return (
    <>
      <h4>{t('inbox.facts')}</h4>
      <p className="line-note">{t('inbox.factsNote')}</p>
      <ul className="lines">
        {of.map((fact) => (
          <li key={`${name(fact)} ${fact.to}`} className="line">
            <p className="line-title">{fact.fact === 'MONTH' ? t('revision.factName.DATE_PRECISION') : name(fact)}</p>
            <p>{words(fact.fact, fact.to)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
