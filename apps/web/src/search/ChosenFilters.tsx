import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SearchQuery } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';
import { useFacetName } from './facetLabels.js';
import { FACETS, type SearchAddress, toggle, wantsAll } from './filters.js';
import styles from './Search.module.css';

interface Chosen {
  key: string;
  /** The word between it and the value before it, where they are of one facet. */
  joined?: string | false;
  name: ReactNode;
  without: SearchAddress;
}

/** The filters in force, each to be taken off again. */
export function ChosenFilters({ address, facets }: { address: SearchAddress; facets: NonNullable<SearchQuery['search']['facets']> }) {
  const { t, code: language } = useWords();
  const facetName = useFacetName(address.provision !== undefined);
  const navigate = useNavigate({ from: '/search' });
  const chosen: Chosen[] = FACETS.flatMap((facet) =>
    (address[facet.parameter] ?? []).map((code, at) => ({
      key: `${facet.parameter}=${code}`,
      joined: at > 0 && t(wantsAll(address, facet.parameter) ? 'search.match.and' : 'search.match.or'),
      name: facetName(facet, {
        code,
        label: facets.find(({ name }) => name === facet.name)?.values.find((value) => value.code === code)?.label ?? code,
      }),
      without: toggle(address, facet.parameter, code),
    })),
  );
  for (const end of ['from', 'to'] as const) {
    const value = address[end];
    if (value)
      chosen.push({ key: end, name: `${t(`search.${end}`)} ${formatDate(value, language)}`, without: { ...address, [end]: undefined } });
  }
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label={t('search.chosen')}>
      {chosen.map(({ key, joined, name, without }) => (
        <li key={key}>
          {joined && <span className={styles.of}>{joined} </span>}
          <button type="button" className="chip" onClick={() => void navigate({ search: without, state: true, resetScroll: false })}>
            <span className="visually-hidden">{t('search.takeOff')} </span>
            {name}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li className="no-print">
          <Button size="compact-sm" variant="subtle" onClick={() => void navigate({ search: {}, state: true, resetScroll: false })}>
            {t('search.takeOffAll')}
          </Button>
        </li>
      )}
    </ul>
  );
}
