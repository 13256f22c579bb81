import type { Request } from 'express';
import { type Config, loadConfig } from '#libs/platform';
import { clientInfoOf } from './client-info.js';

const DATABASE_URL = 'postgres://dalel_app@127.0.0.1/dalel';
const originFor = (host: string, settings: Record<string, string> = {}) => {
  const config: Config = loadConfig({ DATABASE_URL, ...settings });
  return clientInfoOf(
    { headers: { host, 'x-forwarded-host': host }, protocol: 'https', socket: { localPort: 3000 } } as unknown as Request,
    config,
  ).origin;
};

describe('the address that links and passkeys are bound to', () => {
  it('is what the operator said, whatever a request claims', () => {
    expect(originFor('evil.example', { DALEL_ORIGIN: 'https://dalel.example' })).toBe('https://dalel.example');
    expect(originFor('evil.example', { NODE_ENV: 'production' })).toBeUndefined();
  });

  it('is of this machine where nothing was said: a Host header names no other', () => {
    expect(originFor('localhost:3000')).toBe('http://localhost:3000');
    expect(originFor('[::1]:3000')).toBe('http://[::1]:3000');
    for (const host of [
      'evil.example',
      'evil.example:3000',
      'localhost.evil.example:3000',
      'localhost:4000',
      'localhost:3000@evil.example',
      '',
    ])
      expect(originFor(host)).toBe('http://127.0.0.1:3000');
  });
});
