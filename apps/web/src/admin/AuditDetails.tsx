import type { AuditLineFragment } from '../generated/graphql.js';
import { wordsBelow } from '../i18n/words.js';
import { useWords } from '../vocabulary/useWords.js';
import type { VocabularyName } from '../vocabulary/VocabularyProvider.js';
import styles from './Audit.module.css';

type Detail = AuditLineFragment['detail'][number];

/** Details whose values are codes of a vocabulary. */
const VOCABULARY: Record<string, VocabularyName> = {
  clearance: 'confidentiality',
  confidentiality: 'confidentiality',
  from: 'confidentiality',
  identityMode: 'identity-mode',
  implementation: 'implementation',
  level: 'confidentiality',
  purpose: 'purpose',
  reason: 'evidence-reason',
  relation: 'engagement-relation',
  to: 'confidentiality',
};
const LEVELS = ['PUBLIC', 'PARTNER', 'RESTRICTED', 'SEALED'];

/** What an entry says beside who did what: codes in words of the reader's language; ids and numbers as they are. */
export function AuditDetails({ of }: { of: readonly Detail[] }) {
  const { t, code, label } = useWords();
  const names = wordsBelow('audit.details', code);
  const values: Record<string, string> = {
    ...wordsBelow('statistics.by', code),
    ...wordsBelow('audit.kinds', code),
    ...wordsBelow('audit.fields', code),
    ...wordsBelow('audit.values', code),
    ...wordsBelow('vault.field', code),
    true: t('common.yes'),
    false: t('common.no'),
    operator: t('proposal.operator'),
  };
  const facts = wordsBelow('revision.factName', code);
  const inWords = ({ name }: Detail, each: string): string | undefined => {
    const vocabulary = VOCABULARY[name];
    if (vocabulary) return label(vocabulary, name === 'clearance' ? (LEVELS[Number(each)] ?? each) : each);
    return (name === 'facts' ? facts : values)[each];
  };
  return (
    <ul className={styles.details}>
      {of.map((detail) => (
        <li key={detail.name}>
          {names[detail.name] ?? <code>{detail.name}</code>}:{' '}
          {detail.value.split(' ').map((each, at) => (
            <span key={each}>
              {at > 0 && ', '}
              {inWords(detail, each) ?? <code>{each}</code>}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
