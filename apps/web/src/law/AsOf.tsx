import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent } from 'react';
import type { ProvisionLinkFragment, ProvisionStatus } from '../generated/graphql.js';
import { formatDate, today } from '../i18n/dates.js';
import { Button } from '../ui/Button.js';
import { TextInput } from '../ui/fields.js';
import { ForceMark } from '../ui/Marks.js';
import { useWords } from '../vocabulary/useWords.js';
import { InstrumentTitle } from './InstrumentTitle.js';
import styles from './Law.module.css';
import { ProvisionTitle } from './ProvisionTitle.js';

interface AsOfProps {
  provision: {
    path: string;
    asOf: string;
    status: ProvisionStatus;
    successor?: ProvisionLinkFragment | null;
    predecessor?: ProvisionLinkFragment | null;
  };
}

function Neighbour({ word, to, on }: { word: string; to: ProvisionLinkFragment; on: string }) {
  return (
    <p className={styles.neighbour}>
      {word}{' '}
      <Link to="/law/$" params={{ _splat: to.path }} search={{ on }}>
        <ProvisionTitle of={to} />, <InstrumentTitle of={to.instrument} />
      </Link>
    </p>
  );
}

/** The day that the page speaks of, the way to another, and whether the text is in force on it. */
export function AsOf({ provision: { path, asOf, status, successor, predecessor } }: AsOfProps) {
  const { t, code } = useWords();
  const navigate = useNavigate();
  const { dayOfCase } = useLocation().state;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const on = String(new FormData(event.currentTarget).get('on')) || undefined;
    void navigate({ to: '/law/$', params: { _splat: path }, search: { on }, resetScroll: false });
  }
  return (
    <section className={styles.asOf} aria-label={t('law.asOf')} data-status={status}>
      <p className={styles.force}>
        <ForceMark status={status} /> <strong>{t(`law.on.${status}`, { date: formatDate(asOf, code) })}</strong>
      </p>
      {dayOfCase && (
        <p className={styles.neighbour}>
          {t(`law.dayOfCase.${dayOfCase.length === 10 ? 'day' : dayOfCase.length === 7 ? 'month' : 'year'}`)}
        </p>
      )}
      {successor && <Neighbour word={t('law.successor')} to={successor} on={asOf} />}
      {predecessor && <Neighbour word={t('law.predecessor')} to={predecessor} on={asOf} />}
      <form className={`${styles.day} no-print`} onSubmit={submit}>
        <TextInput key={asOf} type="date" name="on" label={t('law.otherDay')} defaultValue={asOf} required />
        <Button type="submit" size="sm" variant="default">
          {t('law.show')}
        </Button>
        {asOf !== today() && (
          <Link to="/law/$" params={{ _splat: path }} resetScroll={false}>
            {t('law.today')}
          </Link>
        )}
      </form>
    </section>
  );
}
