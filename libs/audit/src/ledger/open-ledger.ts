import { readFileSync } from 'node:fs';
import { parseOperatorKeys } from '#libs/access';
import { refuseInsideDatabase } from '#libs/platform';
import { LedgerFile } from './ledger-file.js';

/** What a process was told of the ledger. */
export interface LedgerSettings {
  ledgerFile: string;
  ledgerKeyFile?: string;
  ledgerKey?: string;
  dataDir: string;
  production: boolean;
}

/** The ledger that the settings name, under its key where there is one. @throws Error of one line when they cannot be used */
export function openLedger({ ledgerFile, ledgerKeyFile, ledgerKey, dataDir, production }: LedgerSettings): LedgerFile {
  refuseInsideDatabase(ledgerFile, dataDir, 'DALEL_LEDGER_FILE', false);
  if (ledgerKeyFile) refuseInsideDatabase(ledgerKeyFile, dataDir, 'DALEL_LEDGER_KEY_FILE', production);
  const text = ledgerKeyFile ? readFileSync(ledgerKeyFile, 'utf8') : (ledgerKey ?? '');
  return new LedgerFile(ledgerFile, parseOperatorKeys(text, ledgerKeyFile ? 'DALEL_LEDGER_KEY_FILE' : 'DALEL_LEDGER_KEY'));
}
