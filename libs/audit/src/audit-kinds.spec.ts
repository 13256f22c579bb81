import { jobKind, jobsSchema, SUBJECT_CHANGED } from '#libs/platform';
import { auditKinds } from './audit-kinds.js';

describe('what the libraries declare of audit and jobs', () => {
  const SCHEMAS = [
    { tables: [], audit: { staff: ['case'] } },
    { tables: [], audit: { staff: ['vault.refused'], vault: ['vault'], database: ['case.grant-ended'] } },
  ];

  it('leaves an action that is declared by itself to its writer alone (S33)', () => {
    const recordedBy = auditKinds(SCHEMAS);
    expect(recordedBy('staff')).toBe(
      `(split_part(action, '.', 1) IN ('case') AND action NOT IN ('case.grant-ended') OR action IN ('vault.refused'))`,
    );
    expect(recordedBy('vault')).toBe(`split_part(action, '.', 1) IN ('vault') AND action NOT IN ('vault.refused')`);
  });

  it('is refused where two declare the same', () => {
    expect(() => auditKinds([...SCHEMAS, { tables: [], audit: { staff: ['case'] } }])).toThrow('case is declared twice');
    expect(() => jobsSchema([SUBJECT_CHANGED, jobKind(SUBJECT_CHANGED.name, SUBJECT_CHANGED.queue)])).toThrow('declared twice');
  });
});
