import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { TextInput } from '../ui/fields.js';
import type { SearchAddress } from './filters.js';
import styles from './Search.module.css';

/** When it happened, from one day to another. */
export function Period({ address }: { address: SearchAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/search' });
  const change = (end: 'from' | 'to', value: string): void => {
    void navigate({ search: { ...address, [end]: value || undefined }, state: true, resetScroll: false });
  };
  return (
    <fieldset className={styles.facet}>
      <legend>{t('search.facet.period')}</legend>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={`${end} ${address[end] ?? ''}`}
          type="date"
          label={t(`search.${end}`)}
          defaultValue={address[end] ?? ''}
          onBlur={(event) => event.currentTarget.value !== (address[end] ?? '') && change(end, event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && change(end, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}
