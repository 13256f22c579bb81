import { useState } from 'react';
import { useFresh } from '../../api/useFresh.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { WaitingProposals } from '../../proposals/WaitingProposals.js';
import { Announce } from '../../ui/Announce.js';
import { OpeningLine } from './OpeningLine.js';

const WAITING_OPENINGS = graphql(`
  query WaitingOpenings {
    proposals: caseOpenings(first: 50) {
      edges {
        cursor
        node {
          ...Opening
        }
      }
    }
  }
`);

/** Cases that are to become less confidential or to be shared with partners, for whoever confirms or refuses it: they need not see the case. */
export function WaitingOpenings() {
  const { t } = useTranslation();
  const [decided, setDecided] = useState<'confirmed' | 'revoked'>();
  const { result, again } = useFresh({ query: WAITING_OPENINGS });
  return (
    <WaitingProposals
      title={t('opening.inbox')}
      note={t('opening.inboxNote')}
      none={t('opening.none')}
      result={result}
      again={again}
      line={(opening) => <OpeningLine key={opening.id} of={opening} named decided={setDecided} />}
    >
      <Announce>{decided && t(`opening.decided.${decided}`)}</Announce>
    </WaitingProposals>
  );
}
