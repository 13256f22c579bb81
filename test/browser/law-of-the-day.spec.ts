import { caseInput, done } from '../cases/case-work.js';
import { withSite } from './site.js';
import { seen } from './visit.js';

/** Battery was an administrative offence (article 73-2) until 16 June 2024. */
const ENDED = 'kz/administrative-offences-code/art/73-2';
const ACTS = [{ violationType: 'PHYSICAL_VIOLENCE', perpetrators: [{ type: 'PRIVATE_INDIVIDUAL', role: 'PERPETRATOR' }] }];

describe('the law of the day on the page of a case', () => {
  const site = withSite({ people: ['documenter'] });
  const { documenter } = site;
  let code: string;

  const law = () => documenter.page.getByRole('region', { name: 'The law of that day' });
  const offered = () => documenter.page.getByRole('group', { name: 'Often engaged by cases of this kind' });
  async function enterCaseOf(month: string): Promise<string> {
    const input = caseInput({ occurredMonth: month, occurredOn: undefined, acts: ACTS });
    return (await done(documenter.client, 'createCase', input)).code;
  }
  async function openOffer(): Promise<string> {
    await documenter.press(documenter.page.getByRole('button', { name: 'Add a provision' }));
    await offered().waitFor();
    return seen(offered());
  }

  it('is offered where it was in force then, and not where it had ended', async () => {
    await documenter.go(`/cases/${await enterCaseOf('2023-05')}/work`);
    expect(await openOffer()).toContain('73-2');
    code = await enterCaseOf('2026-05');
    await documenter.go(`/cases/${code}/work`);
    const now = await openOffer();
    expect(now).not.toContain('73-2');
    expect(now).toContain('54(1)(6)');
  });

  it('says so where what is engaged was not in force then', async () => {
    await documenter.client.data('mutation ($input: EngageProvisionInput!) { engageProvision(input: $input) { id } }', {
      input: { case: code, version: 1, provision: ENDED, relation: 'VIOLATED' },
    });
    await documenter.go(`/cases/${code}`);
    expect(await seen(law())).toMatch(/Art\. 73-2[\s\S]*no wording known that was in force then/i);
    expect(await documenter.faults()).toEqual([]);
  });
});
