import { useTerms } from '../vocabulary/VocabularyProvider.js';
import type { FacetValue } from './FacetChoice.js';
import { FacetChoice } from './FacetChoice.js';
import { FacetMatch } from './FacetMatch.js';
import type { SearchAddress } from './filters.js';
import styles from './Search.module.css';

/** Violation types under their broader terms, as far as results have them. */
export function ViolationTree({ address, values }: { address: SearchAddress; values: FacetValue[] }) {
  const { label, terms } = useTerms();
  const vocabulary = terms('violation-type');
  const byCode = new Map(values.map((value) => [value.code, value]));
  const roots = vocabulary.filter(({ broader }) => !broader);
  const branches = roots
    .map((root) => ({
      root,
      own: byCode.get(root.code),
      narrower: vocabulary.flatMap(({ code, broader }) => (broader === root.code ? (byCode.get(code) ?? []) : [])),
    }))
    .filter(({ own, narrower }) => own || narrower.length > 0);
  return (
    <fieldset className={styles.facet}>
      <legend>{label('search-facet', 'VIOLATION_TYPE')}</legend>
      <FacetMatch parameter="violation" address={address} />
      <ul className={styles.tree}>
        {branches.map(({ root, own, narrower }) => (
          <li key={root.code}>
            {own ? <FacetChoice parameter="violation" address={address} value={own} /> : <p className={styles.branch}>{root.label}</p>}
            {narrower.length > 0 && (
              <ul>
                {narrower.map((value) => (
                  <li key={value.code}>
                    <FacetChoice parameter="violation" address={address} value={value} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
