import type { EvidenceOfRecommendationQuery } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';

export const EVIDENCE = graphql(`
  query EvidenceOfRecommendation($code: String!, $purpose: Purpose, $first: Int!, $after: String, $lang: Language) {
    recommendation(code: $code) {
      id
      evidence(purpose: $purpose, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        withheld {
          reason
          count
        }
        edges {
          cursor
          node {
            id
            reason
            strength
            note
            case {
              ...CaseLine
              version
              publication {
                id
                version
              }
            }
          }
        }
      }
    }
  }
`);

export type EvidenceRead = NonNullable<EvidenceOfRecommendationQuery['recommendation']>['evidence'];
export type Edge = EvidenceRead['edges'][number];
