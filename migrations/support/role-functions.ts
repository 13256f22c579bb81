import type { QueryRunner } from 'typeorm';

/** First words of a trigger function that runs with its owner's rights: nobody makes it fire from a table of their own. */
export const ON_OUR_TABLES = `IF TG_TABLE_SCHEMA <> 'public' THEN RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not a table of this schema'; END IF;`;

/**
 * What this role makes from now on may be run by nobody until it is granted by name. PostgreSQL gives every new function to everyone,
 * and default privileges hold for the role that makes it alone.
 */
export async function keepNewFunctionsClosed(db: QueryRunner, role: 'dalel_keeper' | 'dalel_searcher' | 'dalel_door'): Promise<void> {
  await db.query(`
    GRANT ${role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
    SET ROLE ${role};
    ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    RESET ROLE`);
}

/** Takes `keepNewFunctionsClosed` back. */
export async function openNewFunctions(db: QueryRunner, role: 'dalel_keeper' | 'dalel_searcher' | 'dalel_door'): Promise<void> {
  await db.query(`SET ROLE ${role}; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC; RESET ROLE`);
}

/**
 * Makes or replaces functions in the name of a role that cannot log in, so that what it owned before stays its own. A replaced
 * function keeps its rights; of a new one the migrating owner may give them.
 */
export async function asFunctionOwner(db: QueryRunner, role: 'dalel_keeper' | 'dalel_searcher', definitions: string): Promise<void> {
  await db.query(`
    GRANT CREATE ON SCHEMA public TO ${role};
    SET ROLE ${role};
    ${definitions};
    RESET ROLE;
    REVOKE CREATE ON SCHEMA public FROM ${role};
  `);
}
