import { graphql } from '../../generated/index.js';

/** What is said of one person named to a sealed case. */
graphql(`
  fragment Naming on CaseGrant {
    id
    active
    reason
    person {
      id
      name
    }
    proposedBy {
      id
      name
    }
    proposedAt
    expiresAt
    confirmedBy {
      id
      name
    }
    confirmedAt
    revokedBy {
      id
      name
    }
    revokedAt
  }
`);

graphql(`
  fragment CaseNamed on Case {
    code
    confidentiality
    grants {
      ...Naming
    }
  }
`);

export const OF_NAMINGS = { additionalTypenames: ['CaseGrant', 'Case'] };
