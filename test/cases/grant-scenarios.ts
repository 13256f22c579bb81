import type { TestDatabase } from '../kit/database.js';
import { atTheVault, people } from '../vault/vault-work.js';
import { caseInput, done } from './case-work.js';

type Scenario = [action: string, run: () => Promise<unknown>];

/** A way through each mutation by which people are named to a sealed case, with the action that must then stand in the audit (S33). */
export function grantScenarios(database: () => TestDatabase, url: () => string): Record<string, Scenario> {
  async function proposed(): Promise<string> {
    const documenter = await atTheVault(url(), 'documenter');
    const { code } = await done(documenter, 'createCase', caseInput({ confidentiality: 'SEALED' }));
    const { lawyer } = await people(database());
    const input = { case: code, person: lawyer, reason: 'an invented reason' };
    const { proposeCaseGrant } = await documenter.data(
      'mutation ($input: ProposeCaseGrantInput!) { proposeCaseGrant(input: $input) { id } }',
      { input },
    );
    return proposeCaseGrant.id;
  }
  const step = async (mutation: string) =>
    (await atTheVault(url(), 'admin')).data(`mutation ($id: ID!) { ${mutation}(id: $id) { id } }`, { id: await proposed() });
  return {
    proposeCaseGrant: ['case.grant-proposed', proposed],
    confirmCaseGrant: ['case.grant-confirmed', () => step('confirmCaseGrant')],
    revokeCaseGrant: ['case.grant-revoked', () => step('revokeCaseGrant')],
  };
}
