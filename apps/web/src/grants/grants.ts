import type { TypedDocumentNode } from 'urql';
import { graphql } from '../generated/index.js';

graphql(`
  fragment GrantFacts on Grant {
    ...ProposalFacts
    active
    expiresAt
    person {
      id
      name
    }
  }
`);

graphql(`
  fragment CaseNamed on Case {
    code
    confidentiality
    grants {
      ...GrantFacts
    }
  }
`);

export const OPEN_CASE_GRANTS = graphql(`
  query CaseGrants {
    proposals: caseGrants(first: 50) {
      edges {
        cursor
        node {
          ...GrantFacts
        }
      }
    }
  }
`);

export const OPEN_VAULT_GRANTS = graphql(`
  query VaultGrants($case: String) {
    proposals: vaultGrants(first: 100, case: $case) {
      edges {
        cursor
        node {
          ...GrantFacts
        }
      }
    }
  }
`);

const PROPOSE_CASE_GRANT = graphql(`
  mutation ProposeCaseGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {
    proposeCaseGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {
      id
      active
    }
  }
`);

const CONFIRM_CASE_GRANT = graphql(`
  mutation ConfirmCaseGrant($id: ID!) {
    confirmCaseGrant(id: $id) {
      id
      active
    }
  }
`);

const REVOKE_CASE_GRANT = graphql(`
  mutation RevokeCaseGrant($id: ID!) {
    revokeCaseGrant(id: $id) {
      id
      active
    }
  }
`);

const PROPOSE_VAULT_GRANT = graphql(`
  mutation ProposeVaultGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {
    proposeVaultGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {
      id
      active
    }
  }
`);

const CONFIRM_VAULT_GRANT = graphql(`
  mutation ConfirmVaultGrant($id: ID!) {
    confirmVaultGrant(id: $id) {
      id
      active
    }
  }
`);

const REVOKE_VAULT_GRANT = graphql(`
  mutation RevokeVaultGrant($id: ID!) {
    revokeVaultGrant(id: $id) {
      id
      active
    }
  }
`);

export type GrantKind = 'case' | 'vault';

interface Grants {
  propose: TypedDocumentNode<unknown, { case: string; person: string; reason: string; days: number }>;
  confirm: TypedDocumentNode<unknown, { id: string }>;
  revoke: TypedDocumentNode<unknown, { id: string }>;
  /** For how many at first, and at most. */
  days: { first: number; most: number };
}

/** What opens a sealed case, or a vault. */
export const GRANTS: Record<GrantKind, Grants> = {
  case: { propose: PROPOSE_CASE_GRANT, confirm: CONFIRM_CASE_GRANT, revoke: REVOKE_CASE_GRANT, days: { first: 30, most: 90 } },
  vault: { propose: PROPOSE_VAULT_GRANT, confirm: CONFIRM_VAULT_GRANT, revoke: REVOKE_VAULT_GRANT, days: { first: 7, most: 31 } },
};

/** Given to whatever asks of grants or changes them, so that lists are asked for anew, empty ones too. */
export const OF_GRANTS = { additionalTypenames: ['Grant', 'Case'] };
