import { caseTable } from '#libs/access';
import { EngagementRelation } from '#libs/law';
import type { Schema } from '#libs/platform';

/** Which provision a case engages, and how. */
export const ENGAGEMENT: Schema = {
  lists: { 'engagement.relation': EngagementRelation },
  tables: [
    caseTable(
      'engagement',
      {
        from: 'PUBLIC',
        words: 'none',
        personal: false,
        monthBound: false,
        public: { columns: 'id, case_id, provision_id, relation, level, synthetic' },
        indexed: true,
        writes: { INSERT: 'all columns', DELETE: 'all columns' },
        // which law is engaged is no fact that somebody checks when a case is verified; who approves a wording is shown it
        verified: false,
        approved: true,
      },
      { keeper: 'SELECT, INSERT, DELETE' },
    ),
  ],
};
