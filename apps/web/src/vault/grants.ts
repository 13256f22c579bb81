import { useFresh } from '../api/useFresh.js';
import type { VaultGrantsQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { OF_VAULTS } from './vault.js';

const GRANTS = graphql(`
  query VaultGrants {
    vaultGrants {
      id
      case
      reason
      active
      person {
        id
        name
      }
      proposedBy {
        id
        name
      }
      proposedAt
      expiresAt
      confirmedBy {
        id
        name
      }
      confirmedAt
    }
  }
`);

export type Grant = VaultGrantsQuery['vaultGrants'][number];

/** The grants that are open, of whom the reader may know. */
export const useGrants = (pause: boolean) => useFresh({ query: GRANTS, pause, context: OF_VAULTS });
