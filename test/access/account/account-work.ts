import { setTimeout } from 'node:timers/promises';
import { generate } from 'otplib';
import type { Client } from 'pg';
import { hashPassword } from '#libs/sign-in';
import { type Answer, TestClient } from '../../kit/client.js';
import { SoftwarePasskey } from './software-passkey.js';

export const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { clearance needsSecondFactor } secondFactor } }';
export const WITH_FACTOR =
  'mutation ($input: FactorInput!) { signInWithFactor(input: $input) { viewer { clearance needsSecondFactor } secondFactor } }';
export const STEP_UP = 'mutation ($input: StepUpInput!) { stepUp(input: $input) { steppedUpUntil needsSecondFactor } }';
export const WHO = '{ viewer { person { id name } clearance needsSecondFactor steppedUpUntil } }';
export const CONFIRM_TOTP =
  'mutation ($code: String!) { confirmTotp(code: $code) { recoveryCodes viewer { clearance needsSecondFactor } } }';
export const ADD_PASSKEY =
  'mutation ($name: String!, $response: String!) { addPasskey(name: $name, response: $response) { recoveryCodes viewer { clearance needsSecondFactor } } }';
export const ACCOUNT =
  '{ account { email totp recoveryCodesLeft passkeys { id name } sessions { id current device } tokens { id name } } }';
export const MAKE_TOKEN =
  'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token account { tokens { id } } } }';

export const GOOD_PASSWORD = 'velvet anchor quietly 7 lanterns';

export interface Made {
  id: string;
  email: string;
  password: string;
}

let made = 0;

/** A person of no demonstration: everything that protects a real account holds for them. */
export async function addPerson(owner: Client, roles: string[] = ['LAWYER'], clearance = 2): Promise<Made> {
  const email = `person${++made}@example.org`;
  const { rows } = await owner.query('INSERT INTO person (email, name, roles, clearance) VALUES ($1, $2, $3, $4) RETURNING id', [
    email,
    `Invented person ${made}`,
    roles,
    clearance,
  ]);
  await owner.query('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [rows[0].id, await hashPassword(GOOD_PASSWORD)]);
  return { id: rows[0].id, email, password: GOOD_PASSWORD };
}

/** Their sign-in as far as the password brings them. */
export async function withPassword(url: string, { email, password }: Made): Promise<TestClient> {
  const client = new TestClient(url);
  await client.data(SIGN_IN, { email, password });
  return client;
}

export const stepUp = (client: TestClient, input: object) => client.data(STEP_UP, { input });

const HALF_MINUTE = 30_000;
/** A request takes less than this, also on a machine that is busy. */
const A_REQUEST = 4_000;

/** The code of an authenticator app, `steps` half minutes from now. A code of the past is taken only until the half minute ends, so it is made well before that. */
export async function codeOf(secret: string, steps = 0): Promise<string> {
  const left = HALF_MINUTE - (Date.now() % HALF_MINUTE);
  // a timer may fire a little before its time, and then the half minute is still the old one
  if (steps < 0 && left < A_REQUEST) await setTimeout(left + 50);
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}

/** Sets up an authenticator app, from the account page on. Its first code is one of half a minute ago, so that later ones are still good. */
export async function withTotp(client: TestClient, password: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  await stepUp(client, { password });
  const { startTotp } = await client.data('mutation { startTotp { secret uri } }');
  for (;;) {
    const from = Math.floor(Date.now() / HALF_MINUTE);
    const code = await codeOf(startTotp.secret, -1);
    const { data, errors } = await client.query(CONFIRM_TOTP, { code });
    if (data) return { secret: startTotp.secret, recoveryCodes: data.confirmTotp.recoveryCodes };
    // a machine so busy that the half minute ended meanwhile
    if (Math.floor(Date.now() / HALF_MINUTE) === from) throw new Error(JSON.stringify(errors));
  }
}

/** Sets up a passkey, by an authenticator made in the test. */
export async function withPasskey(client: TestClient, password: string): Promise<SoftwarePasskey> {
  await stepUp(client, { password });
  const passkey = new SoftwarePasskey(client.url);
  const { startPasskey } = await client.data('mutation { startPasskey }');
  await client.data(ADD_PASSKEY, { name: 'A phone', response: passkey.create(startPasskey) });
  return passkey;
}

export const codeIn = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions?.code;

export const INVITE =
  'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { link expiresAt person { id version roles clearance accepted proposed { id roles clearance } } } }';
export const CHANGE_ACCESS =
  'mutation ($input: ChangeAccessInput!) { changeAccess(input: $input) { id version roles clearance active proposed { id roles clearance proposedBy { name } } } }';
export const CONFIRM_ACCESS = 'mutation ($id: ID!) { confirmAccess(id: $id) { id version roles clearance active proposed { id } } }';
export const REJECT_ACCESS = 'mutation ($id: ID!) { rejectAccess(id: $id) { id version roles clearance active proposed { id } } }';
export const DEACTIVATE = 'mutation ($input: PersonVersionInput!) { deactivatePerson(input: $input) { id version active } }';
export const INVITE_AGAIN = 'mutation ($input: InviteAgainInput!) { inviteAgain(input: $input) { link } }';
export const SET_PASSWORD = 'mutation ($secret: String!, $password: String!) { setPassword(secret: $secret, password: $password) }';

/** An administrator of no demonstration, with their second factor, stepped up. */
export async function administrator(owner: Client, url: string): Promise<{ person: Made; client: TestClient }> {
  const person = await addPerson(owner, ['ADMIN'], 0);
  const client = await withPassword(url, person);
  await withTotp(client, person.password);
  return { person, client };
}

export const secretIn = (link: string): string => link.slice(link.indexOf('#') + 1);
