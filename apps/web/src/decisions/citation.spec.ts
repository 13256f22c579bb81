import { bibtex, type CitedDecision, cslJson, plain } from './citation.js';

const DECISION: CitedDecision = {
  code: 'toonen-v-australia-1994',
  title: 'Toonen v. {Australia} & others',
  citation: 'Toonen v. Australia, Communication No. 488/1992 (31 March 1994)',
  authority: 'UN Human Rights Committee',
  decidedOn: '1994-03-31',
  number: '488/1992',
  url: null,
  address: 'https://dalel.example/decisions/toonen-v-australia-1994',
};

describe('how a decision is cited', () => {
  it('in plain words is its citation and where it is held', () =>
    expect(plain(DECISION)).toBe(
      'Toonen v. Australia, Communication No. 488/1992 (31 March 1994). https://dalel.example/decisions/toonen-v-australia-1994',
    ));

  it('in BibTeX no text ends its field', () => {
    const entry = bibtex(DECISION);
    expect(entry).toContain('@jurisdiction{toonen-v-australia-1994,');
    expect(entry).toContain('title = {Toonen v.  Australia  \\& others}');
    expect(entry).toContain('url = {https://dalel.example/decisions/toonen-v-australia-1994}');
  });

  it('in CSL-JSON is a legal case with its date in parts', () =>
    expect(JSON.parse(cslJson({ ...DECISION, decidedOn: '1994-03' }))).toEqual([
      expect.objectContaining({ type: 'legal_case', number: '488/1992', issued: { 'date-parts': [[1994, 3]] } }),
    ]));

  it('leaves out what is not known', () => {
    expect(bibtex({ ...DECISION, decidedOn: null, number: null })).not.toMatch(/date|number =/);
    expect(JSON.parse(cslJson({ ...DECISION, decidedOn: null }))[0]).not.toHaveProperty('issued');
  });
});
