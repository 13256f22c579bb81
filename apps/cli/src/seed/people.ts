import { hash } from '@node-rs/argon2';
import type { ClientBase } from 'pg';
import { insertRows, newIds } from './rows.js';

const PEOPLE = {
  reader: { name: 'Demo reader', role: 'READER', clearance: 0 },
  partner: { name: 'Demo partner', role: 'READER', clearance: 1, purpose: 'PARTNER_SHARING' },
  advocate: { name: 'Demo advocate', role: 'ADVOCATE', clearance: 2 },
  advocate2: { name: 'Second demo advocate', role: 'ADVOCATE', clearance: 2 },
  lawyer: { name: 'Demo lawyer', role: 'LAWYER', clearance: 2 },
  documenter: { name: 'Demo documenter', role: 'DOCUMENTER', clearance: 2 },
  reviewer: { name: 'Demo reviewer', role: 'REVIEWER', clearance: 2 },
  admin: { name: 'Demo administrator', role: 'ADMIN', clearance: 0 },
} as const;

/** Keys of the demonstration's people by the first part of their address. */
export type People = Record<keyof typeof PEOPLE, string>;

/** OWASP's parameters (S10); the library's kind is argon2id unless told otherwise. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The eight demonstration sign-ins, one password for all, each with a salt of its own. */
export async function seedPeople(db: ClientBase, password: string): Promise<People> {
  const entries = Object.entries(PEOPLE);
  const [ids, hashes] = await Promise.all([newIds(db, entries.length), Promise.all(entries.map(() => hash(password, ARGON2ID)))]);
  await insertRows(
    db,
    'person',
    entries.map(([login, person], index) => ({
      id: ids[index],
      email: `${login}@demo.example`,
      name: person.name,
      roles: [person.role],
      clearance: person.clearance,
      purpose: 'purpose' in person ? person.purpose : 'INTERNAL',
      demonstration: true,
    })),
  );
  await insertRows(
    db,
    'credential',
    ids.map((id, index) => ({ person_id: id, password_hash: hashes[index], changed_at: new Date().toISOString() })),
  );
  return Object.fromEntries(entries.map(([login], index) => [login, ids[index]])) as People;
}
