import { useFresh } from '../api/useFresh.js';
import type { VaultErasuresQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { OF_VAULTS } from './vault.js';

const ERASURES = graphql(`
  query VaultErasures {
    vaultErasures {
      id
      case
      reason
      proposedBy {
        id
        name
      }
      proposedAt
      confirmedBy {
        id
        name
      }
      certificate {
        id
        entries
        keyVersion
        keyFingerprint
        erasedAt
      }
    }
  }
`);

export type Erasure = VaultErasuresQuery['vaultErasures'][number];

/** Erasures that wait for a second person, and those that were carried out. */
export const useErasures = () => useFresh({ query: ERASURES, context: OF_VAULTS });
