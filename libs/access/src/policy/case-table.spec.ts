import { allow } from '#libs/platform';
import { type CaseTableMore, type CaseTableRules, caseTable } from './case-table.js';

const ORIGINAL: CaseTableRules = {
  from: 'PARTNER',
  words: 'original',
  personal: false,
  monthBound: false,
  public: 'never',
  indexed: false,
  writes: { INSERT: 'all columns' },
  verified: false,
  approved: false,
};

describe('a table of a case', () => {
  it('is bound to the month and told to no figures where it holds original words', () => {
    const { policies, triggers, rights } = caseTable('case_remark', ORIGINAL);
    expect(Object.keys(policies!).sort()).toEqual(['as_agreed', 'figures_tell_nothing', 'staff_insert', 'staff_read']);
    expect(Object.keys(triggers!).sort()).toEqual(['a_access', 'a_months', 'raise_version']);
    expect(rights).toEqual({ staff: 'SELECT, INSERT' });
  });

  it.each<[string, CaseTableMore]>([
    ['policy', { policies: { staff_read: allow('SELECT', 'staff') } }],
    ['trigger', { triggers: { a_access: { time: 'BEFORE', events: 'INSERT', runs: 'nothing()' } } }],
    ['right', { rights: { staff: 'SELECT, DELETE' } }],
  ])('keeps what follows from its answers: no %s takes the place of one', (_, more) => {
    expect(() => caseTable('case_remark', ORIGINAL, more)).toThrow('follows from its answers');
  });
});
