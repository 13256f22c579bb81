import { useId, useState } from 'react';
import { PURPOSES } from '../../api/codes.js';
import type { CaseConsentsFragment, Purpose } from '../../generated/graphql.js';
import { formatDate } from '../../i18n/dates.js';
import { useTranslation } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { FreeText } from '../../ui/FreeText.js';
import { Panel } from '../../ui/Panel.js';
import { Sideways } from '../../ui/Sideways.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Consent.module.css';
import { RecordConsent } from './RecordConsent.js';
import { narrowerThan, type Standing, standingOf } from './standing.js';
import { WithdrawConsent } from './WithdrawConsent.js';

type Step = 'record' | 'narrow' | 'withdraw';

interface ConsentTableProps {
  survivor: CaseConsentsFragment['survivors'][number];
  consents: CaseConsentsFragment['consents'];
  /** Whether the reader may change it. */
  changing: boolean;
  changed: (step: Step, purpose: Purpose) => void;
}

/** One person's consent to every purpose there is, as it stands today. */
export function ConsentTable({ survivor, consents, changing, changed }: ConsentTableProps) {
  const { t, label } = useWords();
  const caption = useId();
  const [open, setOpen] = useState<{ purpose: Purpose; step: Step }>();
  const close = (): void => setOpen(undefined);
  const columns = [t('consent.purpose'), t('consent.standing'), t('consent.mode'), t('consent.when'), t('consent.way')];
  const fields = open && { survivor: survivor.id, purpose: open.purpose, cancel: close };
  const done = (): void => {
    close();
    if (open) changed(open.step, open.purpose);
  };
  return (
    <>
      <Sideways labelledBy={caption}>
        <table className={styles.table}>
          <caption id={caption}>{t('consent.of', { pseudonym: survivor.pseudonym })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {changing && (
                <th scope="col">
                  <span className="visually-hidden">{t('consent.change')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {PURPOSES.map((purpose) => {
              const standing = standingOf(consents, survivor.id, purpose);
              const name = label('purpose', purpose);
              return (
                <tr key={purpose}>
                  <th scope="row">{name}</th>
                  <Standings of={standing} />
                  {changing && (
                    <td>
                      <Steps of={standing} purpose={name} choose={(step) => setOpen({ purpose, step })} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sideways>
      {open && fields && (
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

function Standings({ of: { state, row } }: { of: Standing }) {
  const { t, code, label } = useWords();
  const valid = row && !row.withdrawn ? row : undefined;
  return (
    <>
      <td>
        <span className={styles[state]}>{t(`consent.state.${state}`)}</span>
      </td>
      <td>{valid && label('identity-mode', valid.identityMode)}</td>
      <td>
        {row && <span className={styles.day}>{formatDate(row.givenOn, code)}</span>}
        {valid?.expiresOn && <span className={styles.day}>{t('case.expiresOn', { date: formatDate(valid.expiresOn, code) })}</span>}
      </td>
      <td>{valid?.way && <FreeText text={valid.way} />}</td>
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
