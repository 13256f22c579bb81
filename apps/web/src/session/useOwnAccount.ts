import { useFresh } from '../api/useFresh.js';
import type { OwnAccountQuery, SecondFactorMethod } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useSession } from './SessionProvider.js';

const OWN_ACCOUNT = graphql(`
  query OwnAccount {
    account {
      email
      totp
      passkeysPossible
      recoveryCodesLeft
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
      sessions {
        id
        device
        createdAt
        seenAt
        expiresAt
        current
      }
      tokens {
        id
        name
        purposes
        clearance
        createdAt
        expiresAt
        lastUsedAt
      }
    }
  }
`);

export type OwnAccount = OwnAccountQuery['account'];

/** With what the person behind this account can show a second factor. */
export function methodsOf({ totp, passkeys, recoveryCodesLeft }: OwnAccount): SecondFactorMethod[] {
  const own: SecondFactorMethod[] = [...(totp ? (['TOTP'] as const) : []), ...(passkeys.length > 0 ? (['PASSKEY'] as const) : [])];
  return own.length > 0 && recoveryCodesLeft > 0 ? [...own, 'RECOVERY_CODE'] : own;
}

/** The account of whoever is signed in, and the way to ask for it anew. */
export function useOwnAccount() {
  const { viewer } = useSession();
  return useFresh({ query: OWN_ACCOUNT, pause: viewer === null });
}
