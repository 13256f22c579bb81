import type { TestClient } from '../kit/client.js';
import { asOwner, type TestDatabase } from '../kit/database.js';
import { indexCases } from '../kit/index-cases.js';
import { consent, openCase as publish, RECORD_CONSENT, SHARED_WITH_PARTNERS, type Shown } from './case-work.js';

export const PURPOSES = ['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION', 'PARTNER_SHARING', 'UN_SUBMISSION'];
/** Everybody agrees to all of these, anonymous with details. */
export const AGREED = [0, 1].flatMap((survivor) =>
  PURPOSES.map((purpose) => consent(purpose, survivor, { identityMode: 'ANONYMOUS_WITH_DETAILS' })),
);

/** Cases that everybody may read in every way there is, until a survivor agrees to less. */
export function openCases(database: TestDatabase, people: Record<'documenter' | 'reviewer', TestClient>) {
  const index = (code: string) => indexCases(database.ownerUrl, [code]);
  const narrow = async (survivor: string, purpose: string, identityMode: string) => {
    const terms = { identityMode, givenOn: '2024-02-01', way: 'in words, at a meeting', language: 'KK' };
    await people.documenter.data(RECORD_CONSENT, { input: { survivor, purpose, ...terms } });
  };

  /** Published, shared with partners, under a provision and a recommendation, and in the index. */
  async function openCase(word: string, consents = AGREED): Promise<Shown> {
    const narrative = { en: `The original story, as it was told: ${word}.` };
    const title = { en: `The public title ${word}` };
    const published = await publish(people.documenter, people.reviewer, { consents, narrative, note: `noted ${word}`, title });
    await asOwner(database, (owner) => owner.query(SHARED_WITH_PARTNERS, [published.id]));
    await index(published.code);
    return published;
  }

  const hits = async (client: TestClient, query: string): Promise<string> =>
    JSON.stringify(
      (
        await client.data(
          `query ($query: String!) { search(query: $query, kinds: [CASE], first: 20) { correctedQuery edges { node { code title highlights { fragments { text } } case { code } } } } }`,
          { query },
        )
      ).search,
    );
  return { index, narrow, openCase, hits };
}
