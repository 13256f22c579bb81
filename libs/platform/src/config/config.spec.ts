import { randomBytes } from 'node:crypto';
import { loadConfig } from './config.js';
import { looksDrawn, looksRandom } from './secret-strength.js';

const DATABASE_URL = 'postgres://dalel_app:canary7Tq2xW9vLbR4mKc8ZpXfJ@127.0.0.1:5432/dalel';

describe('the settings of a process', () => {
  it('have defaults that show nothing to anyone', () => {
    expect(loadConfig({ DATABASE_URL })).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: '.data',
      publicSite: false,
      demonstration: false,
      production: false,
    });
  });

  it('bind the cookie to TLS in production, whatever is set (S14)', () => {
    expect(loadConfig({ DATABASE_URL, NODE_ENV: 'production' }).secureCookies).toBe(true);
    expect(loadConfig({ DATABASE_URL, NODE_ENV: 'production', DALEL_SECURE_COOKIES: '0' }).secureCookies).toBe(true);
    expect(loadConfig({ DATABASE_URL }).secureCookies).toBe(false);
  });

  it('have no demonstration in production (S14)', () => {
    for (const on of ['1', 'true'])
      expect(() => loadConfig({ DATABASE_URL, NODE_ENV: 'production', DALEL_DEMONSTRATION: on })).toThrow(/DALEL_DEMONSTRATION/);
    for (const off of ['0', 'false', '', undefined])
      expect(loadConfig({ DATABASE_URL, NODE_ENV: 'production', DALEL_DEMONSTRATION: off }).demonstration).toBe(false);
  });

  it.each([
    ['no database', {}, 'DATABASE_URL'],
    ['a database that is none', { DATABASE_URL: 'canary' }, 'DATABASE_URL'],
    ['a database of another kind', { DATABASE_URL: 'mysql://canary@localhost/x' }, 'DATABASE_URL'],
    ['a port beyond all', { DATABASE_URL, PORT: '70000' }, 'PORT'],
    ['a port in words', { DATABASE_URL, PORT: 'canary' }, 'PORT'],
    ['a pool of nothing', { DATABASE_URL, DATABASE_POOL: '0' }, 'DATABASE_POOL'],
    ['a yes that is none', { DATABASE_URL, DALEL_PUBLIC_SITE: 'canary' }, 'DALEL_PUBLIC_SITE'],
    ['an origin that is no address', { DATABASE_URL, DALEL_ORIGIN: 'canary' }, 'DALEL_ORIGIN'],
    ['a sign-in key that is short', { DATABASE_URL, DALEL_SIGN_IN_KEY: 'Y2FuYXJ5' }, 'DALEL_SIGN_IN_KEY'],
    ['a list that is not there', { DATABASE_URL, DALEL_BREACHED_PASSWORDS: '/canary/list' }, 'DALEL_BREACHED_PASSWORDS'],
    ['sessions without end', { DATABASE_URL, DALEL_SESSION_HOURS: '0' }, 'DALEL_SESSION_HOURS'],
    ['a search server that is no address', { DATABASE_URL, MEILI_URL: 'canary' }, 'MEILI_URL'],
    ['a search server without a key', { DATABASE_URL, MEILI_URL: 'http://127.0.0.1:7700' }, 'MEILI_KEY'],
    [
      'a house key in a file that is not there',
      { DATABASE_URL, MEILI_HOLDS: 'house', MEILI_HOUSE_KEY_FILE: '/canary/key' },
      'MEILI_HOUSE_KEY_FILE',
    ],
    ['a search key in a file that is not there', { DATABASE_URL, MEILI_KEY_FILE: '/canary/key' }, 'MEILI_KEY_FILE'],
    ['a token of monitoring that is short', { DATABASE_URL, METRICS_TOKEN: 'canary' }, 'METRICS_TOKEN'],
    [
      'a database password that is short, in production',
      { DATABASE_URL: 'postgres://dalel_app:canary@127.0.0.1/dalel', NODE_ENV: 'production' },
      'DATABASE_URL',
    ],
    ['a search key that is short', { DATABASE_URL, MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: 'canary' }, 'MEILI_KEY'],
  ])('are refused with %s: in one line, by its name, without its value', (_, env, name) => {
    let message = '';
    try {
      loadConfig(env as NodeJS.ProcessEnv);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(name);
    expect(message).not.toMatch(/canary|\n/);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a sign-in key of zeros', { DALEL_SIGN_IN_KEY: Buffer.alloc(32).toString('base64') }, 'DALEL_SIGN_IN_KEY'],
    [
      'a sign-in key of a word',
      { DALEL_SIGN_IN_KEY: Buffer.from('canary00canary00canary00canary00').toString('base64') },
      'DALEL_SIGN_IN_KEY',
    ],
    [
      'a sign-in key that counts',
      { DALEL_SIGN_IN_KEY: Buffer.from(Array.from({ length: 32 }, (_, n) => 200 - n)).toString('base64') },
      'DALEL_SIGN_IN_KEY',
    ],
    [
      'a sign-in key of words',
      { DALEL_SIGN_IN_KEY: Buffer.from('my secret sign-in key for dalel!').toString('base64') },
      'DALEL_SIGN_IN_KEY',
    ],
    ['a token of monitoring of words', { METRICS_TOKEN: 'canary-monitoring-token' }, 'METRICS_TOKEN'],
    ['a token of monitoring that is a password', { METRICS_TOKEN: 'password12345678' }, 'METRICS_TOKEN'],
    ['a token of monitoring with words in capitals', { METRICS_TOKEN: 'CorrectHorseBatteryStaple2026' }, 'METRICS_TOKEN'],
    ['a token of monitoring of words with signs', { METRICS_TOKEN: 'My-secret-key-for-dalel-metrics!' }, 'METRICS_TOKEN'],
    ['a token of monitoring of words with spaces', { METRICS_TOKEN: 'z9 Q4 the canary of metrics' }, 'METRICS_TOKEN'],
    ['a token of monitoring of letters in order', { METRICS_TOKEN: 'abcdefabcdefabcdef' }, 'METRICS_TOKEN'],
    ['a token of monitoring of digits in order', { METRICS_TOKEN: '0123456789abcdef0123456789abcdef' }, 'METRICS_TOKEN'],
    ['a token of monitoring of keys in a row', { METRICS_TOKEN: 'Qwertyuiop1234567890' }, 'METRICS_TOKEN'],
    ['words in base64', { METRICS_TOKEN: Buffer.from('the canary of Dalel is here').toString('base64') }, 'METRICS_TOKEN'],
    ['words in hexadecimal digits', { METRICS_TOKEN: Buffer.from('the canary of Dalel').toString('hex') }, 'METRICS_TOKEN'],
    ['a token of monitoring of one character', { METRICS_TOKEN: 'a'.repeat(40) }, 'METRICS_TOKEN'],
    ['a token of monitoring of two', { METRICS_TOKEN: 'ab'.repeat(20) }, 'METRICS_TOKEN'],
    ['a search key of one character', { MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: '1'.repeat(32) }, 'MEILI_KEY'],
    [
      'a house key of one character',
      {
        MEILI_URL: 'http://127.0.0.1:7700',
        MEILI_KEY: randomBytes(16).toString('hex'),
        MEILI_HOLDS: 'house',
        MEILI_HOUSE_KEY: 'x'.repeat(32),
      },
      'MEILI_HOUSE_KEY',
    ],
    ['a database password of one character', { DATABASE_URL: `postgres://dalel_app:${'z'.repeat(20)}@127.0.0.1/dalel` }, 'DATABASE_URL'],
  ])('are refused in production with %s, and taken elsewhere (S14)', (_, env, name) => {
    const load = (NODE_ENV: string) => () => loadConfig({ DATABASE_URL, NODE_ENV, ...env });
    expect(load('production')).toThrow(new RegExp(`^Settings: .*${name}`));
    expect(load('production')).not.toThrow(/canary|password1|Battery|aaaa|abab|1111|xxxx|zzzz/);
    expect(load('test')).not.toThrow();
  });

  it('take random secrets in production (S14)', () => {
    const secrets = {
      DALEL_SIGN_IN_KEY: randomBytes(32).toString('base64'),
      METRICS_TOKEN: randomBytes(32).toString('hex'),
      MEILI_URL: 'http://127.0.0.1:7700',
      MEILI_KEY: randomBytes(32).toString('base64url'),
    };
    expect(() => loadConfig({ DATABASE_URL, NODE_ENV: 'production', ...secrets })).not.toThrow();
  });

  it('hardly ever refuse what was drawn: one of some thousands of 32 characters (S14)', () => {
    const drawn = { hex: randomBytes(16), base64: randomBytes(24), base64url: randomBytes(32) };
    for (const [encoding, bytes] of Object.entries(drawn)) {
      let refused = 0;
      for (let n = 0; n < 5000; n += 1) if (!looksDrawn(randomBytes(bytes.length).toString(encoding as BufferEncoding))) refused += 1;
      expect([encoding, refused < 30]).toEqual([encoding, true]);
    }
    for (let n = 0; n < 5000; n += 1) expect(looksRandom(randomBytes(32))).toBe(true);
  });

  it('are not set where they are left empty, as docker-compose passes them on', () => {
    const empty = { DATABASE_URL, DALEL_ORIGIN: '', DALEL_SIGN_IN_KEY: '', DALEL_BREACHED_PASSWORDS: '' };
    expect(loadConfig(empty)).toMatchObject({ origin: undefined, signInKey: undefined, breachedPasswords: undefined });
    expect(loadConfig({ DATABASE_URL, DALEL_ORIGIN: 'https://dalel.example/' }).origin).toBe('https://dalel.example');
  });

  it('name everything that is wrong at once', () => {
    expect(() => loadConfig({ PORT: 'x', DATABASE_POOL: 'y' })).toThrow(/PORT.*DATABASE_URL|DATABASE_URL.*PORT/);
  });

  describe('letters', () => {
    const mailOf = (settings: Record<string, string>) =>
      loadConfig({
        DATABASE_URL,
        NODE_ENV: 'production',
        DALEL_ORIGIN: 'https://dalel.example',
        MAIL_FROM: 'post@dalel.example',
        ...settings,
      }).mail;

    it('are sent by the server that was named, in TLS or by STARTTLS; there are none without one', () => {
      expect(mailOf({})).toBeUndefined();
      expect(mailOf({ SMTP_URL: '' })).toBeUndefined();
      expect(mailOf({ SMTP_URL: 'smtps://someone:can%40ary@mail.example' })).toEqual({
        host: 'mail.example',
        port: 465,
        secure: true,
        loopback: false,
        user: 'someone',
        password: 'can@ary',
        from: 'post@dalel.example',
      });
      expect(mailOf({ SMTP_URL: 'smtp://mail.example' })).toMatchObject({ port: 587, secure: false, loopback: false });
      for (const host of ['localhost', '127.0.0.1', '[::1]'])
        expect(mailOf({ SMTP_URL: `smtp://${host}:2525` })).toMatchObject({ port: 2525, loopback: true });
      for (const host of ['127.0.0.1.example', 'localhost.example', '10.0.0.1'])
        expect(mailOf({ SMTP_URL: `smtp://${host}:2525` })).toMatchObject({ loopback: false });
    });

    it.each([
      ['another kind of server', { SMTP_URL: 'https://canary@mail.example' }, 'SMTP_URL'],
      ['no address', { SMTP_URL: 'canary' }, 'SMTP_URL'],
      ['a parameter that weakens TLS', { SMTP_URL: 'smtp://canary@mail.example?ignoreTLS=true' }, 'SMTP_URL'],
      ['no sender', { SMTP_URL: 'smtps://canary@mail.example', MAIL_FROM: '' }, 'MAIL_FROM'],
      ['a sender with a name', { SMTP_URL: 'smtps://canary@mail.example', MAIL_FROM: 'Canary <post@dalel.example>' }, 'MAIL_FROM'],
      ['no address of this deployment', { SMTP_URL: 'smtps://canary@mail.example', DALEL_ORIGIN: '' }, 'DALEL_ORIGIN'],
    ])('are refused with %s, by the name of the setting and without its value', (_, settings, name) => {
      const message = (() => {
        try {
          mailOf(settings);
          return 'nothing';
        } catch (error) {
          return String(error);
        }
      })();
      expect(message).toContain(name);
      expect(message.toLowerCase()).not.toContain('canary');
    });
  });
});
