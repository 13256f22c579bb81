import { Purpose, purposeBits } from './purpose.js';

describe('a purpose', () => {
  it('keeps the bit under which masks were stored, whichever came later', () => {
    expect(Object.values(Purpose).slice(0, 13)).toEqual([
      'INTERNAL',
      'STATISTICS',
      'ANONYMISED_PUBLICATION',
      'PARTNER_SHARING',
      'ADVOCACY_MEETING',
      'UN_CONFIDENTIAL',
      'UN_SUBMISSION',
      'POLICE_COMPLAINT',
      'LITIGATION',
      'MEDIA',
      'RESEARCH',
      'TRAINING',
      'ARCHIVE',
    ]);
    expect(purposeBits(Purpose.INTERNAL, Purpose.ARCHIVE)).toBe(4097);
  });
});
