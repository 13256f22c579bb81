import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { ProveAgain, useProved } from '../session/ProveAgain.js';
import { useSession } from '../session/SessionProvider.js';
import { methodsOf, useOwnAccount } from '../session/useOwnAccount.js';
import { Empty } from '../ui/Empty.js';
import { Failure } from '../ui/Failure.js';
import { Loaded, Waiting } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { Invite } from './Invite.js';
import { PersonLine } from './PersonLine.js';

const PEOPLE = graphql(`
  query People {
    people {
      id
      name
      email
      roles
      clearance
      purpose
      active
      accepted
      secondFactor
      lastSeenAt
      version
      proposed {
        id
        roles
        clearance
        proposedAt
        hindrance
        proposedBy {
          id
          name
        }
      }
    }
  }
`);

/** Administration of people: seen by administrators, changed after a fresh step up. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { may, known, viewer } = useSession();
  const admin = may('ADMINISTER');
  const proved = useProved();
  const own = useOwnAccount();
  const [result, ask] = useQuery({ query: PEOPLE, pause: !admin, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Page title={t('people.title')} name={t('people.name')} lead={<p>{t('people.lead')}</p>}>
      {!known && <Waiting />}
      {known && !admin && <Failure code={viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED'} />}
      {admin && (
        <>
          {!proved && !viewer?.needsSecondFactor && (
            <Loaded result={own.result} again={own.again}>
              {({ account }) => <ProveAgain methods={methodsOf(account)} />}
            </Loaded>
          )}
          {proved && <Invite invited={again} />}
          <Section title={t('people.name')}>
            <Loaded result={result} again={again} lines={8}>
              {({ people }) =>
                people.length === 0 ? (
                  <Empty title={t('people.none')} />
                ) : (
                  <ul>
                    {people.map((person) => (
                      <PersonLine key={person.id} of={person} self={person.id === viewer?.person.id} proved={proved} changed={again} />
                    ))}
                  </ul>
                )
              }
            </Loaded>
          </Section>
        </>
      )}
    </Page>
  );
}
