export { type Config, loadConfig } from './config/config.js';
export { revertLastMigration, runMigrations, setAppPassword } from './database/migrate.js';
