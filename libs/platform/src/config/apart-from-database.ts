import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const real = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(real(dirname(path)), path.slice(dirname(path).length));

/**
 * What opens the vault, or outlives it, is of use only apart from the database: whoever takes the folder of a PostgreSQL server, or
 * its backup, must not take it along (S14).
 * @param strictly in production, the whole data folder is taken for the database's
 * @throws Error of one line
 */
export function refuseInsideDatabase(file: string, dataDir: string, setting: string, strictly: boolean): void {
  const place = real(resolve(file));
  const data = real(resolve(dataDir));
  const below = (folder: string) => place.startsWith(folder + sep);
  if (below(join(data, 'postgres'))) throw new Error(`${setting} lies inside the database’s folder: keep it elsewhere (S14)`);
  if (strictly && below(data)) throw new Error(`${setting} lies inside DATA_DIR: in production keep it elsewhere (S14)`);
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'PG_VERSION')) || existsSync(join(folder, 'global', 'pg_control')))
      throw new Error(`${setting} lies inside the folder of a PostgreSQL server: keep it elsewhere (S14)`);
    if (dirname(folder) === folder) return;
  }
}
