import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { ProposalForm } from '../proposals/ProposalForm.js';
import { Icon } from '../ui/Icon.js';
import { Loaded } from '../ui/Loaded.js';
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
  const [days, setDays] = useState('7');
  const fits = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= 31;
  async function send(reason: string): Promise<void> {
    const answer = await propose({ input: { case: code, person, reason, days: Number(days) } }, OF_VAULTS);
    if (!answer.error) done();
  }
  return (
    <ProposalForm
      title={t('vault.propose')}
      reason={{ label: t('vault.grantReason'), hint: t('vault.reasonHint'), wanted: t('vault.reasonWanted') }}
      complete={person !== '' && fits}
      above={(checked) => (
        <>
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
        </>
      )}
      below={(checked) => (
        <TextInput
          label={t('vault.days')}
          inputMode="numeric"
          maxLength={2}
          error={checked && !fits && t('vault.daysWanted')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
      )}
      sending={fetching}
      word={t('vault.proposeDo')}
      send={send}
      cancel={cancel}
    />
  );
}
