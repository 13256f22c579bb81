import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { FORMS, type FormName } from '../../apps/web/src/session/kept.js';
import { done, WORDING } from '../cases/case-work.js';
import type { DemoPerson } from '../kit/client.js';
import { granted as grantVault } from '../vault/vault-work.js';
import { withSite } from './site.js';
import type { Visit } from './visit.js';
import { say } from './words.js';

const PAGES = new URL('../../apps/web/src/', import.meta.url);
const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
const textOf = (file: string) => readFileSync(new URL(file, PAGES), 'utf8');

/** Where one looks for something, and writes nothing. */
const SEARCHES = ['search/Finder.tsx', 'search/ProvisionGroup.tsx', 'search/Period.tsx', 'admin/AuditFilters.tsx', 'law/AsOf.tsx'];
/** Of passwords and codes nothing is kept. */
const SECRETS = ['session/NewPassword.tsx', 'session/FactorFields.tsx'];
const KEEPS = /\buse(?:Typed|TypedForm|Keeping)\b|typed="secret"/;
/** It holds no values of its own: they come from whoever shows it. */
const ofOthers = (text: string) => !/\buse(?:State|Form)\b/.test(text);

interface Way {
  as: DemoPerson;
  /** Where it is, once what it is about was made. */
  at: () => Promise<string> | string;
  /** From there to the form. */
  open?: (visit: Visit) => Promise<void>;
  form?: (visit: Visit) => Locator;
}

/** Nothing typed is lost: every form there is asks before the tab is closed, and holds the same when one comes back. */
describe('the forms', () => {
  const site = withSite();
  const word = (key: string) => say('en', key);
  const press = (name: string | RegExp) => (visit: Visit) => visit.press(visit.button(name).first());
  const withField = (name: string) => (visit: Visit) =>
    visit.main.locator('form, fieldset.ask').filter({ has: visit.page.getByLabel(name, { exact: true }) });
  /** What is recorded of a purpose that nobody was asked about, or taken back of one that was agreed to. */
  const consents = async () => `/cases/${(await site.enteredCase()).code}/work`;
  const vault = async () => {
    const [{ code }] = await site.sql(
      `SELECT c.code FROM "case" c JOIN survivor s ON s.case_id = c.id WHERE c.level = 2 AND c.synthetic ORDER BY 1 LIMIT 1`,
    );
    return `/cases/${code}/vault`;
  };
  const granted = async () => {
    const path = await vault();
    await grantVault(await site.as('reviewer'), await site.as('admin'), path.split('/')[2] ?? '', site.ids.lawyer);
    return path;
  };
  const WAYS: Record<FormName, Way> = {
    access: {
      as: 'admin',
      at: () => '/admin/people',
      open: (visit) =>
        visit.press(
          visit.main
            .getByRole('listitem')
            .filter({ hasText: 'lawyer@' })
            .getByRole('button', { name: word('people.change') }),
        ),
      form: (visit) => visit.main.getByRole('listitem').filter({ hasText: 'lawyer@' }).locator('form'),
    },
    assessment: { as: 'advocate', at: () => '/recommendations/ECOM-2023-R4/assess' },
    'assessment-review': {
      as: 'reviewer',
      at: async () => {
        const advocate = await site.as('advocate');
        const { recommendation } = await advocate.data('{ recommendation(code: "ECOM-2023-R2") { version } }');
        await advocate.data('mutation ($input: ProposeAssessmentInput!) { proposeAssessment(input: $input) { id } }', {
          input: {
            recommendation: 'ECOM-2023-R2',
            version: recommendation.version,
            implementation: 'IN_PROGRESS',
            assessedOn: '2026-11-20',
            summary: { en: 'A bill was tabled.' },
            sources: [{ title: 'The gazette' }],
          },
        });
        return '/inbox';
      },
      form: (visit) => visit.main.locator('article article').filter({ hasText: 'ECOM-2023-R2' }),
    },
    'changed-case': { as: 'documenter', at: async () => `/cases/${(await site.enteredCase()).code}/change` },
    consent: { as: 'documenter', at: consents, open: press(/^Record/), form: withField(word('consent.way')) },
    erasure: { as: 'reviewer', at: vault, open: press(word('vault.eraseOpen')), form: withField(word('vault.eraseReason')) },
    evidence: { as: 'documenter', at: consents, open: press(word('casework.addEvidence')), form: withField(word('casework.strength')) },
    grant: { as: 'reviewer', at: vault, open: press('Propose a grant'), form: withField(word('grant.person')) },
    invitation: { as: 'admin', at: () => '/admin/people', form: withField(word('people.readsFor')) },
    law: { as: 'documenter', at: consents, open: press(word('casework.addLaw')), form: withField(word('casework.relation')) },
    'new-case': { as: 'documenter', at: () => '/cases/new' },
    opening: {
      as: 'documenter',
      at: async () => `/cases/${(await site.enteredCase({ confidentiality: 'SEALED' })).code}/work`,
      open: press(word('opening.propose')),
      form: withField(word('opening.to')),
    },
    passkey: { as: 'advocate2', at: () => '/account', form: withField(word('own.passkeyName')) },
    'publication-review': {
      as: 'reviewer',
      at: async () => {
        const { code, version } = await site.verifiedCase();
        await done(await site.as('documenter'), 'publishCase', { code, version, ...WORDING });
        return '/inbox';
      },
      open: press(word('inbox.reject')),
      form: withField(word('casework.reasons')),
    },
    return: {
      as: 'reviewer',
      at: async () => {
        const { code, version } = await site.enteredCase();
        await done(await site.as('documenter'), 'submitCase', { code, version });
        return `/cases/${code}/work`;
      },
      open: press(word('casework.return')),
      form: withField(word('casework.reasons')),
    },
    step: { as: 'documenter', at: consents, form: withField(word('casework.note')) },
    token: { as: 'lawyer', at: () => '/account', form: withField(word('own.tokenName')) },
    'vault-entry': { as: 'documenter', at: vault, form: withField(word('vault.who')) },
    'vault-reason': { as: 'lawyer', at: granted, form: withField(word('vault.reason')) },
    withdraw: {
      as: 'reviewer',
      at: async () => `/cases/${(await site.publishedCase()).code}/work`,
      open: press(word('casework.withdraw')),
      form: withField(word('casework.note')),
    },
    withdrawal: { as: 'documenter', at: consents, open: press(/^Withdraw/), form: withField(word('casework.note')) },
    wording: { as: 'documenter', at: async () => `/cases/${(await site.verifiedCase()).code}/publication` },
  };

  /** Text fields and choices, without those in which one looks for something. */
  const fields = (form: Locator) =>
    form.locator(':is(input:not([type=radio], [type=checkbox], [type=date], [type=search]), textarea, select):not([class*="find"] *)');
  const values = (form: Locator) =>
    fields(form).evaluateAll((all) => all.map((field) => (field as HTMLInputElement | HTMLSelectElement).value));
  async function fill(form: Locator): Promise<void> {
    for (const field of await fields(form).all()) {
      const [tag, type, mode] = await field.evaluate((node: HTMLInputElement) => [node.localName, node.type, node.inputMode]);
      if (tag !== 'select')
        await field.fill(type === 'email' ? 'somebody@example.org' : type === 'month' ? '2023-05' : mode ? '7' : 'begun');
      else {
        const [now, choices] = await field.evaluate(
          (node: HTMLSelectElement) =>
            [node.value, [...node.options].filter(({ disabled }) => !disabled).map(({ value }) => value)] as const,
        );
        await field.selectOption(choices.findLast((choice) => choice !== now) ?? now);
      }
    }
  }
  const asks = (visit: Visit) => visit.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

  const paths = {} as Record<FormName, string>;
  const visits = new Map<DemoPerson, Visit>();
  beforeAll(async () => {
    for (const { as } of Object.values(WAYS)) await site.as(as);
    await site.sql(`UPDATE session SET stepped_up_until = now() + interval '1 hour'`);
    for (const name of FORMS) paths[name] = await WAYS[name].at();
    for (const { as } of Object.values(WAYS)) if (!visits.has(as)) visits.set(as, await site.visit(as));
  });

  it('are all made by what keeps their words', () => {
    const own = files.filter((file) => /<form\b/.test(textOf(file)));
    expect(own.sort()).toEqual(['law/AsOf.tsx', 'shell/SearchBox.tsx', 'ui/Form.tsx']);
    const loses = files
      .filter((file) => /<(?:Textarea|TextInput|PasswordInput)\b/.test(textOf(file)) && !file.startsWith('ui/fields'))
      .filter((file) => ![...SEARCHES, ...SECRETS].includes(file) && !KEEPS.test(textOf(file)) && !ofOthers(textOf(file)));
    expect(loses).toEqual([]);
  });

  it.each(FORMS)('%s holds what was typed when one comes back', async (name) => {
    const { as, open, form = (each) => each.main.locator('form') } = WAYS[name];
    const [path, visit] = [paths[name], visits.get(as)!];
    const here = () => form(visit).first();
    await visit.go(path);
    await open?.(visit);
    await here().waitFor();
    expect(await asks(visit)).toBe(false);
    const empty = await values(here());
    await fill(here());
    await visit.settled();
    const typed = await values(here());
    expect(typed).not.toEqual(empty);
    expect(await asks(visit)).toBe(true);
    await visit.follow('/law');
    await visit.follow(path);
    await here().waitFor();
    expect(await values(here())).toEqual(typed);
    // loading the tab anew asks first, and forgets
    visit.page.once('dialog', (dialog) => void dialog.accept());
    await visit.page.reload();
    await visit.settled();
    expect(await asks(visit)).toBe(false);
  });
});
