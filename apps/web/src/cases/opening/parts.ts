import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { graphql } from '../../generated/index.js';

/** What is said of one proposal to make a case less confidential or to share it with partners. */
graphql(`
  fragment Opening on CaseOpening {
    ...ProposalFacts
    from
    to
  }
`);

graphql(`
  fragment CaseOpened on Case {
    code
    version
    confidentiality
    usableFor
    openings {
      ...Opening
    }
  }
`);

export const OF_OPENINGS = { additionalTypenames: [...EVERY_READ_OF_CASES.additionalTypenames, 'CaseOpening', 'CaseOpeningConnection'] };
