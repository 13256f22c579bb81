import { caseTable } from '#libs/access';
import { EvidenceReason } from '#libs/cases';
import type { Schema } from '#libs/platform';

const writes = { INSERT: 'all columns', DELETE: 'all columns' } as const;

/** That a case is evidence for or against progress on a recommendation, and what was noted about it. */
export const EVIDENCE: Schema = {
  audit: { staff: ['evidence'] },
  lists: { 'evidence_link.reason': EvidenceReason },
  tables: [
    caseTable(
      'evidence_link',
      {
        from: 'PUBLIC',
        words: 'none',
        personal: false,
        monthBound: false,
        public: { columns: 'id, recommendation_id, case_id, reason, strength, level, synthetic' },
        indexed: true,
        writes,
        verified: false,
        approved: true,
      },
      { keeper: 'SELECT, INSERT, DELETE' },
    ),
    caseTable('evidence_note', {
      from: 'PARTNER',
      words: 'original',
      personal: false,
      monthBound: false,
      public: 'never',
      indexed: false,
      writes,
      verified: false,
      approved: false,
    }),
  ],
};
