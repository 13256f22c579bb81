import type { QueryRunner } from 'typeorm';

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
