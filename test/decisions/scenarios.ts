import type { TestClient } from '../kit/client.js';
import { DISCARD_DECISION, LINK_DECISION, proposedDecision, reviewed, UNLINK_DECISION } from './decision-work.js';

type Scenario = [action: string, run: () => Promise<unknown>];

/** A way through each mutation of decisions, with the action that must then stand in the audit (S33). */
export function decisionScenarios(
  { lawyer, reviewer }: Record<'lawyer' | 'reviewer', TestClient>,
  linked: () => Promise<{ code: string; version: number }>,
): Record<string, Scenario> {
  return {
    proposeDecision: ['decision.proposed', () => proposedDecision(lawyer, 8001)],
    confirmDecision: ['decision.confirmed', async () => reviewed(reviewer, 'confirm', await proposedDecision(lawyer, 8002))],
    returnDecision: ['decision.returned', async () => reviewed(reviewer, 'return', await proposedDecision(lawyer, 8003), 'no')],
    discardDecision: ['decision.discarded', async () => lawyer.data(DISCARD_DECISION, { ...(await proposedDecision(lawyer, 8004)) })],
    linkDecision: [
      'decision.linked',
      async () => {
        const { code, version } = await linked();
        const input = { case: code, version, decision: 'toonen-v-australia-1994', relation: 'PERSUASIVE_FOR' };
        return lawyer.data(LINK_DECISION, { input });
      },
    ],
    unlinkDecision: [
      'decision.unlinked',
      async () => {
        const { case: found } = await lawyer.data('query ($code: String!) { case(code: $code) { version decisions { id } } }', {
          code: (await linked()).code,
        });
        return lawyer.data(UNLINK_DECISION, { id: found.decisions[0].id, version: found.version });
      },
    ],
  };
}
