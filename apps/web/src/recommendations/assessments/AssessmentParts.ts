import { graphql } from '../../generated/index.js';

graphql(`
  fragment AssessmentParts on Assessment {
    id
    version
    assessor
    assessorName
    implementation
    trend
    grade {
      scheme
      value
    }
    assessedOn
    summary(lang: $lang)
    state
    sources {
      title
      url
      note
    }
    proposedBy {
      id
      name
    }
    proposedAt
    reviewedBy {
      id
      name
    }
    reviewedAt
    reviewNote
  }
`);

export type { AssessmentPartsFragment } from '../../generated/graphql.js';
