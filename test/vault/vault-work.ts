import { randomBytes } from 'node:crypto';
import { stepUp } from '../access/account/account-work.js';
import { type DemoPerson, signedInAs, type TestClient } from '../kit/client.js';
import { asOwner, type TestDatabase } from '../kit/database.js';

/** Invented people. No such name may ever be found outside of the vault. */
export const NAMES = ['Жаннур Тестбаева-Вымышленная', 'Өтеген Үлгібайұлы Қиялшы', 'Plantedname Neverborn'];
export const CONTACT = '+7 700 000 17 71';
export const ADDRESS = 'улица Несуществующая, 113, кв. 7';
export const SECRETS = [...NAMES, CONTACT, ADDRESS];

export const newMasterKey = () => randomBytes(32).toString('base64');

const WRITE = 'mutation ($input: WriteVaultInput!) { done: writeVault(input: $input) { case entries } }';
const READ =
  'mutation ($input: ReadVaultInput!) { done: readVault(input: $input) { id case missing entries { id survivor witness field text writtenAt } } }';
const GRANT = 'id case { code } reason active person { id name } proposedBy { name } confirmedBy { name } confirmedAt revokedAt expiresAt';
const PROPOSE = `mutation ($input: ProposeVaultGrantInput!) { done: proposeVaultGrant(input: $input) { ${GRANT} } }`;
const CONFIRM = `mutation ($id: ID!) { done: confirmVaultGrant(id: $id) { ${GRANT} } }`;
const REVOKE = `mutation ($id: ID!) { done: revokeVaultGrant(id: $id) { ${GRANT} } }`;
const ERASURE =
  'id case { code } reason proposedBy { name } confirmedBy { name } certificate { id entries keyVersion keyFingerprint erasedAt }';
const PROPOSE_ERASURE = `mutation ($input: ProposeVaultErasureInput!) { done: proposeVaultErasure(input: $input) { ${ERASURE} } }`;
const CONFIRM_ERASURE = `mutation ($id: ID!) { done: confirmVaultErasure(id: $id) { ${ERASURE} } }`;
const REVOKE_ERASURE = `mutation ($id: ID!) { done: revokeVaultErasure(id: $id) { ${ERASURE} } }`;
export const ERASURES = `{ vaultErasures(first: 100) { edges { node { ${ERASURE} } } } }`;
export const GRANTS = `{ vaultGrants(first: 100) { edges { node { ${GRANT} } } } }`;

export interface Entry {
  id: string;
  survivor: string | null;
  witness: number | null;
  field: string;
  text: string | null;
}
export interface Grant {
  id: string;
  case: { code: string } | null;
  active: boolean;
  person: { id: string; name: string };
  confirmedBy: { name: string } | null;
}

interface Certificate {
  id: string;
  entries: number;
  keyVersion: number;
  keyFingerprint: string;
}
export interface Erasure {
  id: string;
  case: { code: string } | null;
  confirmedBy: { name: string } | null;
  certificate: Certificate | null;
}

/** One of the demonstration's people who has just proved who they are, as the vault asks for (S12). */
export async function atTheVault(url: string, person: DemoPerson): Promise<TestClient> {
  const client = await signedInAs(url, person);
  await stepUp(client, { password: process.env['TEST_DEMO_PASSWORD'] });
  return client;
}

/** Data of what must succeed, or the code of what is refused. */
async function answer<Done>(client: TestClient, document: string, variables: object): Promise<Done | string> {
  const { data, errors } = await client.query<{ done: Done }>(document, { ...variables });
  return errors?.[0]?.extensions?.code ?? data!.done;
}

export const write = (client: TestClient, code: string, entries: object[], more: object = {}) =>
  answer<{ case: string; entries: string[] }>(client, WRITE, { input: { case: code, entries, ...more } });
export const read = (client: TestClient, code: string, reason = 'to call back about the court date') =>
  answer<{ id: string; case: string; missing: number; entries: Entry[] }>(client, READ, { input: { case: code, reason } });
export const propose = (client: TestClient, code: string, person: string, more: object = {}) =>
  answer<Grant>(client, PROPOSE, { input: { case: code, person, reason: 'accompanies them to court', ...more } });
export const confirm = (client: TestClient, id: string) => answer<Grant>(client, CONFIRM, { id });
export const revoke = (client: TestClient, id: string) => answer<Grant>(client, REVOKE, { id });
export const proposeErasure = (client: TestClient, code: string, reason = 'the survivor asked for it') =>
  answer<Erasure>(client, PROPOSE_ERASURE, { input: { case: code, reason } });
export const confirmErasure = (client: TestClient, id: string) => answer<Erasure>(client, CONFIRM_ERASURE, { id });
export const revokeErasure = (client: TestClient, id: string) => answer<Erasure>(client, REVOKE_ERASURE, { id });

/** An erasure that one proposed and the other confirmed; or the code of the first refusal. */
export async function erase(proposer: TestClient, second: TestClient, code: string): Promise<Certificate | string> {
  const proposed = await proposeErasure(proposer, code);
  if (typeof proposed === 'string') return proposed;
  const erased = await confirmErasure(second, proposed.id);
  return typeof erased === 'string' ? erased : erased.certificate!;
}

/** Texts that a reading brought, in order; or the code of its refusal. */
export async function textsOf(client: TestClient, code: string): Promise<(string | null)[] | string> {
  const got = await read(client, code);
  return typeof got === 'string' ? got : got.entries.map(({ text }) => text);
}

/** A grant that two people gave. */
export async function granted(reviewer: TestClient, admin: TestClient, code: string, person: string): Promise<Grant> {
  const proposed = await propose(reviewer, code, person);
  if (typeof proposed === 'string') throw new Error(proposed);
  const confirmed = await confirm(admin, proposed.id);
  if (typeof confirmed === 'string') throw new Error(confirmed);
  return confirmed;
}

/** Ids of the demonstration's people by the first part of their address. */
export async function people(database: TestDatabase): Promise<Record<string, string>> {
  const { rows } = await asOwner(database, (owner) => owner.query(`SELECT split_part(email, '@', 1) AS login, id FROM person`));
  return Object.fromEntries(rows.map(({ login, id }) => [login, id]));
}

/** Every row of every table as text, as a dump without the master key shows them. */
export async function dumpOf(database: TestDatabase): Promise<string> {
  return asOwner(database, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'`,
    );
    const parts: string[] = [];
    for (const { name } of rows) {
      const all = await owner.query<{ text: string | null }>(`SELECT string_agg(t::text, E'\\n') AS text FROM ${name} t`);
      parts.push(all.rows[0]!.text ?? '');
    }
    return parts.join('\n');
  });
}

/** A name as it may stand in a dump: itself, in another case, as bytes in hex, in base64. */
export const formsOf = (secret: string): string[] => [
  secret.toLowerCase(),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').toLowerCase().slice(0, -4),
];
