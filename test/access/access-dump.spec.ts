import { readFileSync, writeFileSync } from 'node:fs';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';
import { accessDump } from './access-dump.js';

const FILE = 'migrations/access.sql';

describe('migrations/access.sql', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
  });
  afterAll(() => database?.drop());

  it('is the access that there is, so that a change of it is read as one', async () => {
    const printed = await asOwner(database, accessDump);
    if (process.env['DALEL_WRITE_ACCESS']) writeFileSync(FILE, printed);
    expect(printed).toBe(readFileSync(FILE, 'utf8'));
  });
});
