import { Command, InvalidArgumentError, Option } from 'commander';
import { type Config, loadConfig, Role } from '#libs/platform';
import { closeByOperator, inviteByOperator, linkTo, type OperatorLink, resetByOperator, sendNoticeOfChange } from '#libs/sign-in';
import { openDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

/** SEALED is no clearance: it takes a grant for the one case. */
const CLEARANCES = ['PUBLIC', 'PARTNER', 'RESTRICTED'];

export function personCommand(): Command {
  return new Command('person')
    .description('Let people in: one-time links for the first administrator, and for who forgot their password')
    .addCommand(inviteCommand())
    .addCommand(resetCommand())
    .addCommand(closeCommand());
}

function inviteCommand(): Command {
  return new Command('invite')
    .description('A new account, and the link with which its person sets a password within seven days')
    .argument('<email>')
    .requiredOption('--name <name>', 'as colleagues know them')
    .option('--roles <roles>', `one or more, with commas: ${Object.values(Role).join(', ')}`, rolesOf, [Role.READER])
    .addOption(new Option('--clearance <level>', 'the highest level they read').choices(CLEARANCES).default('PUBLIC'))
    .option('--partner', 'a partner organisation’s account: reads what was agreed to be shared with partners', false)
    .action(async (email: string, options: { name: string; roles: Role[]; clearance: string; partner: boolean }) => {
      const { name, roles, partner } = options;
      const invitation = { email, name, roles, partner, clearance: CLEARANCES.indexOf(options.clearance) };
      await withOwner((ownerUrl) => inviteByOperator(ownerUrl, invitation));
    });
}

function resetCommand(): Command {
  return new Command('reset')
    .description('The link with which a person sets a new password: for an hour, or seven days where they have not accepted yet')
    .argument('<email>')
    .option(
      '--factors',
      'take their second factors and the password away as well: they lost the phone and the recovery codes, and you know who they are',
      false,
    )
    .action(async (email: string, { factors }: { factors: boolean }) => {
      const config = await withOwner((ownerUrl) => resetByOperator(ownerUrl, email, factors));
      if (factors) await tellOwner(email, config);
    });
}

function closeCommand(): Command {
  return new Command('close')
    .description('Closes an account at once; of the last two administrators nobody else closes one')
    .argument('<email>')
    .action(async (email: string) => {
      const database = await openDatabase(process.env, new Progress());
      try {
        await closeByOperator(database.ownerUrl, email);
        process.stderr.write('The account is closed: its sessions, tokens and links have ended.\n');
      } finally {
        await database.close();
      }
    });
}

/** The owner of the account learns of it by mail, where there is a mail server: the reset may be somebody else's wish. */
async function tellOwner(email: string, { mail, origin }: Config): Promise<void> {
  if (!mail || !origin) return;
  await sendNoticeOfChange(mail, origin, email).catch(() => {
    process.stderr.write('The letter that tells them of it was not taken by the mail server: tell them yourself.\n');
  });
}

function rolesOf(text: string): Role[] {
  const roles = text.split(',').map((role) => role.trim().toUpperCase());
  const known = Object.values<string>(Role);
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no role ${unknown}.`);
  return roles as Role[];
}

async function withOwner(make: (ownerUrl: string) => Promise<OperatorLink>): Promise<Config> {
  const database = await openDatabase(process.env, new Progress());
  try {
    const { secret, expiresAt } = await make(database.ownerUrl);
    const config = loadConfig({ ...process.env, DATABASE_URL: database.ownerUrl });
    process.stdout.write(`${linkTo(config.origin ?? `http://localhost:${config.port}`, secret)}\n`);
    process.stderr.write(`Good once, until ${expiresAt.toISOString()}. Give it to them by a way you trust.\n`);
    return config;
  } finally {
    await database.close();
  }
}
