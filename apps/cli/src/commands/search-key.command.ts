import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { LEAST_SECRET } from '#libs/platform';
import { dropHouseIndex, makeSearchKey } from '#libs/search';

function keep(file: string, key: string): void {
  writeFileSync(`${file}.new`, `${key}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

export function searchKeyCommand(): Command {
  return new Command('search-key')
    .description(
      'Make the key with which the application uses Meilisearch, by MEILI_URL and MEILI_MASTER_KEY, and write it to MEILI_KEY_FILE',
    )
    .action(async () => {
      const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey = '', MEILI_KEY_FILE: file } = process.env;
      if (!url || !file) throw new Error('Set MEILI_URL, MEILI_MASTER_KEY and MEILI_KEY_FILE');
      if (masterKey.length < LEAST_SECRET) throw new Error(`MEILI_MASTER_KEY must have ${LEAST_SECRET} characters or more (S14)`);
      const server = { url, masterKey };
      keep(file, await makeSearchKey(server, 'public'));
      process.stdout.write('the key of the search server is in MEILI_KEY_FILE\n');
      const { MEILI_HOUSE_KEY_FILE: houseFile } = process.env;
      if (process.env['MEILI_HOLDS'] !== 'house') {
        if (houseFile) rmSync(houseFile, { force: true });
        return await dropHouseIndex(server);
      }
      if (!houseFile) throw new Error('Set MEILI_HOUSE_KEY_FILE, since MEILI_HOLDS is house');
      keep(houseFile, await makeSearchKey(server, 'internal'));
      process.stdout.write('the key of the house’s own index is in MEILI_HOUSE_KEY_FILE\n');
    });
}
