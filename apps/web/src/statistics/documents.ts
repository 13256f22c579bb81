import { graphql } from '../generated/index.js';

export const STATISTICS = graphql(`
  query Statistics($by: [StatisticsDimension!]!, $lang: Language) {
    statistics(by: $by, purpose: STATISTICS) {
      scope
      synthetic
      total
      permalink
      release {
        code
        title(lang: $lang)
        publishedOn
        roundedTo
        sourceFigures {
          code
          publisher
          year
          indicator(lang: $lang)
          qualifier
          value
          unit
          derived
        }
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
