import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Client } from 'pg';
import { readSealKeys, unsealedDays, verifyLedger } from '#libs/audit';
import { askOn, hasTable, loadConfig, undeclaredAccess } from '#libs/platform';
import { HOUSE_IN_MEILISEARCH } from '#libs/search';
import { pendingSteps } from '#migrations';
import { ledgerOf } from '../running/ledger.js';
import { withOwner } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

interface Finding {
  /** `mend`: something does not work as it should. `know`: it works as it was set, and an operator should know what that means. */
  kind: 'well' | 'know' | 'mend';
  says: string;
}
const well = (says: string): Finding => ({ kind: 'well', says });
const know = (says: string): Finding => ({ kind: 'know', says });
const mend = (says: string): Finding => ({ kind: 'mend', says });

/** What an operator should know or mend, without reading a word of any case. Changes nothing. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Say what of this deployment is well, what an operator should know, and what to mend; changes nothing')
    .action(async () => {
      refuseToMakeOne(process.env);
      await withOwner(new Progress(), async (client, dataDir) => {
        const found = [
          ofSettings(),
          await ofDatabase(client),
          ...(await ofAccess(client)),
          ...(await ofRecords(client, dataDir)),
          ofSearch(),
          ofLetters(),
        ].flat();
        for (const { kind, says } of found) process.stdout.write(`${kind.padEnd(5)} ${says}\n`);
        const toMend = found.filter(({ kind }) => kind === 'mend').length;
        if (toMend > 0) throw new Error(`${toMend} to mend`);
      });
    });
}

/** Where there is no database yet, reaching it would make one. */
function refuseToMakeOne(env: NodeJS.ProcessEnv): void {
  const folder = resolve(env['DATA_DIR'] || '.data');
  if (!env['DATABASE_URL'] && (!existsSync(folder) || readdirSync(folder).length === 0))
    throw new Error('there is no database yet: set DATABASE_URL, or DATA_DIR to the folder of a Dalel that was started');
}

/** What would refuse to start with these settings: a secret that somebody thought of, in production. */
function ofSettings(): Finding {
  try {
    loadConfig({ DATABASE_URL: 'postgres://127.0.0.1/of-its-own', ...process.env });
    return well('the settings are as they must be');
  } catch (error) {
    return mend((error as Error).message);
  }
}

async function ofDatabase(client: Client): Promise<Finding> {
  const steps = await pendingSteps(client);
  return steps.length === 0
    ? well('the database is at this version')
    : mend(`the database lacks ${steps.length} steps of this version: run \`dalel migrate\``);
}

/** Before the first `migrate` there is nothing to have access to. */
async function ofAccess(client: Client): Promise<Finding[]> {
  if (!(await hasTable(client, 'migration'))) return [];
  const found = await undeclaredAccess(client);
  if (found.length === 0) return [well('nobody may more than is declared')];
  return found.map(({ fault, remedy }) => mend(remedy ? `${fault}: run \`dalel migrate\`, or ${remedy}` : fault));
}

/** The audit's chain and the ledger; nothing of them is there before the first `migrate`. */
async function ofRecords(client: Client, dataDir: string): Promise<Finding[]> {
  if (!(await hasTable(client, 'audit_tip'))) return [];
  const unsealed = (await unsealedDays(askOn(client))).length;
  const lacking = await verifyLedger(client, ledgerOf(process.env, dataDir));
  return [
    unsealed > 1 ? mend(`${unsealed} days of the audit are over and not sealed: is the worker running?`) : well('the audit is sealed'),
    ...(readSealKeys(process.env).length === 0
      ? [know('without DALEL_SEAL_KEY a seal of the audit is the record of its head alone: keep heads elsewhere (`dalel audit head`)')]
      : []),
    ...(lacking.length === 0 ? [well('the ledger’s file holds what the database knows it to hold')] : lacking.map(mend)),
  ];
}

function ofSearch(): Finding {
  if (!process.env['MEILI_URL']) return well('search: PostgreSQL alone');
  return process.env['MEILI_HOLDS'] === 'house'
    ? know(HOUSE_IN_MEILISEARCH)
    : well('search: Meilisearch holds the public’s documents alone');
}

const ofLetters = (): Finding =>
  process.env['SMTP_URL']
    ? well('letters leave by SMTP')
    : know('without SMTP_URL links for invitations and new passwords come from `dalel person` alone');
