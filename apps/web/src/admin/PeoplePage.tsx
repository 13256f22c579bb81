import { useFresh } from '../api/useFresh.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Only } from '../session/Only.js';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { useSession } from '../session/SessionProvider.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
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
  const { may, viewer } = useSession();
  const proved = useProved();
  const { result, again } = useFresh({ query: PEOPLE, pause: !may('ADMINISTER') });
  return (
    <Page title={t('people.title')} name={t('people.name')} lead={<p>{t('people.lead')}</p>}>
      <Only may="ADMINISTER">
        {!proved && <Proving />}
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
      </Only>
    </Page>
  );
}
