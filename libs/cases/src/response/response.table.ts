import { caseTable } from '#libs/access';
import { before, type Schema } from '#libs/platform';

const writes = { INSERT: 'all columns', DELETE: 'all columns' } as const;
const original = {
  from: 'PARTNER',
  words: 'original',
  personal: false,
  monthBound: true,
  public: 'never',
  writes,
  verified: true,
} as const;

export const RESPONSE: Schema = {
  tables: [
    caseTable(
      'response',
      {
        from: 'PUBLIC',
        words: 'none',
        personal: false,
        monthBound: false,
        public: { columns: 'id, case_id, ordinal, type, level, synthetic' },
        indexed: true,
        writes,
        verified: true,
        approved: true,
      },
      {
        keeper: 'SELECT, INSERT, DELETE',
        triggers: { type: before('INSERT OR UPDATE', "check_term('response-type', 'type')") },
      },
    ),
    caseTable('response_text', { ...original, indexed: true, approved: false }, { keeper: 'SELECT, INSERT, DELETE' }),
    caseTable(
      'referral',
      { ...original, indexed: false, approved: false },
      { triggers: { kind: before('INSERT OR UPDATE', "check_term('referral-kind', 'kind')") } },
    ),
  ],
};
