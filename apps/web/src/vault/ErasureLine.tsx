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
import { Certificate } from './Certificate.js';
import type { Erasure } from './erasures.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const CONFIRM = graphql(`
  mutation ConfirmVaultErasure($id: ID!) {
    confirmVaultErasure(id: $id) {
      id
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeVaultErasure($id: ID!) {
    revokeVaultErasure(id: $id) {
      id
    }
  }
`);

interface ErasureLineProps {
  of: Erasure;
  /** Is the case to be named, or is this the case's own page? */
  named: boolean;
  proved: boolean;
}

/** One erasure: why, by whom, how it stands; its next step, or its certificate. */
export function ErasureLine({ of, named, proved }: ErasureLineProps) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { viewer } = useSession();
  const [confirming, confirm] = useMutation(CONFIRM);
  const [revoking, revoke] = useMutation(REVOKE);
  const [asked, setAsked] = useState(false);
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const own = of.proposedBy.id === viewer?.person.id;
  const moment = (at: string): string => formatMoment(at, code);
  async function decide(step: typeof confirm | typeof revoke): Promise<void> {
    setError(undefined);
    const answer = await step({ id: of.id }, OF_VAULTS);
    setError(answer.error);
    setAsked(false);
  }
  return (
    <li className="line">
      <span className="line-title">
        {t(of.certificate ? 'vault.erasureState.erased' : 'vault.erasureState.waits')}
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
      <span className="line-note">{of.reason}</span>
      <span className="line-note">
        {t('vault.proposedBy', { name: of.proposedBy.name, date: moment(of.proposedAt) })}
        {of.confirmedBy &&
          of.certificate &&
          `, ${t('vault.confirmedBy', { name: of.confirmedBy.name, date: moment(of.certificate.erasedAt) })}`}
      </span>
      <VaultRefused error={error} />
      {of.certificate && shown && <Certificate of={of.certificate} code={of.case} />}
      {of.certificate && !shown && (
        <div className="row no-print">
          <Button size="xs" variant="default" onClick={() => setShown(true)}>
            {t('vault.certificateShow')}
          </Button>
        </div>
      )}
      {!of.certificate && own && <span className="line-note">{t('vault.ownProposal')}</span>}
      {!of.certificate && !asked && (
        <div className="row no-print">
          {!own && proved && (
            <Button size="xs" onClick={() => setAsked(true)}>
              {t('vault.eraseDo')}
            </Button>
          )}
          <Button size="xs" variant="default" loading={revoking.fetching} onClick={() => void decide(revoke)}>
            {t(own ? 'vault.erasureTakeBack' : 'vault.erasureRefuse')}
          </Button>
        </div>
      )}
      {!of.certificate && asked && (
        <Ask
          consequence={t('vault.eraseMeaning')}
          deed={t('vault.eraseDo')}
          sending={confirming.fetching}
          refused={undefined}
          doIt={() => void decide(confirm)}
          cancel={() => setAsked(false)}
        />
      )}
    </li>
  );
}
