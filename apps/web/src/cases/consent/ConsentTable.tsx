import { useState } from 'react';
import { PURPOSES } from '../../api/codes.js';
import type { CaseConsentsFragment, Purpose } from '../../generated/graphql.js';
import { formatDate } from '../../i18n/dates.js';
import { useTranslation } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { FreeText } from '../../ui/FreeText.js';
import { Panel } from '../../ui/Panel.js';
import { type Place, useWasTyped } from '../../ui/typed.js';
import { WideTable } from '../../ui/WideTable.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Consent.module.css';
import { RecordConsent } from './RecordConsent.js';
import { narrowerThan, type Standing, standingOf } from './standing.js';
import { WithdrawConsent } from './WithdrawConsent.js';

const STEPS = ['record', 'narrow', 'withdraw'] as const;
type Step = (typeof STEPS)[number];

interface ConsentTableProps {
  survivor: CaseConsentsFragment['survivors'][number];
  consents: CaseConsentsFragment['consents'];
  /** Whether the reader may change it. */
  changing: boolean;
  changed: (step: Step, purpose: Purpose) => void;
}

/** One person's consent to every purpose there is, as it stands today. */
export function ConsentTable({ survivor, consents, changing, changed }: ConsentTableProps) {
  const { t, code, label } = useWords();
  const wasTyped = useWasTyped();
  const at = (purpose: Purpose, step: Step): Place => [step === 'withdraw' ? 'withdrawal' : 'consent', `${step} ${survivor.id} ${purpose}`];
  const [open, setOpen] = useState(() =>
    PURPOSES.flatMap((purpose) => STEPS.map((step) => ({ purpose, step }))).find(({ purpose, step }) => wasTyped(at(purpose, step))),
  );
  const close = (): void => setOpen(undefined);
  const fields = open && { survivor: survivor.id, purpose: open.purpose, at: at(open.purpose, open.step), cancel: close };
  const done = (): void => {
    close();
    if (open) changed(open.step, open.purpose);
  };
  const rows = PURPOSES.map((purpose) => ({
    purpose,
    name: label('purpose', purpose),
    standing: standingOf(consents, survivor.id, purpose),
  }));
  const valid = ({ row }: Standing) => (row && !row.withdrawn ? row : undefined);
  return (
    <>
      <WideTable
        caption={t('consent.of', { pseudonym: survivor.pseudonym })}
        rows={rows}
        keyOf={({ purpose }) => purpose}
        columns={[
          { key: 'purpose', name: t('consent.purpose'), cell: ({ name }) => name },
          {
            key: 'standing',
            name: t('consent.standing'),
            cell: ({ standing: { state } }) => <span className={styles[state]}>{t(`consent.state.${state}`)}</span>,
          },
          {
            key: 'mode',
            name: t('consent.mode'),
            cell: ({ standing }) => {
              const row = valid(standing);
              return row && label('identity-mode', row.identityMode);
            },
          },
          {
            key: 'when',
            name: t('consent.when'),
            cell: ({ standing }) => {
              const expiresOn = valid(standing)?.expiresOn;
              if (!standing.row) return null;
              return (
                <div>
                  <span className={styles.day}>{formatDate(standing.row.givenOn, code)}</span>
                  {expiresOn && <span className={styles.day}>{t('case.expiresOn', { date: formatDate(expiresOn, code) })}</span>}
                </div>
              );
            },
          },
          {
            key: 'way',
            name: t('consent.way'),
            cell: ({ standing }) => {
              const way = valid(standing)?.way;
              return way && <FreeText text={way} />;
            },
          },
          ...(changing
            ? [
                {
                  key: 'change',
                  name: t('consent.change'),
                  unseen: true,
                  cell: ({ standing, purpose, name }: (typeof rows)[number]) => (
                    <Steps of={standing} purpose={name} choose={(step) => setOpen({ purpose, step })} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {changing && open && fields && (
        <Panel
          key={`${open.purpose} ${open.step}`}
          title={`${t(`consent.${open.step}`)}: ${label('purpose', open.purpose)}, ${survivor.pseudonym}`}
        >
          {open.step === 'withdraw' && <WithdrawConsent {...fields} done={done} />}
          {open.step === 'record' && <RecordConsent {...fields} done={done} />}
          {open.step === 'narrow' && (
            <RecordConsent {...fields} narrowing={standingOf(consents, survivor.id, open.purpose).row} done={done} />
          )}
        </Panel>
      )}
    </>
  );
}

/** What may be done about a consent as it stands; the purpose is part of each button's name for those who hear the page. */
function Steps({ of: { state, row }, purpose, choose }: { of: Standing; purpose: string; choose: (step: Step) => void }) {
  const { t } = useTranslation();
  const consented = state === 'given';
  const steps: Step[] = consented
    ? [...(row && narrowerThan(row.identityMode).length > 0 ? ['narrow' as const] : []), 'withdraw']
    : ['record'];
  return (
    <div className={styles.steps}>
      {steps.map((step) => (
        <Button key={step} variant="default" size="compact-sm" onClick={() => choose(step)}>
          {t(`consent.${step}`)}
          <span className="visually-hidden">: {purpose}</span>
        </Button>
      ))}
    </div>
  );
}
