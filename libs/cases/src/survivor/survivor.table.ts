import { caseTable } from '#libs/access';
import { after, BY_STAFF, before, type Schema } from '#libs/platform';

/** A person of the case, by a pseudonym. Who they are is in the vault. */
export const SURVIVOR: Schema = {
  tables: [
    caseTable(
      'survivor',
      {
        from: 'RESTRICTED',
        words: 'none',
        personal: true,
        monthBound: false,
        public: 'never',
        indexed: false,
        writes: { INSERT: 'all columns', UPDATE: 'pseudonym, age_band, sogi, living_with_hiv' },
        verified: false,
        approved: false,
      },
      {
        keeper: 'SELECT',
        triggers: {
          age_band: before('INSERT OR UPDATE OF age_band', "check_term('age-band', 'age_band')"),
          sogi: before('INSERT OR UPDATE OF sogi', "check_term('sogi', 'sogi')"),
          // a survivor who agreed to nothing covers nothing
          follow_consent: after('INSERT OR DELETE', 'follow_consent()'),
          // who is added was not there when the case was checked or shared, or its wording proposed or approved
          return_to_review: after('INSERT', 'return_to_review()', { when: BY_STAFF }),
          end_sharing: after('INSERT', 'end_sharing()', { when: BY_STAFF }),
          keep_approved_facts: after('INSERT', 'keep_approved_facts()', { when: BY_STAFF }),
        },
      },
    ),
  ],
};
