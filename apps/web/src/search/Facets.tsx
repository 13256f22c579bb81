import { useState } from 'react';
import type { SearchQuery } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { useWords } from '../vocabulary/useWords.js';
import type { CountedValue, FacetValue } from './FacetChoice.js';
import { FacetGroup } from './FacetGroup.js';
import { useFacetName } from './facetLabels.js';
import { FACETS, facetsStandOpen, type SearchAddress } from './filters.js';
import { Period } from './Period.js';
import { ProvisionGroup } from './ProvisionGroup.js';
import styles from './Search.module.css';
import { ViolationTree } from './ViolationTree.js';

type Facet = NonNullable<SearchQuery['search']['facets']>[number];

/** Where the results stand. */
export const RESULTS = 'results';

/** The facets that a search gives, and what of them was chosen already. */
function FacetGroups({ words, address, facets }: { words: string; address: SearchAddress; facets: Facet[] }) {
  const { label } = useWords();
  const facetName = useFacetName();
  return FACETS.map((facet) => {
    const { name, parameter } = facet;
    const counted = facets.find((each) => each.name === name)?.values ?? [];
    const chosen: string[] = address[parameter] ?? [];
    const lost = chosen.filter((code) => !counted.some((value) => value.code === code)).map((code) => ({ code, label: code, count: 0 }));
    const labelled = (value: CountedValue): FacetValue => ({ ...value, label: facetName(facet, value) });
    const values = [...counted, ...lost].map(labelled);
    if (values.length === 0) return null;
    if (parameter === 'violation') return <ViolationTree key={name} address={address} values={values} />;
    const title = label('search-facet', facet.code);
    if (parameter === 'provision')
      return <ProvisionGroup key={name} title={title} words={words} address={address} values={values} labelled={labelled} />;
    return <FacetGroup key={name} parameter={parameter} title={title} address={address} values={values} />;
  });
}

interface FacetsProps {
  words: string;
  address: SearchAddress;
  found: SearchQuery['search'] | undefined;
  /** The number of results is being asked for anew. */
  counting: boolean;
  opened: () => void;
}

/** The ways to narrow a search, each value with the number of results it would leave. */
export function Facets({ words, address, found, counting, opened }: FacetsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(facetsStandOpen);
  function toggled(now: boolean): void {
    setOpen(now);
    if (now) opened();
  }
  function toResults(): void {
    setOpen(false);
    document.getElementById(RESULTS)?.focus();
  }
  return (
    <aside className={`${styles.facets} no-print`} aria-label={t('search.narrow')}>
      <details open={open} onToggle={(event) => toggled(event.currentTarget.open)}>
        <summary>{t('search.narrow')}</summary>
        {open && found?.totalIsLowerBound && <p className={styles.of}>{t('search.countsOfSome', { count: found.totalCount })}</p>}
        {open && <FacetGroups words={words} address={address} facets={found?.facets ?? []} />}
        {open && <Period address={address} />}
        {open && found && (
          <div className={styles.toResults}>
            <Button loading={counting} onClick={toResults}>
              {t('search.show', { count: found.totalIsLowerBound ? `> ${found.totalCount}` : found.totalCount })}
            </Button>
          </div>
        )}
      </details>
    </aside>
  );
}
