#!/usr/bin/env node
import { Command } from 'commander';
import { auditCommand, verifyCommand } from './commands/audit.command.js';
import { caseCommand } from './commands/case.command.js';
import { consentCommand } from './commands/consent.command.js';
import { doctorCommand } from './commands/doctor.command.js';
import { importCommand } from './commands/import.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { personCommand } from './commands/person.command.js';
import { reindexCommand } from './commands/reindex.command.js';
import { searchKeyCommand } from './commands/search-key.command.js';
import { seedCommand } from './commands/seed.command.js';
import { startCommand } from './commands/start.command.js';
import { vaultCommand } from './commands/vault.command.js';
import { inOneLine } from './running/progress.js';

// A reader that goes away (`npm start | head`) must not take Dalel down with it.
process.stdout.on('error', () => undefined);

const program = new Command('dalel')
  .description('Legal advocacy knowledge base and recommendation tracker: the operator’s commands')
  .addCommand(startCommand())
  .addCommand(migrateCommand())
  .addCommand(doctorCommand())
  .addCommand(personCommand())
  .addCommand(caseCommand())
  .addCommand(consentCommand())
  .addCommand(importCommand())
  .addCommand(seedCommand())
  .addCommand(reindexCommand())
  .addCommand(searchKeyCommand())
  .addCommand(verifyCommand())
  .addCommand(auditCommand())
  .addCommand(vaultCommand());

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`dalel: ${inOneLine(error)}\n`);
  if (process.env['DALEL_DEBUG']) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}
// What is still under way (a seeding that was interrupted, say) must not go on behind a command that has said it is done.
process.exit();
