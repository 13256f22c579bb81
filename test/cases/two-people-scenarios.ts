import { atTheVault } from '../vault/vault-work.js';
import { caseInput, done, publishedCase, REVISE } from './case-work.js';

type Scenario = [action: string, run: () => Promise<unknown>];

/** A way through each mutation by which two people open or revise a case, with the action that must then stand in the audit (S33). */
export function twoPeopleScenarios(url: () => string): Record<string, Scenario> {
  const who = (name: 'documenter' | 'reviewer' | 'admin') => atTheVault(url(), name);
  async function proposed(): Promise<string> {
    const documenter = await who('documenter');
    const { code, version } = await done(documenter, 'createCase', caseInput());
    const input = { case: code, version, to: 'PARTNER', reason: 'an invented reason' };
    return (await documenter.data('mutation ($input: ProposeOpeningInput!) { proposeOpening(input: $input) { id } }', { input }))
      .proposeOpening.id;
  }
  const step = async (mutation: string) =>
    (await who('admin')).data(`mutation ($id: ID!) { ${mutation}(id: $id) { id } }`, { id: await proposed() });
  return {
    proposeOpening: ['case.opening-proposed', proposed],
    confirmOpening: ['case.opened', () => step('confirmOpening')],
    revokeOpening: ['case.opening-revoked', () => step('revokeOpening')],
    reviseCase: [
      'publication.revision-proposed',
      async () => {
        const documenter = await who('documenter');
        const { code, version } = await publishedCase(documenter, await who('reviewer'));
        return documenter.data(REVISE, { input: { code, version, region: 'KZ-71' } });
      },
    ],
  };
}
