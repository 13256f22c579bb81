import { graphql } from '../generated/index.js';

export const SEARCH = graphql(`
  query Search($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language, $facets: Boolean = true) {
    search(query: $words, kinds: $kinds, filter: $filter, first: 20) {
      totalCount
      totalIsLowerBound
      matchedAll
      correctedQuery
      degraded
      engine
      facets @include(if: $facets) {
        name
        values {
          code
          label(lang: $lang)
          count
        }
      }
      ...Hits
    }
  }
`);
