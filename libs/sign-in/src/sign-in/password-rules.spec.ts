import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressGroup } from '#libs/access';
import { isBreached } from './breached-file.js';
import { isCommon, requireGoodPassword } from './password-rules.js';

describe('a new password (S10)', () => {
  it.each([
    'password1234',
    'Password123!',
    'P@ssw0rd2026',
    'passwordpassword',
    'qwertyuiop123',
    '1q2w3e4r5t6y',
    'qazwsxedcrfv',
    '123456789012',
    '111111111111',
    'abcabcabcabc',
    'abcdefghijkl',
    'iloveyou2024',
    'letmein!!!!!!',
    'administrator',
    'Welcome2026!',
    'Summer2025!!',
    'пароль123456',
    'йцукенгшщзхъ',
    'gfhjkm123456',
    'ghbdtnghbdtn',
    'Привет2026!!',
    'солнышко2020',
    'қазақстан2026',
    'Almaty2026!!',
    'astana-almaty',
    'dalel-dalel-1',
    'correcthorsebatterystaple',
  ])('like %s is among those that are guessed first', (password) => {
    expect(isCommon(password)).toBe(true);
  });

  it.each([
    'velvet anchor quietly 7 lanterns',
    'copper lantern beneath 4 snowfields',
    'тихий фонарь над рекой',
    'жеті көл жағасында қайың',
    'kT9#vLq2!xWz',
    'ohjaeshohdee',
    'thirteen herons over the dam',
    '48151623421083774',
  ])('like %s is not', (password) => {
    expect(isCommon(password)).toBe(false);
  });

  it('is not made of one’s own name or address', () => {
    expect(isCommon('zhuldyzbekova1990', ['Zhuldyz Bekova', 'z.bekova@example.org'])).toBe(true);
    expect(isCommon('bekova-example-7', ['Zhuldyz Bekova', 'z.bekova@example.org'])).toBe(true);
  });

  it('is long enough, and needs no kind of character', async () => {
    await expect(requireGoodPassword('elevensigns', [])).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'password' } });
    await expect(requireGoodPassword('x'.repeat(201), [])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(requireGoodPassword('ohjaeshohdee', [])).resolves.toBeUndefined();
    // counted by what a person sees as characters
    await expect(requireGoodPassword('🦊🌒🪵🎐🧭🪁', [])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is looked up in the operator’s file of breached ones, at its ends and between', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'breached-'));
    const hash = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();
    const breached = Array.from({ length: 2000 }, (_, i) => `breached phrase ${i}`);
    const lines = breached.map((password, i) => `${hash(password)}:${i % 7 === 0 ? 123456 : i}`).sort();
    for (const text of [`${lines.join('\n')}\n`, lines.join('\n'), lines.join('\r\n')]) {
      writeFileSync(join(folder, 'list'), text);
      for (const password of breached.filter((_, i) => i % 97 === 0)) expect(await isBreached(join(folder, 'list'), password)).toBe(true);
      for (const line of [lines[0]!, lines.at(-1)!])
        expect(await isBreached(join(folder, 'list'), breached.find((password) => line.startsWith(hash(password)))!)).toBe(true);
      for (let i = 0; i < 50; i++) expect(await isBreached(join(folder, 'list'), `own phrase ${i}`)).toBe(false);
    }
    await expect(requireGoodPassword('breached phrase 42', [], join(folder, 'list'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    rmSync(folder, { recursive: true });
  });
});

describe('the address that tries are counted by (S13)', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});
