import { readFileSync } from 'node:fs';

/** The text of each service, by its name. */
function servicesOf(compose: string): Record<string, string> {
  const body = compose.slice(compose.indexOf('\nservices:'), compose.indexOf('\nvolumes:'));
  return Object.fromEntries(body.split(/\n {2}(?=[a-z-]+:\n)/).map((part) => [part.slice(0, part.indexOf(':')), part]));
}

describe('the deployment by docker-compose', () => {
  const compose = readFileSync('docker-compose.yml', 'utf8');
  const services = servicesOf(compose);
  const settingsOf = (service: string) =>
    (services[service]!.includes('*application') ? compose.slice(compose.indexOf('x-application'), compose.indexOf('\nservices:')) : '') +
    services[service]!;

  it('gives the search server’s master key to itself and to who makes the application’s key, and to nobody else', () => {
    expect(Object.keys(services).filter((name) => settingsOf(name).includes('MEILI_MASTER_KEY'))).toEqual(['search', 'search-key']);
    for (const name of ['api', 'worker']) expect(settingsOf(name)).toMatch(/MEILI_KEY_FILE/);
  });

  it('puts texts that are not published into the search server only where .env says so, under a key of their own', () => {
    for (const name of ['search-key', 'api', 'worker']) {
      expect(settingsOf(name)).toContain('{MEILI_HOLDS:-public}');
      const keys = [...settingsOf(name).matchAll(/MEILI_(?:HOUSE_)?KEY_FILE: (\S+)/g)].map(([, file]) => file);
      expect(keys).toEqual(['/var/lib/dalel-search-key/key', '/var/lib/dalel-search-key/house-key']);
    }
    expect(readFileSync('.env.example', 'utf8')).toMatch(/^MEILI_HOLDS=public$/m);
  });

  it('believes no proxy unless it is told of one', () => {
    expect(settingsOf('api')).toContain('DALEL_TRUSTED_PROXIES:-0}');
    expect(readFileSync('.env.example', 'utf8')).toMatch(/^DALEL_TRUSTED_PROXIES=0$/m);
  });

  it('passes the seal key on to who seals, and the master key of the vault to the API alone', () => {
    expect(settingsOf('worker')).toContain('DALEL_SEAL_KEY');
    expect(Object.keys(services).filter((name) => settingsOf(name).includes('DALEL_MASTER_KEY'))).toEqual(['api']);
  });

  it('keeps the ledger on a volume that holds nothing else', () => {
    expect(settingsOf('api')).toContain('DALEL_LEDGER_FILE: /var/lib/dalel-ledger/');
    expect(services['api']).toContain('"ledger:/var/lib/dalel-ledger"');
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/install .* \/var\/lib\/dalel-ledger/);
  });

  it('has no default for any secret', () => {
    const secrets = [...compose.matchAll(/\$\{(\w*(?:PASSWORD|KEY))([^}]*)\}/g)];
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, name, rest] of secrets) expect({ name, rest }).toEqual({ name, rest: expect.stringMatching(/^(:\?.*|:-)$/) });
  });
});
