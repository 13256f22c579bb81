import type { TestClient } from '../kit/client.js';
import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import {
  done,
  EVERY_WAY,
  found,
  NO_WAY,
  openCase,
  publishedCase,
  RECORD_CONSENT,
  REVISE,
  refused,
  verifiedCase,
  WITHDRAW_CONSENT,
  WORDING,
  waysTo,
} from './case-work.js';

describe('consent, recorded and taken back', () => {
  const { server, visitor, documenter, reviewer, reader, sql, owner, enteredCase } = withServer({
    people: ['documenter', 'reviewer', 'reader'],
  });

  const withdraw = (survivor: string, purpose: string, note?: string) =>
    documenter.query(WITHDRAW_CONSENT, { input: { survivor, purpose, note } });
  const record = (survivor: string, purpose: string, more: object = {}) =>
    documenter.query(RECORD_CONSENT, {
      input: {
        survivor,
        purpose,
        identityMode: 'GENERALISED',
        givenOn: '2024-02-01',
        way: 'in words, at a meeting',
        language: 'KK',
        ...more,
      },
    });
  const usableFor = async (code: string) =>
    (await documenter.data('query ($code: String!) { case(code: $code) { usableFor } }', { code })).case.usableFor;

  it('of one survivor for the publication ends its publication at once, on every way; given anew, two people publish it again', async () => {
    const open = await openCase(documenter, reviewer);
    const seen = await waysTo(visitor, open);
    expect(seen).toMatchObject(EVERY_WAY);

    const { data } = await withdraw(open.survivors[1].id, 'ANONYMISED_PUBLICATION', 'afraid of being recognised');
    expect(data.withdrawConsent).toMatchObject({
      purpose: 'ANONYMISED_PUBLICATION',
      withdrawn: true,
      expiresOn: null,
      identityMode: 'PSEUDONYM',
      survivor: open.survivors[1],
    });
    const waysAfter = await waysTo(visitor, open);
    expect(waysAfter).toMatchObject(NO_WAY);
    expect(waysAfter.counts).toEqual(seen.counts.map((count) => count - 1));
    expect((await waysTo(reader, open)).evidence).toBe(false); // evidence is asked for the publication; the house's own work goes on
    expect(await usableFor(open.code)).toEqual(['INTERNAL', 'STATISTICS']);

    const consent = await record(open.survivors[1].id, 'ANONYMISED_PUBLICATION');
    expect(consent.data.recordConsent).toMatchObject({
      withdrawn: false,
      identityMode: 'GENERALISED',
      survivor: { pseudonym: 'Survivor B' },
    });
    // one person's record opens nothing: it is published anew, by two
    expect(await waysTo(visitor, open)).toMatchObject(NO_WAY);
    const { version, state } = (await found(documenter, open.code))!;
    expect(state).toBe('WITHDRAWN');
    const proposed = await done(documenter, 'publishCase', { code: open.code, version, ...WORDING });
    await done(reviewer, 'publishCase', { code: open.code, version: proposed.version });
    expect(await waysTo(visitor, open)).toEqual(seen);
  });

  it('to the publication, taken back or over, leaves its wording to those who read originals', async () => {
    const wordingFor = async (client: TestClient, code: string) =>
      (await client.query('query ($code: String!) { case(code: $code) { title publication { title } } }', { code })).data?.case ?? null;
    const expired = await publishedCase(documenter, reviewer);
    expect(await wordingFor(reader, expired.code)).toEqual({ title: 'The public title', publication: { title: 'The public title' } });
    await owner.query(
      `UPDATE consent SET given_on = '2020-01-01', expires_on = '2020-02-01' WHERE case_id = $1 AND purpose = 'ANONYMISED_PUBLICATION'`,
      [expired.id],
    );
    await owner.query(`UPDATE "case" SET consent_valid_until = '2020-02-01' WHERE id = $1`, [expired.id]);

    // before the nightly job has come by
    expect(await wordingFor(reader, expired.code)).toBeNull();
    expect((await wordingFor(reviewer, expired.code))?.publication).not.toBeNull();
    await sql('SELECT refresh_expired_cover()');
    expect(await found(documenter, expired.code)).toMatchObject({ state: 'WITHDRAWN', confidentiality: 'RESTRICTED' });

    const withdrawn = await publishedCase(documenter, reviewer);
    await withdraw(withdrawn.survivors[0].id, 'ANONYMISED_PUBLICATION');
    expect(await wordingFor(reader, withdrawn.code)).toBeNull();
  });

  it('that ran out unnoticed brings nothing back to the public when one records it anew', async () => {
    const open = await openCase(documenter, reviewer);
    await owner.query(
      `UPDATE consent SET given_on = '2020-01-01', expires_on = '2020-02-01' WHERE survivor_id = $1 AND purpose = 'ANONYMISED_PUBLICATION'`,
      [open.survivors[0]!.id],
    );
    // no job has run since
    await owner.query(`UPDATE "case" SET consent_valid_until = '2020-02-01' WHERE id = $1`, [open.id]);

    const again = await record(open.survivors[0]!.id, 'ANONYMISED_PUBLICATION', { identityMode: 'PSEUDONYM' });
    expect(again.errors).toBeUndefined();
    expect(await waysTo(visitor, open)).toMatchObject(NO_WAY);
    expect(await found(documenter, open.code)).toMatchObject({ state: 'WITHDRAWN', confidentiality: 'RESTRICTED' });
  });

  it('that a publication rests on is recorded by nobody who approved it, or a revision of it', async () => {
    const { code, version, survivors } = await publishedCase(documenter, reviewer);
    const prolong = (client: TestClient, purpose: string) =>
      client.query(RECORD_CONSENT, {
        input: { survivor: survivors[0].id, purpose, identityMode: 'PSEUDONYM', givenOn: '2024-02-01', way: 'in words', language: 'KK' },
      });
    const refusal = { extensions: { code: 'FORBIDDEN' }, message: expect.stringMatching(/^Another colleague records it.*withdraw it/) };
    for (const purpose of ['ANONYMISED_PUBLICATION', 'INTERNAL'])
      expect((await prolong(reviewer, purpose)).errors?.[0]).toMatchObject(refusal);
    expect((await prolong(reviewer, 'MEDIA')).errors).toBeUndefined();
    expect((await prolong(documenter, 'ANONYMISED_PUBLICATION')).errors).toBeUndefined();

    // another approves a revision: the first stays an approver of the rest
    await documenter.data(REVISE, { input: { code, version, region: 'KZ-71' } });
    await sql(`UPDATE person SET roles = '{LAWYER,REVIEWER}' WHERE email = 'lawyer@demo.example'`);
    await done(await signedInAs(server.url, 'lawyer'), 'publishCase', { code, version: version + 1 });
    for (const client of [reviewer, await signedInAs(server.url, 'lawyer')])
      expect((await prolong(client, 'ANONYMISED_PUBLICATION')).errors?.[0]).toMatchObject(refusal);

    // what is public no more rests on nothing
    await withdraw(survivors[1].id, 'ANONYMISED_PUBLICATION');
    expect((await prolong(reviewer, 'ANONYMISED_PUBLICATION')).errors).toBeUndefined();
    const recorder = await done(documenter, 'publishCase', { code, version: (await found(documenter, code))!.version, ...WORDING });
    expect(await refused(reviewer, 'publishCase', { code, version: recorder.version })).toBe('FORBIDDEN');
  });

  it('is only ever added to, and leaves entries without a word of what was said', async () => {
    const { id, survivors } = await verifiedCase(documenter, reviewer);
    await withdraw(survivors[0].id, 'STATISTICS', 'the invented reason');
    await record(survivors[0].id, 'MEDIA');
    {
      const { rows } = await owner.query(
        `SELECT kind, purpose, note, recorded_by = (SELECT created_by FROM "case" WHERE id = $1) AS own FROM consent WHERE survivor_id = $2 ORDER BY recorded_at, id`,
        [id, survivors[0].id],
      );
      expect(rows.map(({ kind, purpose }) => `${kind} ${purpose}`)).toEqual([
        'GRANT INTERNAL',
        'GRANT STATISTICS',
        'GRANT ANONYMISED_PUBLICATION',
        'WITHDRAWAL STATISTICS',
        'GRANT MEDIA',
      ]);
      expect(rows[3]).toMatchObject({ note: 'the invented reason', own: true });
      const entries = await owner.query(
        `SELECT action, detail FROM audit_entry WHERE subject_id = $1 AND action LIKE 'consent.%' ORDER BY at`,
        [id],
      );
      expect(entries.rows).toEqual([
        { action: 'consent.withdrawn', detail: { purpose: 'STATISTICS' } },
        { action: 'consent.recorded', detail: { purpose: 'MEDIA', identityMode: 'GENERALISED' } },
      ]);
    }
  });

  it('withdrawn before the approval stops it; one that expired counts no more', async () => {
    const { code, version, survivors } = await verifiedCase(documenter, reviewer);
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    await withdraw(survivors[0].id, 'ANONYMISED_PUBLICATION');
    expect(await refused(reviewer, 'publishCase', { code, version: proposed.version })).toBe('CONSENT_REQUIRED');
    await record(survivors[0].id, 'ANONYMISED_PUBLICATION', { expiresOn: '2099-01-01' });
    // read with other consents than stand now
    expect(await refused(reviewer, 'publishCase', { code, version: proposed.version })).toBe('CONFLICT');
    await done(reviewer, 'publishCase', { code, version: proposed.version + 1 });
    expect((await waysTo(visitor, proposed)).byCode).toBe(true);
    // the day it expires on has passed
    await sql(`UPDATE consent SET given_on = '2020-01-01', expires_on = '2020-02-01' WHERE survivor_id = $1 AND expires_on IS NOT NULL`, [
      survivors[0].id,
    ]);
    await sql(`UPDATE "case" SET consent_valid_until = '2020-02-01' WHERE code = $1`, [code]);
    expect((await waysTo(visitor, proposed)).byCode).toBe(false);
  });

  it('holds when many record and withdraw at once', async () => {
    const { code, survivors } = await verifiedCase(documenter, reviewer);
    const purposes = ['MEDIA', 'RESEARCH', 'TRAINING', 'ARCHIVE', 'LITIGATION', 'UN_SUBMISSION'];
    const answers = await Promise.all(purposes.flatMap((purpose) => survivors.map(({ id }) => record(id, purpose))));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect((await usableFor(code)).toSorted()).toEqual(['ANONYMISED_PUBLICATION', 'INTERNAL', 'STATISTICS', ...purposes].toSorted());
    const taken = await Promise.all(purposes.map((purpose) => withdraw(survivors[0].id, purpose)));
    expect(taken.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await usableFor(code)).toEqual(['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION']);
  });

  it('is refused where it makes no sense, and by those whose work it is not', async () => {
    const { survivors } = await enteredCase();
    const code = async (answer: ReturnType<typeof record>) => (await answer).errors?.[0]?.extensions?.code;
    const [{ id }] = survivors;
    expect(await code(withdraw(id, 'MEDIA'))).toBe('BAD_USER_INPUT');
    expect(await code(record(id, 'MEDIA', { expiresOn: '2020-01-01' }))).toBe('BAD_USER_INPUT');
    expect(await code(record(id, 'MEDIA', { givenOn: '2099-01-01' }))).toBe('BAD_USER_INPUT');
    expect(await code(record(id, 'MEDIA', { givenOn: 'yesterday' }))).toBe('BAD_USER_INPUT');
    expect(await code(record(id, 'MEDIA', { way: '' }))).toBe('BAD_USER_INPUT');
    expect(await code(record(id, 'MARKETING'))).toBe('BAD_USER_INPUT');
    expect(await code(record('no id', 'MEDIA'))).toBe('BAD_USER_INPUT');
    expect(await code(record('01890000-0000-7000-8000-000000000000', 'MEDIA'))).toBe('NOT_FOUND');
    const input = { survivor: id, purpose: 'INTERNAL' };
    expect(await reader.errorCode(WITHDRAW_CONSENT, { input })).toBe('FORBIDDEN');
    expect(await visitor.errorCode(WITHDRAW_CONSENT, { input })).toBe('UNAUTHENTICATED');
  });
});
