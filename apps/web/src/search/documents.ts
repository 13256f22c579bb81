import { graphql } from '../generated/index.js';

export const SEARCH = graphql(`
  query Search($words: String!, $asWords: [String!], $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language, $facets: Boolean = true) {
    search(query: $words, asWords: $asWords, kinds: $kinds, filter: $filter, first: 20) {
      totalCount
      totalIsLowerBound
      matchedAll
      correctedQuery
      understood {
        ...Part
      }
      alsoSearched {
        vocabulary
        code
        label(lang: $lang)
      }
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
