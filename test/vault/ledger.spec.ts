import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger, verifyLedger } from '#libs/audit';
import { consent, RECORD_CONSENT, type Shown, verifiedCase, WITHDRAW_CONSENT } from '../cases/case-work.js';
import type { TestClient } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withDatabase } from '../kit/scene.js';
import { startServer, type TestServer } from '../kit/server.js';
import { atTheVault, CONTACT, dumpOf, erase, formsOf, granted, NAMES, newMasterKey, people, read, textsOf, write } from './vault-work.js';

/** Tables whose rows a backup brings back, children last. */
const BACKED_UP = ['vault_key', 'vault_entry', 'consent', 'ledger_entry', 'ledger_kept'];

describe('what was erased and withdrawn stays so (S31)', () => {
  const { database, owner, sql } = withDatabase();
  let server: TestServer;
  let who: Record<'documenter' | 'lawyer' | 'reviewer' | 'admin', TestClient>;
  let ids: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'dalel-ledger-'));
  const settings = { masterKey: newMasterKey(), ledgerFile: join(folder, 'ledger.jsonl') };

  async function start(): Promise<void> {
    server = await startServer(database.appUrl, settings);
    const logins = ['documenter', 'lawyer', 'reviewer', 'admin'] as const;
    const clients = await Promise.all(logins.map(async (login) => [login, await atTheVault(server.url, login)] as const));
    who = Object.fromEntries(clients) as typeof who;
  }
  beforeAll(async () => {
    await start();
    ids = await people(database);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  const ledger = () =>
    readFileSync(settings.ledgerFile, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, string>);

  /** The rows of these tables as a backup holds them. */
  const backup = async () =>
    Object.fromEntries(await Promise.all(BACKED_UP.map(async (table) => [table, await sql(`SELECT to_jsonb(t) AS row FROM ${table} t`)])));
  /** Stops Dalel, puts the rows back as they were, past every trigger, and starts it again. */
  async function restore(rows: Record<string, { row: object }[]>): Promise<void> {
    await server.close();
    await owner.query(`BEGIN; SET LOCAL session_replication_role = 'replica'`);
    for (const table of BACKED_UP.toReversed()) await owner.query(`DELETE FROM ${table}`);
    for (const table of BACKED_UP)
      await owner.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(rows[table]!.map(({ row }) => row)),
      ]);
    await owner.query(`SET LOCAL session_replication_role = 'origin'`);
    await owner.query('SELECT refresh_cover(id) FROM "case"');
    await owner.query('COMMIT');

    await start();
  }
  async function filledCase(): Promise<Shown> {
    const made = await verifiedCase(who.documenter, who.reviewer);
    const survivor = made.survivors[0]!.id;
    await write(who.documenter, made.code, [
      { survivor, field: 'NAME', text: NAMES[0] },
      { survivor, field: 'CONTACT', text: CONTACT },
    ]);
    await granted(who.reviewer, who.admin, made.code, ids['lawyer']!);
    return made;
  }
  const withdraw = (survivor: string, purpose: string) => who.documenter.data(WITHDRAW_CONSENT, { input: { survivor, purpose } });
  const agrees = (survivor: string, purpose: string) => {
    const { survivor: _, ...terms } = consent(purpose) as Record<string, unknown>;
    return who.documenter.data(RECORD_CONSENT, { input: { ...terms, survivor } });
  };
  const isPublicly = async ({ id }: Shown) =>
    (await sql('SELECT (consented_purposes & 4) <> 0 AS yes FROM "case" WHERE id = $1', [id]))[0].yes as boolean;

  it('an erasure destroys the data key, and says so in the audit and the ledger before it is answered', async () => {
    const erased = await filledCase();
    const kept = await filledCase();
    const [{ wrapped }] = await sql(`SELECT encode(sha256(wrapped), 'hex') AS wrapped FROM vault_key WHERE case_id = $1`, [erased.id]);
    const certificate = await erase(who.reviewer, who.admin, erased.code);
    if (typeof certificate === 'string') throw new Error(certificate);
    expect(certificate).toMatchObject({ entries: 2, keyVersion: 1, keyFingerprint: wrapped });
    expect(ledger().at(-1)).toMatchObject({ id: certificate.id, kind: 'VAULT_ERASED', caseId: erased.id, keyVersion: 1 });
    expect(await sql(`SELECT detail FROM audit_entry WHERE action = 'vault.erased' AND subject_id = $1`, [erased.id])).toEqual([
      { detail: { erasure: expect.any(String), ledger: certificate.id, entries: 2, keyVersion: 1, keyFingerprint: wrapped } },
    ]);
    expect(await textsOf(who.lawyer, erased.code)).toEqual([]);
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0], CONTACT]);
    const [key] = await sql('SELECT wrapped, master_key_id, erased_reason FROM vault_key WHERE case_id = $1', [erased.id]);
    expect(key).toEqual({ wrapped: null, master_key_id: null, erased_reason: 'the survivor asked for it' });
  });

  it('a backup from before the erasure does not bring it back', async () => {
    const erased = await filledCase();
    const kept = await filledCase();
    const before = await backup();
    await erase(who.reviewer, who.admin, erased.code);
    await restore(before);
    expect(await textsOf(who.lawyer, erased.code)).toEqual([]);
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0], CONTACT]);
    expect(await sql('SELECT 1 FROM vault_key WHERE case_id = $1 AND wrapped IS NOT NULL', [erased.id])).toEqual([]);
    expect((await sql(`SELECT detail FROM audit_entry WHERE action = 'ledger.replayed' ORDER BY at DESC LIMIT 1`))[0].detail).toEqual({
      erasures: 1,
      withdrawals: 0,
    });
    // nor when the keys alone come back, and the ledger of the database says that it knows
    await restore({ ...(await backup()), vault_key: before['vault_key'], vault_entry: before['vault_entry'] });
    expect(await textsOf(who.lawyer, erased.code)).toEqual([]);
    expect((await dumpOf(database)).toLowerCase()).not.toContain(formsOf(NAMES[0]!)[0]);
    // what is written after an erasure has a key of its own, which a later replay leaves alone
    await write(who.documenter, erased.code, [{ witness: 1, field: 'NAME', text: NAMES[2] }]);
    await restore(await backup());
    expect(await textsOf(who.lawyer, erased.code)).toEqual([NAMES[2]]);
  });

  it('a backup from before the key was made does not give its number away again', async () => {
    const before = await backup();
    const erased = await verifiedCase(who.documenter, who.reviewer);
    const withCase = { ...before, consent: (await backup())['consent'] };
    await write(who.documenter, erased.code, [{ witness: 1, field: 'NAME', text: NAMES[1] }]);
    await erase(who.reviewer, who.admin, erased.code);
    await restore(withCase);
    await granted(who.reviewer, who.admin, erased.code, ids['lawyer']!);
    await write(who.documenter, erased.code, [{ witness: 1, field: 'NAME', text: NAMES[2] }]);
    expect(await sql('SELECT version, wrapped IS NULL AS erased FROM vault_key WHERE case_id = $1 ORDER BY 1', [erased.id])).toEqual([
      { version: 1, erased: true },
      { version: 2, erased: false },
    ]);
    expect(await textsOf(who.lawyer, erased.code)).toEqual([NAMES[2]]);
  });

  it('a consent that was withdrawn stays withdrawn, and one given anew afterwards counts', async () => {
    const withdrawn = await verifiedCase(who.documenter, who.reviewer);
    const again = await verifiedCase(who.documenter, who.reviewer);
    const before = await backup();
    for (const { survivors } of [withdrawn, again]) await withdraw(survivors[0]!.id, 'ANONYMISED_PUBLICATION');
    expect(ledger().at(-1)).toMatchObject({ kind: 'CONSENT_WITHDRAWN', caseId: again.id, purpose: 'ANONYMISED_PUBLICATION' });
    await restore(before);
    expect(await Promise.all([withdrawn, again].map(isPublicly))).toEqual([false, false]);
    const jobs = await sql(`SELECT data->>'id' AS id FROM pgboss.job_common WHERE name = 'subject.changed' AND data->>'id' = ANY ($1)`, [
      [withdrawn.id, again.id],
    ]);
    expect(new Set(jobs.map(({ id }) => id))).toEqual(new Set([withdrawn.id, again.id]));
    await agrees(again.survivors[0]!.id, 'ANONYMISED_PUBLICATION');
    expect(await Promise.all([withdrawn, again].map(isPublicly))).toEqual([false, true]);
    const count = async () => Number((await sql('SELECT count(*) AS n FROM consent'))[0].n);
    const rows = await count();
    await restore(await backup());
    expect(await Promise.all([withdrawn, again].map(isPublicly))).toEqual([false, true]);
    expect(await count()).toBe(rows);
    // when the mark of the replay is lost again, the consent given after it still counts
    const whole = await backup();
    await restore({
      ...whole,
      ledger_entry: before['ledger_entry'],
      consent: whole['consent']!.filter(({ row }: { row: object }) => (row as { way: string }).way !== 'replayed from the ledger'),
    });
    expect(await Promise.all([withdrawn, again].map(isPublicly))).toEqual([false, true]);
  });

  it('holds ids and no text; what the file lost, the database brings back', async () => {
    const lines = readFileSync(settings.ledgerFile, 'utf8').split('\n');
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(
        /^\{"id":"[0-9a-f-]{36}","kind":"[A-Z_]+","caseId":"[0-9a-f-]{36}","keyVersion":(\d+|null),"survivorId":("[0-9a-f-]{36}"|null),"purpose":("[A-Z_]+"|null),"at":"[0-9T:.Z-]+","hash":"[0-9a-f]{64}"\}$/,
      );
    const all = new Set(ledger().map(({ id }) => id));
    await server.close();
    writeFileSync(settings.ledgerFile, `${lines.slice(0, 3).join('\n')}\n`);
    await start();
    expect(new Set(ledger().map(({ id }) => id))).toEqual(all);
    expect(ledger()).toHaveLength(all.size);
  });

  describe('its file is missed', () => {
    const lacked = async () =>
      (await sql(`SELECT detail FROM audit_entry WHERE action = 'ledger.lacked' ORDER BY at`)).map(({ detail }) => detail);
    const verified = () =>
      asOwner(database, (owner) => verifyLedger(owner, openLedger({ ...settings, dataDir: join(folder, 'data'), production: false })));

    it.each([
      ['cut', (text: string) => writeFileSync(settings.ledgerFile, `${text.split('\n').slice(0, 2).join('\n')}\n`), 2],
      ['removed', () => rmSync(settings.ledgerFile), 0],
    ])('when it was %s, by who verifies the audit and at the next start', async (_, change, left) => {
      const text = readFileSync(settings.ledgerFile, 'utf8');
      const all = ledger().length;
      expect(await verified()).toEqual([]);
      const before = await lacked();
      await server.close();
      change(text);
      expect(await verified()).toEqual([`the ledger’s file lacks ${all - left} of ${all} entries that it held: it was cut or removed`]);
      await start();
      expect(await lacked()).toEqual([...before, { entries: all - left }]);
      expect(ledger()).toHaveLength(all);
      expect(await verified()).toEqual([]);
    });

    it('and not when it has only not yet been written', async () => {
      const before = await lacked();
      await server.close();
      await sql(`SELECT enter_ledger(gen_random_uuid(), 'CONSENT_WITHDRAWN', gen_random_uuid(), NULL, gen_random_uuid(), 'MEDIA', now())`);
      await start();
      expect(await lacked()).toEqual(before);
      expect(await verified()).toEqual([]);
    });
  });

  it('does not start on a ledger that was tampered with', async () => {
    await server.close();
    const text = readFileSync(settings.ledgerFile, 'utf8');
    writeFileSync(settings.ledgerFile, text.replace('ANONYMISED_PUBLICATION', 'MEDIA'));
    await expect(startServer(database.appUrl, settings)).rejects.toThrow('The ledger is damaged');
    writeFileSync(settings.ledgerFile, text);
    await start();
  });

  it('says so when what it did could not be kept', async () => {
    const made = await filledCase();
    rmSync(settings.ledgerFile);
    expect(await erase(who.reviewer, who.admin, made.code)).toBe('UNAVAILABLE');
    expect(await read(who.lawyer, made.code)).toMatchObject({ entries: [] });
  });
});
