import { useRouter } from '@tanstack/react-router';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { LANGUAGE_NAMES } from '../i18n/language.js';
import { ProveAgain, useProved } from '../session/ProveAgain.js';
import { useRenew } from '../session/renew.js';
import { useSession } from '../session/SessionProvider.js';
import { methodsOf, useOwnAccount } from '../session/useOwnAccount.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Facts } from '../ui/Facts.js';
import { Loaded, Waiting } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { ChangePassword } from './ChangePassword.js';
import { SecondFactor } from './SecondFactor.js';
import { Sessions } from './Sessions.js';
import { Tokens } from './Tokens.js';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

export function AccountPage() {
  const { t, label, code } = useWords();
  const { viewer, known, deployment } = useSession();
  const router = useRouter();
  const renew = useRenew();
  const { result, again } = useOwnAccount();
  const proved = useProved();
  const action = useAction();
  async function leave(): Promise<void> {
    await action.run(SIGN_OUT, {});
    renew();
    await router.navigate({ to: '/' });
  }
  return (
    <Page title={t('account.title')} name={t('account.title')}>
      {!known && <Waiting />}
      {known && !viewer && (
        <>
          <p>{t('account.nobody')}</p>
          <ButtonLink to="/sign-in" search={{ return: '/account' }}>
            {t('shell.signIn')}
          </ButtonLink>
        </>
      )}
      {viewer && (
        <>
          <Section title={viewer.person.name}>
            <Facts
              facts={[
                { name: t('account.roles'), value: viewer.roles.map((role) => t(`account.role.${role}`)).join(', ') },
                { name: t('account.clearance'), value: label('confidentiality', viewer.clearance) },
                { name: t('account.purpose'), value: label('purpose', viewer.purpose) },
                { name: t('shell.language'), value: LANGUAGE_NAMES[code] },
              ]}
            />
            <p className="muted">{t('account.meaning')}</p>
          </Section>
          <div>
            <Button variant="default" loading={action.busy} onClick={() => void leave()}>
              {t('shell.signOut')}
            </Button>
          </div>
          <Loaded result={result} again={again} lines={8}>
            {({ account }) => (
              <>
                {!proved && <ProveAgain methods={methodsOf(account)} />}
                <SecondFactor account={account} proved={proved} changed={again} />
                <ChangePassword changed={again} />
                <Sessions sessions={account.sessions} changed={again} />
                <Tokens tokens={account.tokens} proved={proved} changed={again} />
              </>
            )}
          </Loaded>
        </>
      )}
      {deployment?.demonstration && <p className="muted">{t('account.demonstration')}</p>}
    </Page>
  );
}
