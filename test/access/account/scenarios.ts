import type { Client } from 'pg';
import { TestClient } from '../../kit/client.js';
import { until } from '../../kit/until.js';
import { addPerson, administrator, CHANGE_ACCESS, CONFIRM_ACCESS, codeOf, DEACTIVATE, INVITE, INVITE_AGAIN, MAKE_TOKEN, type Made, REJECT_ACCESS, SIGN_IN, STEP_UP, stepUp, WITH_FACTOR, withPasskey, withPassword, withTotp } from './account-work.js'; // biome-ignore format: one line

type Scenario = [action: string, run: () => Promise<unknown>];

/** A way through each mutation of one's own account, with the action that must then stand in the audit (S33). */
export function accountScenarios(owner: () => Client, url: () => string): Record<string, Scenario> {
  const fresh = async (): Promise<{ person: Made; client: TestClient }> => {
    await owner().query('DELETE FROM sign_in_limit');
    const person = await addPerson(owner());
    return { person, client: await withPassword(url(), person) };
  };
  const steppedUp = async () => {
    const { person, client } = await fresh();
    await stepUp(client, { password: person.password });
    return { person, client };
  };
  const factored = async () => {
    const { person, client } = await fresh();
    return { person, client, ...(await withTotp(client, person.password)) };
  };
  const link = async (person: Made, secret: string) =>
    owner().query(
      `INSERT INTO one_time_link (person_id, kind, secret_hash, expires_at) VALUES ($1, 'RESET', sha256($2::bytea), now() + interval '1 hour')`,
      [person.id, secret],
    );
  const admin = async () => (await administrator(owner(), url())).client;
  const raised = async () => {
    await owner().query('DELETE FROM sign_in_limit');
    const person = await addPerson(owner(), ['READER'], 0);
    const input = { person: person.id, version: 1, roles: ['LAWYER'], clearance: 'PARTNER' };
    const { changeAccess } = await (await admin()).data(CHANGE_ACCESS, { input });
    return { id: changeAccess.proposed.id };
  };
  let invited = 0;
  const invite = async (client: TestClient) => {
    const input = { email: `invited${++invited}@example.org`, name: 'Somebody invited' };
    return (await client.data(INVITE, { input })).invitePerson.person as { id: string; version: number };
  };
  const done = (document: string) => async () => (await steppedUp()).client.data(document);
  return {
    signInWithFactor: [
      'session.opened',
      async () => {
        const { person, secret } = await factored();
        const client = await withPassword(url(), person);
        return client.data(WITH_FACTOR, { input: { code: await codeOf(secret) } });
      },
    ],
    passkeyQuestion: [
      'factor.asked',
      async () => {
        const { person, client } = await fresh();
        await withPasskey(client, person.password);
        return client.data('mutation { passkeyQuestion }');
      },
    ],
    signInWithPasskey: [
      'session.opened',
      async () => {
        const { person, client } = await fresh();
        const passkey = await withPasskey(client, person.password);
        const alone = new TestClient(url());
        const { passkeyQuestion } = await alone.data('mutation { passkeyQuestion(alone: true) }');
        return alone.data('mutation ($response: String!) { signInWithPasskey(response: $response) { viewer { clearance } } }', {
          response: passkey.get(passkeyQuestion),
        });
      },
    ],
    stepUp: [
      'session.stepped-up',
      async () => {
        const { person, client } = await fresh();
        return client.data(STEP_UP, { input: { password: person.password } });
      },
    ],
    startTotp: ['factor.begun', done('mutation { startTotp { uri } }')],
    confirmTotp: ['factor.added', factored],
    removeTotp: ['factor.removed', async () => (await factored()).client.data('mutation { removeTotp { email } }')],
    startPasskey: ['factor.begun', done('mutation { startPasskey }')],
    addPasskey: [
      'factor.added',
      async () => {
        const { person, client } = await fresh();
        return withPasskey(client, person.password);
      },
    ],
    removePasskey: [
      'factor.removed',
      async () => {
        const { person, client } = await fresh();
        await withPasskey(client, person.password);
        const { account } = await client.data('{ account { passkeys { id } } }');
        return client.data('mutation ($id: ID!) { removePasskey(id: $id) { email } }', { id: account.passkeys[0].id });
      },
    ],
    renewRecoveryCodes: ['factor.codes-renewed', async () => (await factored()).client.data('mutation { renewRecoveryCodes }')],
    requestPasswordReset: [
      'password.reset-asked',
      async () => {
        const { person, client } = await fresh();
        await client.data('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: person.email });
        // the answer does not wait for it: its time would tell
        const recorded = `SELECT FROM audit_entry WHERE action = 'password.reset-asked' AND person_id = $1`;
        await until(async () => (await owner().query(recorded, [person.id])).rowCount);
      },
    ],
    setPassword: [
      'password.set',
      async () => {
        const { person } = await fresh();
        await link(person, 'a secret of the test');
        return new TestClient(url()).data('mutation ($p: String!) { setPassword(secret: "a secret of the test", password: $p) }', {
          p: 'copper lantern beneath 4 snowfields',
        });
      },
    ],
    changePassword: [
      'password.set',
      async () => {
        const { person, client } = await fresh();
        return client.data('mutation ($a: String!, $b: String!) { changePassword(present: $a, password: $b) { email } }', {
          a: person.password,
          b: 'copper lantern beneath 4 snowfields',
        });
      },
    ],
    endSession: [
      'session.ended',
      async () => {
        const { person, client } = await fresh();
        await new TestClient(url()).data(SIGN_IN, { email: person.email, password: person.password });
        const { account } = await client.data('{ account { sessions { id current } } }');
        const other = account.sessions.find(({ current }: { current: boolean }) => !current);
        return client.data('mutation ($id: ID!) { endSession(id: $id) { email } }', { id: other.id });
      },
    ],
    endOtherSessions: [
      'session.ended',
      async () => {
        const { person, client } = await fresh();
        await withPassword(url(), person);
        return client.data('mutation { endOtherSessions { email } }');
      },
    ],
    createAccessToken: ['token.made', async () => (await factored()).client.data(MAKE_TOKEN, { input: { name: 'a script', days: 30 } })],
    revokeAccessToken: [
      'token.ended',
      async () => {
        const { client } = await factored();
        const { createAccessToken } = await client.data(MAKE_TOKEN, { input: { name: 'a script', days: 30 } });
        const [{ id }] = createAccessToken.account.tokens;
        return client.data('mutation ($id: ID!) { revokeAccessToken(id: $id) { email } }', { id });
      },
    ],
    invitePerson: ['person.invited', async () => invite(await admin())],
    inviteAgain: [
      'link.made',
      async () => {
        const client = await admin();
        const { id, version } = await invite(client);
        return client.data(INVITE_AGAIN, { input: { person: id, version } });
      },
    ],
    changeAccess: ['person.access-proposed', raised],
    confirmAccess: ['person.access-confirmed', async () => (await admin()).data(CONFIRM_ACCESS, await raised())],
    rejectAccess: ['person.access-rejected', async () => (await admin()).data(REJECT_ACCESS, await raised())],
    deactivatePerson: [
      'person.deactivated',
      async () => {
        const { person } = await fresh();
        return (await admin()).data(DEACTIVATE, { input: { person: person.id, version: 1 } });
      },
    ],
  };
}
