import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { PeopleQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { Ask } from '../ui/Ask.js';
import { Button } from '../ui/Button.js';
import { Refused } from '../ui/Refused.js';
import { useWasTyped } from '../ui/typed.js';
import { useWords } from '../vocabulary/useWords.js';
import { ChangeAccess } from './ChangeAccess.js';
import { InvitationLink, type MadeLink } from './InvitationLink.js';
import { Proposed } from './Proposed.js';

const DEACTIVATE = graphql(`
  mutation DeactivatePerson($input: PersonVersionInput!) {
    deactivatePerson(input: $input) {
      id
      active
    }
  }
`);

const INVITE_AGAIN = graphql(`
  mutation InviteAgain($input: InviteAgainInput!) {
    inviteAgain(input: $input) {
      link
      expiresAt
    }
  }
`);

interface PersonLineProps {
  of: PeopleQuery['people'][number];
  self: boolean;
  /** Proved just now who they are: only then is anything changed. */
  proved: boolean;
  changed: () => void;
}

/** One account: who, what they may do, what waits, and what an administrator can do about it. */
export function PersonLine({ of, self, proved, changed }: PersonLineProps) {
  const { t, code, lang, label } = useWords();
  const wasTyped = useWasTyped();
  const [open, setOpen] = useState<'change' | 'close' | undefined>(wasTyped(['access', of.id]) ? 'change' : undefined);
  const [made, setMade] = useState<MadeLink>();
  const action = useAction();
  const input = { person: of.id, version: of.version };
  const done = (): void => {
    setOpen(undefined);
    changed();
  };
  async function close(): Promise<void> {
    if (await action.run(DEACTIVATE, { input })) done();
  }
  async function again(): Promise<void> {
    const data = await action.run(INVITE_AGAIN, { input: { ...input, language: lang } });
    if (data) setMade({ ...data.inviteAgain, name: of.name });
  }
  const state = !of.active
    ? 'people.closed'
    : !of.accepted
      ? 'people.invited'
      : of.secondFactor
        ? 'people.withFactor'
        : 'people.withoutFactor';
  return (
    <li className="line">
      <span className="line-title">{of.name}</span>
      <span className="line-note">{of.email}</span>
      <span className="line-note">
        {of.roles.map((role) => t(`account.role.${role}`)).join(', ')} · {label('confidentiality', of.clearance)} ·{' '}
        {label('purpose', of.purpose)}
      </span>
      <span className="line-note">
        {t(state)}
        {of.lastSeenAt && ` · ${t('people.lastSeen', { date: formatMoment(of.lastSeenAt, code) })}`}
      </span>
      {of.proposed && <Proposed of={of.proposed} mayDecide={proved && !self} decided={changed} />}
      {made && <InvitationLink made={made} />}
      {open !== 'close' && <Refused error={action.error} />}
      {proved && open === undefined && (
        <div className="row">
          <Button size="xs" variant="default" onClick={() => setOpen('change')}>
            {t('people.change')}
          </Button>
          {of.active && !of.accepted && (
            <Button size="xs" variant="default" onClick={() => void again()}>
              {t('people.inviteAgain')}
            </Button>
          )}
          {of.active && !self && (
            <Button size="xs" variant="default" onClick={() => setOpen('close')}>
              {t('people.close')}
            </Button>
          )}
        </div>
      )}
      {proved && open === 'change' && <ChangeAccess of={of} changed={done} cancel={() => setOpen(undefined)} />}
      {open === 'close' && (
        <Ask
          consequence={t('people.closeMeaning', { name: of.name })}
          word={t('people.close')}
          by={action}
          run={() => void close()}
          cancel={() => setOpen(undefined)}
        />
      )}
    </li>
  );
}
