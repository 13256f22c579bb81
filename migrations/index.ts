export { DESIRED_STATE } from './desired-state.js';
export { migrate, revertLastMigration } from './migrate.js';
