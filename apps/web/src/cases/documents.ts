import { graphql } from '../generated/index.js';

export const CASE = graphql(`
  query Case($code: String!, $purpose: Purpose, $lang: Language, $reading: Language, $edition: Edition, $staff: Boolean!) {
    case(code: $code, purpose: $purpose) {
      id
      code
      version
      title(lang: $reading, edition: $edition)
      titleLanguage(lang: $reading, edition: $edition)
      narrative(lang: $reading, edition: $edition)
      narrativeLanguage(lang: $reading, edition: $edition)
      languages
      confidentiality
      state
      synthetic
      publication {
        id
        approved
        version
      }
      ...CaseFacts
      ...CaseActs
      ...CaseLaw
      ...CaseResponses
      ...CaseEvidence
      usableFor @include(if: $staff)
      ...CaseWaits @include(if: $staff)
    }
  }
`);
