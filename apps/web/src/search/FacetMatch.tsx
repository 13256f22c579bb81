import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { NativeSelect } from '../ui/fields.js';
import { type FacetParameter, MANY_VALUED, matching, type SearchAddress, wantsAll } from './filters.js';
import styles from './Search.module.css';

/** Says whether any or all of the chosen values of a facet are wanted, and lets one choose where a result may have several. */
export function FacetMatch({ parameter, address }: { parameter: FacetParameter; address: SearchAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/search' });
  if (!address[parameter]?.length) return null;
  if (!MANY_VALUED.includes(parameter)) return <p className={styles.of}>{t('search.match.anyAlone')}</p>;
  return (
    <NativeSelect
      label={t('search.match.name')}
      data={[
        { value: 'ANY', label: t('search.match.ANY') },
        { value: 'ALL', label: t('search.match.ALL') },
      ]}
      value={wantsAll(address, parameter) ? 'ALL' : 'ANY'}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ search: matching(address, parameter, value === 'ALL'), state: true, resetScroll: false })
      }
    />
  );
}
