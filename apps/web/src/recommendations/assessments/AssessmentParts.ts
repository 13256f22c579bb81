import { graphql } from '../../generated/index.js';

graphql(`
  fragment AssessmentParts on Assessment {
    id
    version
    assessor
    assessorName(lang: $lang)
    assessorNameLanguage(lang: $lang)
    implementation
    trend
    grade {
      scheme
      value
    }
    assessedOn
    summary(lang: $lang)
    summaryLanguage(lang: $lang)
    state
    sources {
      ...SourceParts
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
