import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { ForceMark } from '../ui/Marks.js';
import { Section } from '../ui/Section.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { ProvisionBody } from './ProvisionBody.js';
import { ProvisionTitle } from './ProvisionTitle.js';

const PROVISIONS_OF = graphql(`
  query ProvisionsOf($instruments: [String!], $lang: Language) {
    provisions(filter: { instruments: $instruments }, first: 100) {
      totalCount
      edges {
        node {
          id
          path
          label
          heading(lang: $lang)
          headingLanguage(lang: $lang)
          status
          summary(lang: $lang)
          summaryLanguage(lang: $lang)
        }
      }
    }
  }
`);

/** The provisions of one instrument; one that is the act as a whole is shown in full. */
export function ProvisionsOf({ code, on }: { code: string; on: string | undefined }) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: PROVISIONS_OF, variables: { instruments: [code], lang } });
  return (
    <Loaded result={result} again={again} lines={8}>
      {({ provisions }) => {
        const parts = provisions.edges.map(({ node }) => node).filter(({ path }) => path !== code);
        return (
          <>
            {provisions.edges.some(({ node }) => node.path === code) && <ProvisionBody path={code} on={on} />}
            {(parts.length > 0 || provisions.totalCount === 0) && (
              <Section title={t('law.provisions')}>
                {parts.length === 0 && <Empty title={t('law.noProvisions')} />}
                <ul className="lines">
                  {parts.map((each) => (
                    <li key={each.id} className="line">
                      <p className="line-title">
                        <Link to="/law/$" params={{ _splat: each.path }} search={{ on }}>
                          <ProvisionTitle of={each} />
                        </Link>{' '}
                        {each.status !== 'IN_FORCE' && <ForceMark status={each.status} />}
                      </p>
                      {each.summary && (
                        <p className="line-note clamp">
                          <Text text={each.summary} language={each.summaryLanguage ?? null} marked />
                        </p>
                      )}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
