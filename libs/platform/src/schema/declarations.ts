/**
 * How a table and its functions are declared, beside the entity that they belong to (`*.table.ts`). A declaration says the whole of who
 * may do what: every `migrate` makes functions, triggers, policies and rights anew from the declarations, and nothing else makes any.
 * Columns, indexes and constraints are of `migrations/`.
 */

import type { JobKind } from '../jobs/job-kind.js';

/** Roles of the database, without their prefix `dalel_` (docs/architecture.md). */
export const DATABASE_ROLES = ['app', 'staff', 'public', 'sign_in', 'indexer', 'keeper', 'searcher', 'jobs', 'vault'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
/** Roles that the application's login takes; of the others it is never one. */
export const TAKEN_BY_APP: readonly DatabaseRole[] = ['staff', 'public', 'sign_in', 'indexer', 'jobs', 'vault'];
/** Roles that own functions: each acts with its own rights for whoever may run them. None of them can log in. */
export type FunctionOwner = 'keeper' | 'searcher' | 'sign_in';

type Command = 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
interface Conditions {
  /** SQL: which rows there are. */
  using?: string;
  /** SQL: which rows may be written. */
  check?: string;
}
export interface Policy extends Conditions {
  command: Command;
  to: readonly DatabaseRole[];
  restrictive: boolean;
}

/** Opens rows to a role; rows that no such policy opens are not there. */
export const allow = (command: Command, to: DatabaseRole, conditions: Conditions = EVERY_ROW): Policy => ({
  command,
  to: [to],
  restrictive: false,
  ...conditions,
});
/** Holds for every row that a role gets to, whatever opened it. */
export const restrict = (command: Command, to: DatabaseRole | readonly DatabaseRole[], conditions: Conditions): Policy => ({
  command,
  to: typeof to === 'string' ? [to] : to,
  restrictive: true,
  ...conditions,
});
const EVERY_ROW: Conditions = { using: 'true', check: 'true' };
/** Every row, for a role that works behind functions of its own. */
export const everyRow = (to: DatabaseRole): Policy => allow('ALL', to);

export interface Trigger {
  time: 'BEFORE' | 'AFTER';
  /** `INSERT OR UPDATE OF region` */
  events: string;
  /** `check_term('region', 'region')` */
  runs: string;
  /** SQL over NEW and OLD. */
  when?: string;
  /** At COMMIT, after everything else. */
  atCommit?: boolean;
}
type TriggerOptions = Pick<Trigger, 'when' | 'atCommit'>;
export const before = (events: string, runs: string, options: TriggerOptions = {}): Trigger => ({
  time: 'BEFORE',
  events,
  runs,
  ...options,
});
export const after = (events: string, runs: string, options: TriggerOptions = {}): Trigger => ({ time: 'AFTER', events, runs, ...options });

/** By the application, it leaves an entry of the audit in its own transaction, or there is no COMMIT (libs/audit). */
export const recorded = (events: string): Trigger =>
  after(events, 'refuse_unrecorded()', { when: `session_user = 'dalel_app'`, atCommit: true });

export interface Table {
  name: string;
  /** Open to whoever has a right to it, or row by row, where a policy opens one. */
  rows: 'open' | 'by policy';
  /** By role: `SELECT, INSERT (id, reason), UPDATE (state)`. */
  rights: Partial<Record<DatabaseRole, string>>;
  policies?: Record<string, Policy>;
  triggers?: Record<string, Trigger>;
  /** Does it hold or lead to a case? Then `caseTable` of libs/access declares it, or this says why it has rules of its own. */
  ofCase?: 'by caseTable' | { ownRules: string };
}

export interface SqlFunction {
  owner: FunctionOwner | 'owner';
  /** Who may run it, beside its owner and the owner of the tables; triggers run without. */
  runBy: readonly DatabaseRole[];
  /** `CREATE FUNCTION …`, whole. */
  definition: string;
  /** Constraints and types need it, so it is replaced where it stands; a baseline made it. */
  structural?: true;
}

/** Functions of one owner, run by the same. */
export const functionsOf = (owner: SqlFunction['owner'], runBy: readonly DatabaseRole[], ...definitions: string[]): SqlFunction[] =>
  definitions.map((definition) => ({ owner, runBy, definition }));

/**
 * Roles of the application, the operator's commands, and functions of the database: in nobody's name what follows from another's change,
 * in the asker's what they count of them.
 */
export type AuditWriter = 'staff' | 'sign_in' | 'vault' | 'operator' | 'database' | 'counting';

/** What one library declares. */
export interface Schema {
  tables: readonly Table[];
  functions?: readonly SqlFunction[];
  /** What a column may hold, by `table.column`: the list itself (an enum or an array), from which its constraint is made. */
  lists?: Readonly<Record<`${string}.${string}`, readonly string[] | Readonly<Record<string, string>>>>;
  /** Kinds of background job that it does. */
  jobs?: readonly JobKind[];
  /** What is recorded of it, by who records it: kinds (`case`: every `case.…`), and actions that are that writer's alone (`case.grant-ended`). */
  audit?: Partial<Record<AuditWriter, readonly string[]>>;
  /** Rights on what is neither table nor function of ours, as statements: sequences, functions of extensions. */
  otherRights?: readonly string[];
}

/** First words of a trigger function that runs with its owner's rights: nobody makes it fire from a table of their own. */
export const ON_OUR_TABLES = `IF TG_TABLE_SCHEMA <> 'public' THEN RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not a table of this schema'; END IF;`;

/** Head of a function that acts with its owner's rights, and finds our tables alone. */
export const AS_OWNER = 'SECURITY DEFINER SET search_path = public, pg_temp';

/** SQL: the change is made by who works with Dalel, and not by the owner, who repairs and plants, nor within a function of another role. */
export const BY_STAFF = `current_user = 'dalel_staff'`;

/** Name of the function that a definition makes. */
export function nameOf({ definition }: SqlFunction): string {
  const name = /CREATE FUNCTION (\w+)\s*\(/.exec(definition)?.[1];
  if (!name) throw new Error(`Not a definition of a function: ${definition.slice(0, 80)}`);
  return name;
}
