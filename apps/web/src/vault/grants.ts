import { useQuery } from 'urql';
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
export function useGrants(pause: boolean) {
  const [result, ask] = useQuery({ query: GRANTS, pause, requestPolicy: 'cache-and-network', context: OF_VAULTS });
  return { result, again: () => ask({ requestPolicy: 'network-only' }) };
}
