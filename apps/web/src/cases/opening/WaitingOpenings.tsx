import { useState } from 'react';
import { useFresh } from '../../api/useFresh.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { CaseOfProposal, WaitingProposals } from '../../proposals/WaitingProposals.js';
import { useProved } from '../../session/ProveAgain.js';
import { Announce } from '../../ui/Announce.js';
import { OpeningLine } from './OpeningLine.js';

const WAITING_OPENINGS = graphql(`
  query WaitingOpenings {
    caseOpenings(first: 50) {
      edges {
        cursor
        node {
          ...Opening
          case {
            id
            code
          }
        }
      }
    }
  }
`);

/** Cases that are to become less confidential or to be shared with partners, for whoever confirms or refuses it: they need not see the case. */
export function WaitingOpenings() {
  const { t } = useTranslation();
  const proved = useProved();
  const [decided, setDecided] = useState<'confirmed' | 'revoked'>();
  const { result, again } = useFresh({ query: WAITING_OPENINGS });
  const waits = (result.data?.caseOpenings.edges.length ?? 0) > 0;
  return (
    <WaitingProposals
      title={t('opening.inbox')}
      note={t('opening.inboxNote')}
      none={t('opening.none')}
      asksProof={waits && !proved}
      result={result}
      again={again}
      items={({ caseOpenings }) => caseOpenings.edges}
      line={(node) => (
        <OpeningLine
          key={node.id}
          of={node}
          proved={proved}
          decided={setDecided}
          at={<CaseOfProposal of={node.case} unseen={t('opening.aCase')} />}
        />
      )}
    >
      <Announce>{decided && t(`opening.decided.${decided}`)}</Announce>
    </WaitingProposals>
  );
}
