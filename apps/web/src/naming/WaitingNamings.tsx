import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { Empty } from '../page/Empty.js';
import { Loaded } from '../page/Loaded.js';
import { Section } from '../page/Section.js';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../vault/Proving.js';
import { NamingLine } from './NamingLine.js';

const WAITING_NAMINGS = graphql(`
  query WaitingNamings {
    caseGrants(first: 50) {
      edges {
        cursor
        node {
          ...Naming
          case {
            id
            code
          }
        }
      }
    }
  }
`);

/** Who is proposed for a sealed case, or named to one, for whoever confirms and takes back: they need not see the case. */
export function WaitingNamings() {
  const { t } = useTranslation();
  const proved = useProved();
  const [result, again] = useQuery({ query: WAITING_NAMINGS, requestPolicy: 'cache-and-network' });
  const waits = result.data?.caseGrants.edges.some(({ node }) => !node.confirmedAt) ?? false;
  return (
    <Section title={t('naming.inbox')} note={t('naming.inboxNote')}>
      {waits && !proved && <Proving />}
      <Loaded result={result} again={() => again({ requestPolicy: 'network-only' })} lines={3}>
        {({ caseGrants }) =>
          caseGrants.edges.length === 0 ? (
            <Empty title={t('naming.none')} />
          ) : (
            <ul className="lines">
              {caseGrants.edges.map(({ node }) => (
                <NamingLine
                  key={node.id}
                  of={node}
                  proved={proved}
                  at={
                    node.case ? (
                      <Link to="/cases/$code" params={{ code: node.case.code }}>
                        {node.case.code}
                      </Link>
                    ) : (
                      t('naming.aCase')
                    )
                  }
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
