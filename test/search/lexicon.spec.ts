import { reindexAll } from '#libs/search';
import { Analyser } from '../../libs/search/src/analysis/analyser.js';
import type { Run } from '../../libs/search/src/analysis/stems.repository.js';
import { Lexicon } from '../../libs/search/src/lexicon/lexicon.js';
import { withDatabase, withServer } from '../kit/scene.js';

describe('the lexicon', () => {
  const { sql } = withDatabase();
  const run: Run = (text, values) => sql(text, values);
  const analyser = new Analyser();
  const lexicon = new Lexicon(analyser);
  const told = async (query: string): Promise<string[]> => {
    const { words } = await analyser.query(query, run);
    const concepts = await lexicon.concepts(
      words.map(({ keys }) => keys),
      run,
    );
    return concepts.map(({ vocabulary, code }) => `${vocabulary} ${code}`);
  };

  it.each([
    ['уволили с работы', 'violation-type EMPLOYMENT_DISCRIMINATION'],
    ['he was fired', 'violation-type EMPLOYMENT_DISCRIMINATION'],
    ['жұмыстан шығарды', 'violation-type EMPLOYMENT_DISCRIMINATION'],
    ['мужчину избили во дворе', 'violation-type PHYSICAL_VIOLENCE'],
    ['she was stabbed', 'violation-type PHYSICAL_VIOLENCE'],
    ['оны ұрып кетті', 'violation-type PHYSICAL_VIOLENCE'],
  ])('knows what "%s" tells of', async (query, concept) => expect(await told(query)).toContain(concept));

  it('takes words of a phrase that others stand between, in their order alone', async () => {
    expect(await told('выгнали его ночью из дома')).toContain('violation-type DOMESTIC_VIOLENCE');
    expect(await told('дома выгнали')).not.toContain('violation-type DOMESTIC_VIOLENCE');
  });

  it('knows words that are never shown', async () => {
    expect(await told('его отпинали')).toContain('violation-type PHYSICAL_VIOLENCE');
  });

  it('tells of nothing by words that belong to no phrase, or to a part of one', async () => {
    expect(await told('погода в Алматы')).toEqual([]);
    expect(await told('broken')).toEqual([]);
    expect(await told('')).toEqual([]);
  });

  it('offers both of two codes that the same phrase tells of', async () => {
    expect(await told('не дали талон')).toEqual(
      expect.arrayContaining(['violation-type REFUSAL_TO_REGISTER_COMPLAINT', 'response-type COMPLAINT_REFUSED']),
    );
  });

  it('has words in three languages for every code of its vocabularies', async () => {
    const vocabularies = ['violation-type', 'perpetrator-type', 'setting', 'response-type'];
    const rows = await sql<{ vocabulary: string; code: string }>(
      `SELECT vocabulary, code FROM vocabulary_term WHERE vocabulary = ANY ($1)
          AND (everyday_words->'kk' IS NULL OR everyday_words->'ru' IS NULL OR everyday_words->'en' IS NULL)`,
      [vocabularies],
    );
    expect(rows).toEqual([]);
  });
});

describe('a search', () => {
  const { lawyer } = withServer({ people: ['lawyer'], before: (_owner, database) => reindexAll(database.ownerUrl) });

  it('finds by what words tell of, whatever words and language it is written in, and says so', async () => {
    const { search: found } = await lawyer.data<{ search: { alsoSearched: unknown[]; edges: { node: { code: string } }[] } }>(
      `{ search(query: "жұмыстан шығарып жіберді", kinds: [CASE], first: 20) { alsoSearched { code label(lang: EN) } edges { node { code } } } }`,
    );
    expect(found.alsoSearched).toEqual([{ code: 'EMPLOYMENT_DISCRIMINATION', label: 'employment discrimination' }]);
    // its story is told in other words
    expect(found.edges.map(({ node }) => node.code)).toContain('KZ-2023-SV3JJ');
  });

  it('takes a word of any length', async () => {
    const { search: found } = await lawyer.data('query ($query: String!) { search(query: $query, first: 1) { totalCount } }', {
      query: `шантаж ${'полиция'.repeat(60)}`,
    });
    expect(found.totalCount).toBeGreaterThan(0);
  });
});
