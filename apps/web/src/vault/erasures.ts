import { useFresh } from '../api/useFresh.js';
import type { VaultErasuresQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { OF_VAULTS } from './vault.js';

const ERASURES = graphql(`
  query VaultErasures($case: String) {
    vaultErasures(first: 100, case: $case) {
      edges {
        cursor
        node {
          ...ProposalFacts
          certificate {
            id
            entries
            keyVersion
            keyFingerprint
            erasedAt
          }
        }
      }
    }
  }
`);

export type Erasure = VaultErasuresQuery['vaultErasures']['edges'][number]['node'];

/** Erasures that wait for a second person, and those that were carried out; of one case, where its code is given. */
export const useErasures = (code: string | undefined) =>
  useFresh({ query: ERASURES, variables: { case: code ?? null }, context: OF_VAULTS });
