import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useMutation } from 'urql';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Ask } from '../ui/Ask.js';
import type { Grant } from './grants.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const CONFIRM = graphql(`
  mutation ConfirmVaultGrant($id: ID!) {
    confirmVaultGrant(id: $id) {
      id
      active
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeVaultGrant($id: ID!) {
    revokeVaultGrant(id: $id) {
      id
      active
    }
  }
`);

interface GrantLineProps {
  of: Grant;
  /** Is the case to be named, or is this the case's own page? */
  named: boolean;
  /** Proved just now who they are: only then is anything confirmed. */
  proved: boolean;
}

/** One grant: for whom, why, how it stands; and its next step for those who give grants. */
export function GrantLine({ of, named, proved }: GrantLineProps) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { may, viewer } = useSession();
  const [confirming, confirm] = useMutation(CONFIRM);
  const [revoking, revoke] = useMutation(REVOKE);
  const [ending, setEnding] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const giver = may('CONFIRM_FOR_OTHERS');
  const own =
    of.person.id === viewer?.person.id ? 'vault.ownGrant' : of.proposedBy.id === viewer?.person.id ? 'vault.ownProposal' : undefined;
  const moment = (at: string): string => formatMoment(at, code);
  async function step(deed: typeof confirm | typeof revoke): Promise<void> {
    setError(undefined);
    const answer = await deed({ id: of.id }, OF_VAULTS);
    setError(answer.error);
    if (!answer.error) setEnding(false);
  }
  return (
    <li className="line">
      <span className="line-title">
        {of.person.name}
        {named && ': '}
        {named &&
          (of.case ? (
            <Link to="/cases/$code/vault" params={{ code: of.case }}>
              {of.case}
            </Link>
          ) : (
            t('vault.aCase')
          ))}
      </span>
      <span className="line-note">
        {t(of.active ? 'vault.grantState.active' : 'vault.grantState.waits', { date: moment(of.expiresAt) })}
      </span>
      <span className="line-note">{of.reason}</span>
      <span className="line-note">
        {t('vault.proposedBy', { name: of.proposedBy.name, date: moment(of.proposedAt) })}
        {of.confirmedBy && of.confirmedAt && `, ${t('vault.confirmedBy', { name: of.confirmedBy.name, date: moment(of.confirmedAt) })}`}
      </span>
      <VaultRefused error={error} />
      {giver && !of.confirmedAt && own && <span className="line-note">{t(own)}</span>}
      {giver && !ending && (
        <div className="row no-print">
          {!of.confirmedAt && !own && proved && (
            <Button size="xs" loading={confirming.fetching} onClick={() => void step(confirm)}>
              {t('vault.confirm')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => setEnding(true)}>
            {t('vault.revoke')}
          </Button>
        </div>
      )}
      {ending && (
        <Ask
          consequence={t('vault.revokeMeaning', { name: of.person.name })}
          deed={t('vault.revoke')}
          sending={revoking.fetching}
          refused={undefined}
          doIt={() => void step(revoke)}
          cancel={() => setEnding(false)}
        />
      )}
    </li>
  );
}
