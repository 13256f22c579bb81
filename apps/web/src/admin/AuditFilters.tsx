import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Checkbox, NativeSelect, TextInput } from '../ui/fields.js';
import styles from './Audit.module.css';
import { type AuditAddress, isCode, useAuditWords } from './audit.js';

const AUDITED_PEOPLE = graphql(`
  query AuditedPeople {
    people {
      id
      name
    }
  }
`);

const options = (unfiltered: string, named: Record<string, string>) => [
  { value: '', label: unfiltered },
  ...Object.entries(named)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label)),
];

/** What to look for in the audit; each choice counts at once. */
export function AuditFilters({ address }: { address: AuditAddress }) {
  const { t } = useTranslation();
  const { rooms, kinds } = useAuditWords();
  const navigate = useNavigate({ from: '/admin/audit' });
  const [{ data }] = useQuery({ query: AUDITED_PEOPLE });
  const change = (next: AuditAddress): void => void navigate({ search: { ...address, ...next }, resetScroll: false });
  const people = Object.fromEntries((data?.people ?? []).map(({ id, name }) => [id, name]));
  const any = t('audit.any');
  return (
    <search className={`${styles.filters} no-print`} aria-label={t('audit.filter')}>
      <div className={styles.fields}>
        <NativeSelect
          label={t('audit.who')}
          value={address.who ?? ''}
          data={options(any, people)}
          onChange={(event) => change({ who: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('audit.room')}
          value={address.action ?? ''}
          data={options(any, rooms)}
          onChange={(event) => change({ action: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('audit.kind')}
          value={address.record ?? ''}
          data={options(any, kinds)}
          onChange={(event) => change({ record: event.currentTarget.value || undefined })}
        />
        <CodeField key={address.code ?? ''} code={address.code ?? ''} change={(code) => change({ code })} />
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={`${end} ${address[end] ?? ''}`}
            type="date"
            label={t(`audit.${end}`)}
            defaultValue={address[end] ?? ''}
            onBlur={(event) =>
              event.currentTarget.value !== (address[end] ?? '') && change({ [end]: event.currentTarget.value || undefined })
            }
            onKeyDown={(event) => event.key === 'Enter' && change({ [end]: event.currentTarget.value || undefined })}
          />
        ))}
      </div>
      <Checkbox
        label={t('audit.refused')}
        checked={address.refused === 'yes'}
        onChange={(event) => change({ refused: event.currentTarget.checked ? 'yes' : undefined })}
      />
      {Object.values(address).some((value) => value !== undefined) && (
        <Button size="compact-sm" variant="subtle" onClick={() => void navigate({ search: {}, resetScroll: false })}>
          {t('search.takeOffAll')}
        </Button>
      )}
    </search>
  );
}

/** A code counts once it is written whole: on Enter, or when the field is left. */
function CodeField({ code, change }: { code: string; change: (code: string | undefined) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(code);
  const [wrong, setWrong] = useState(false);
  const apply = (): void => {
    const written = text.trim().toUpperCase();
    setWrong(written !== '' && !isCode(written));
    if (written !== code && (written === '' || isCode(written))) change(written || undefined);
  };
  return (
    <TextInput
      label={t('audit.code')}
      description={t('audit.codeHint')}
      autoComplete="off"
      maxLength={60}
      error={wrong && t('audit.codeWrong')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  );
}
