import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Panel } from '../casework/Panel.js';
import { graphql } from '../generated/index.js';
import { Icon } from '../page/Icon.js';
import { Loaded } from '../page/Loaded.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const COLLEAGUES = graphql(`
  query Colleagues {
    colleagues(first: 100) {
      edges {
        cursor
        node {
          id
          name
        }
      }
    }
  }
`);

const PROPOSE = graphql(`
  mutation ProposeVaultGrant($input: ProposeVaultGrantInput!) {
    proposeVaultGrant(input: $input) {
      id
      active
    }
  }
`);

/** Proposes that a colleague may read this vault; a second person confirms it. */
export function ProposeGrant({ code }: { code: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState(false);
  const done = (): void => {
    setOpen(false);
    setTold(true);
  };
  return (
    <>
      <div role="status" className="done">
        {told && <p>{t('vault.proposed')}</p>}
      </div>
      {open ? (
        <ProposeForm code={code} done={done} cancel={() => setOpen(false)} />
      ) : (
        <div className="row no-print">
          <Button variant="default" size="sm" leftSection={<Icon name="add" size={16} />} onClick={() => setOpen(true)}>
            {t('vault.propose')}
          </Button>
        </div>
      )}
    </>
  );
}

function ProposeForm({ code, done, cancel }: { code: string; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const [colleagues, again] = useQuery({ query: COLLEAGUES });
  const [{ fetching, error }, propose] = useMutation(PROPOSE);
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('7');
  const [checked, setChecked] = useState(false);
  const fits = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= 31;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (person === '' || reason.trim() === '' || !fits) return;
    const answer = await propose({ input: { case: code, person, reason: reason.trim(), days: Number(days) } }, OF_VAULTS);
    if (!answer.error) done();
  }
  return (
    <Panel title={t('vault.propose')}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void send(event)}>
        <VaultRefused error={error} />
        <Loaded result={colleagues} again={again} lines={1}>
          {(data) => (
            <NativeSelect
              label={t('vault.person')}
              value={person}
              error={checked && person === '' && t('vault.personWanted')}
              data={[
                { value: '', label: t('assessment.choose'), disabled: true },
                ...data.colleagues.edges.map(({ node }) => ({ value: node.id, label: node.name })),
              ]}
              onChange={(event) => setPerson(event.currentTarget.value)}
            />
          )}
        </Loaded>
        <Textarea
          label={t('vault.grantReason')}
          description={t('vault.reasonHint')}
          rows={2}
          maxLength={500}
          error={checked && reason.trim() === '' && t('vault.reasonWanted')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('vault.days')}
          inputMode="numeric"
          maxLength={2}
          error={checked && !fits && t('vault.daysWanted')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={fetching}>
            {t('vault.proposeDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
