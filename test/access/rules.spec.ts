import { ModulesContainer, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Config, loadConfig, type ViewerContext } from '#libs/platform';
import { createApp } from '../../apps/api/src/app.js';
import { AccessGuard } from '../../libs/access/src/access.guard.js';
import { type AccessRule, ALLOWED } from '../../libs/access/src/access-rules.js';
import { contractOf } from '../kit/all-fields.js';
import { anonymous, signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import type { TestServer } from '../kit/server.js';

/** What is open even on a private deployment: signing in and out, and saying what this is. */
const AT_THE_DOOR = [
  'Query.deployment',
  'Query.viewer',
  'Mutation.signIn',
  'Mutation.signInWithFactor',
  'Mutation.passkeyQuestion',
  'Mutation.signInWithPasskey',
  'Mutation.requestPasswordReset',
  'Mutation.setPassword',
  'Mutation.signOut',
];

interface Method {
  name: string;
  kind: string;
  rule?: AccessRule;
}

describe('whoever asks, a rule says whether they may (S1)', () => {
  const { database, sql, server: open, another, as } = withServer({ leave: () => app?.close() });
  let app: NestExpressApplication;
  let shut: TestServer;
  let methods: Method[];

  beforeAll(async () => {
    app = await createApp(
      loadConfig({ NODE_ENV: 'test', DATABASE_URL: database.appUrl, DALEL_DEMONSTRATION: '1', DALEL_PUBLIC_SITE: '1' }),
    );
    shut = await another({ publicSite: false });
    methods = methodsOf(app);
  });

  /** Every method of a resolver that starts an operation, and every method of a controller. */
  function methodsOf(application: NestExpressApplication): Method[] {
    const found: Method[] = [];
    for (const module of application.get(ModulesContainer).values())
      for (const wrapper of [...module.providers.values(), ...module.controllers.values()]) {
        const prototype = wrapper.metatype?.prototype as Record<string, unknown> | undefined;
        if (!prototype || typeof wrapper.metatype !== 'function') continue;
        for (const key of Object.getOwnPropertyNames(prototype).filter((each) => each !== 'constructor')) {
          const method = Object.getOwnPropertyDescriptor(prototype, key)?.value as object | undefined;
          if (typeof method !== 'function') continue;
          const kind =
            (Reflect.getMetadata('graphql:resolver_type', method) as string | undefined) ??
            (Reflect.hasMetadata('path', method) ? 'Route' : undefined);
          if (!kind || !['Query', 'Mutation', 'Subscription', 'Route'].includes(kind)) continue;
          const named = Reflect.getMetadata('graphql:resolver_name', method) as string | undefined;
          found.push({
            name: `${kind}.${named ?? key}`,
            kind,
            rule: Reflect.getMetadata(ALLOWED, method) ?? Reflect.getMetadata(ALLOWED, wrapper.metatype),
          });
        }
      }
    return found;
  }

  it('every query, mutation and route has its rule', () => {
    expect(methods.length).toBeGreaterThan(20);
    expect(methods.filter(({ rule }) => !rule).map(({ name }) => name)).toEqual([]);
  });

  it('and there is none in the contract that was not looked at', async () => {
    const schema = await contractOf(anonymous(open.url));
    const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
    );
    expect(methods.filter(({ kind }) => kind !== 'Route').map(({ name }) => name).sort()).toEqual(fields.sort()); // biome-ignore format: one line
    expect(schema.getSubscriptionType()).toBeFalsy();
  });

  it('every mutation names roles, or is about the own account, but for the door itself', () => {
    const loose = methods
      .filter(({ kind, rule }) => kind === 'Mutation' && !(rule && ('roles' in rule || rule.everyone === 'signed in')))
      .map(({ name }) => name);
    expect(loose.filter((name) => !AT_THE_DOOR.includes(name))).toEqual([]);
    for (const { name, rule } of methods)
      if (rule && 'roles' in rule) expect({ name, roles: rule.roles.length }).toEqual({ name, roles: expect.any(Number) });
  });

  it('only the door is open while the public site is off', () => {
    const always = methods
      .filter(({ kind, rule }) => kind !== 'Route' && rule && 'everyone' in rule && rule.everyone === 'always')
      .map(({ name }) => name);
    expect(always.filter((name) => !AT_THE_DOOR.includes(name))).toEqual([]);
  });

  it('a method without a rule is refused, to everyone', () => {
    class Forgotten {
      method(): void {}
    }
    const execution = { getHandler: () => Forgotten.prototype.method, getClass: () => Forgotten } as never;
    for (const audience of ['public', 'staff'] as const) {
      const context = { viewer: { audience, roles: ['ADMIN', 'REVIEWER'] } } as unknown as ViewerContext;
      const guard = new AccessGuard(new Reflector(), context, { publicSite: true } as Config);
      expect(() => guard.canActivate(execution)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    }
  });

  it('a private deployment tells a stranger nothing, by any query or mutation of the contract (S55)', async () => {
    const nobody = anonymous(shut.url);
    const schema = await contractOf(anonymous(open.url));
    for (const type of [schema.getQueryType()!, schema.getMutationType()!])
      for (const field of Object.values(type.getFields())) {
        if (AT_THE_DOOR.includes(`${type.name}.${field.name}`)) continue;
        const variables = field.args.filter((arg) => /!$/.test(String(arg.type)) && arg.defaultValue === undefined);
        const args = variables.map(({ name, type: wanted }) => `${name}: ${example(String(wanted))}`).join(', ');
        const selects = /^(Boolean|String|Int|ID|Date)/.test(String(field.type).replace(/[[\]!]/g, '')) ? '' : ' { __typename }';
        const { data, errors } = await nobody.query(`${type.name.toLowerCase()} { ${field.name}${args && `(${args})`}${selects} }`);
        const code = errors?.[0]?.extensions?.code;
        // an input that cannot be guessed is refused before the rule is asked; what matters is that nothing comes
        expect({ field: field.name, data: data?.[field.name] ?? null, code }).toEqual({
          field: field.name,
          data: null,
          code: expect.stringMatching(/^(UNAUTHENTICATED|BAD_USER_INPUT)$/),
        });
        if (type.name === 'Query') expect({ field: field.name, code }).toEqual({ field: field.name, code: 'UNAUTHENTICATED' });
      }
    expect(await nobody.data('{ deployment { publicSite } viewer { roles } }')).toEqual({
      deployment: { publicSite: false },
      viewer: null,
    });
    const reader = await signedInAs(shut.url, 'reader');
    expect((await reader.data('{ cases(first: 1) { totalCount } }')).cases.totalCount).toBeGreaterThan(0);
  });

  const example = (type: string): string => {
    const plain = type.replace(/!$/, '');
    if (plain.startsWith('[')) return `[${example(plain.slice(1, -1))}]`;
    return (
      {
        String: '"x"',
        ID: '"01890000-0000-7000-8000-000000000000"',
        Int: '1',
        Date: '"2023-01-01"',
        Boolean: 'true',
        Purpose: 'STATISTICS',
        StatisticsDimension: 'REGION',
      }[plain] ?? '{}'
    );
  };

  it('an administrator opens no case beyond what their clearance gives anyone (S8)', async () => {
    const admin = await as('admin');
    for (const { code } of await sql('SELECT code FROM "case" WHERE level > 0'))
      expect(await admin.errorCode('query ($code: String!) { case(code: $code) { code } }', { code })).toBe('NOT_FOUND');
  });
});
