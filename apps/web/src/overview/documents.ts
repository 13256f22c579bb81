import { graphql } from '../generated/index.js';

export const OVERVIEW = graphql(`
  query Overview($lang: Language) {
    recommendations(first: 100) {
      totalCount
      edges {
        node {
          code
          issuingBody
          year
          themes
          status
          trend
          statusAssessment {
            id
            assessedOn
            summary(lang: $lang)
            summaryLanguage(lang: $lang)
          }
        }
      }
    }
  }
`);

export const CASES_IN_NUMBERS = graphql(`
  query CasesInNumbers($lang: Language) {
    statistics(by: [PERPETRATOR_TYPE], purpose: STATISTICS) {
      scope
      synthetic
      total
      release {
        code
        title(lang: $lang)
        publishedOn
      }
      cells {
        count
        percent
        keys {
          dimension
          code
          label(lang: $lang)
        }
      }
    }
  }
`);
