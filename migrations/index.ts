export { DESIRED_STATE } from './desired-state.js';
export { migrate, pendingSteps, revertLastMigration } from './migrate.js';
