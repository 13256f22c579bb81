import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Refused } from '../assessments/Refused.js';
import { Ask } from '../casework/Ask.js';
import type { NamingFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { formatDate } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { GRANTING_ROLES } from '../vault/vault.js';
import { OF_NAMINGS } from './parts.js';

const CONFIRM = graphql(`
  mutation ConfirmCaseGrant($id: ID!) {
    confirmCaseGrant(id: $id) {
      id
      active
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeCaseGrant($id: ID!) {
    revokeCaseGrant(id: $id) {
      id
      active
    }
  }
`);

interface NamingLineProps {
  of: NamingFragment;
  /** Proved just now who they are: only then is anything confirmed. */
  proved: boolean;
  /** The case, where the page is not its own. */
  at?: ReactNode;
}

/** One person named to a sealed case: why, by whom and until when; and its next step for whoever may take it. */
export function NamingLine({ of, proved, at }: NamingLineProps) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { has, viewer } = useSession();
  const [confirming, confirm] = useMutation(CONFIRM);
  const [revoking, revoke] = useMutation(REVOKE);
  const [ending, setEnding] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();
  const date = (at_: string | null | undefined): string => (at_ ? formatDate(at_, code) : '');
  const ownProposal = of.proposedBy?.id === viewer?.person.id;
  const decides = of.person?.id !== viewer?.person.id && (ownProposal || has(...GRANTING_ROLES));
  const waits = !of.confirmedAt && !of.revokedAt;
  const over = !of.active && !of.revokedAt && !waits;
  const standing = of.revokedAt ? 'revoked' : waits ? 'waits' : over ? 'over' : of.expiresAt ? 'active' : 'sealing';
  async function step(deed: typeof confirm | typeof revoke): Promise<void> {
    setRefused(undefined);
    const { error } = await deed({ id: of.id }, OF_NAMINGS);
    if (error) setRefused(errorCode(error));
    else setEnding(false);
  }
  return (
    <li className="line">
      <p className="line-title">
        {of.person?.name}
        {at && ': '}
        {at}
      </p>
      <p className="line-note">
        {t(`naming.standing.${standing}`, { date: date(of.revokedAt ?? of.expiresAt), name: of.revokedBy?.name ?? '' })}
      </p>
      {of.expiresAt && (
        <>
          <p className="line-note">{of.reason}</p>
          <p className="line-note">
            {t('naming.proposedBy', { name: of.proposedBy?.name ?? t('naming.operator'), date: date(of.proposedAt) })}
            {of.confirmedBy && `, ${t('naming.confirmedBy', { name: of.confirmedBy.name, date: date(of.confirmedAt) })}`}
          </p>
        </>
      )}
      {refused && !ending && <Refused code={refused} />}
      {waits && ownProposal && <p className="line-note">{t('naming.own')}</p>}
      {decides && (waits || of.active) && !ending && (
        <div className="row no-print">
          {waits && !ownProposal && proved && (
            <Button size="xs" loading={confirming.fetching} onClick={() => void step(confirm)}>
              {t('naming.confirm')}
              <span className="visually-hidden">: {of.person?.name}</span>
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => setEnding(true)}>
            {t('naming.revoke')}
            <span className="visually-hidden">: {of.person?.name}</span>
          </Button>
        </div>
      )}
      {ending && (
        <Ask
          consequence={t('naming.revokeMeaning', { name: of.person?.name ?? '' })}
          deed={t('naming.revokeDo')}
          sending={revoking.fetching}
          refused={refused}
          doIt={() => void step(revoke)}
          cancel={() => setEnding(false)}
        />
      )}
    </li>
  );
}
