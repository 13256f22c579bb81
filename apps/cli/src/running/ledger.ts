import { join } from 'node:path';
import { type LedgerFile, openLedger } from '#libs/audit';

/** The ledger of this deployment, as the API finds it. */
export const ledgerOf = (env: NodeJS.ProcessEnv, dataDir: string): LedgerFile =>
  openLedger({
    ledgerFile: env['DALEL_LEDGER_FILE'] || join(dataDir, 'ledger.jsonl'),
    ledgerKeyFile: env['DALEL_LEDGER_KEY_FILE'] || undefined,
    ledgerKey: env['DALEL_LEDGER_KEY'] || undefined,
    dataDir,
    production: env['NODE_ENV'] === 'production',
  });
