import { useFresh } from '../../api/useFresh.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { CaseOfProposal, WaitingProposals } from '../../proposals/WaitingProposals.js';
import { useProved } from '../../session/ProveAgain.js';
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
  const { result, again } = useFresh({ query: WAITING_NAMINGS });
  const waits = result.data?.caseGrants.edges.some(({ node }) => !node.confirmedAt) ?? false;
  return (
    <WaitingProposals
      title={t('naming.inbox')}
      note={t('naming.inboxNote')}
      none={t('naming.none')}
      asksProof={waits && !proved}
      result={result}
      again={again}
      items={({ caseGrants }) => caseGrants.edges}
      line={(node) => (
        <NamingLine key={node.id} of={node} proved={proved} at={<CaseOfProposal of={node.case} unseen={t('naming.aCase')} />} />
      )}
    />
  );
}
