import { caseTable } from '#libs/access';
import { before, type Schema } from '#libs/platform';

/** Coded facts, which the public reads of a published case; two people approved them with its wording. */
const coded = { from: 'PUBLIC', words: 'none', personal: false, monthBound: false, indexed: true, verified: true, approved: true } as const;
const writes = { INSERT: 'all columns', DELETE: 'all columns' } as const;
const keeper = 'SELECT, INSERT, DELETE';
const term = (vocabulary: string, column: string) => before('INSERT OR UPDATE', `check_term('${vocabulary}', '${column}')`);

export const ACT: Schema = {
  tables: [
    caseTable(
      'act',
      { ...coded, writes, public: { columns: 'id, case_id, ordinal, violation_type, bias_motives, setting, level, synthetic' } },
      {
        keeper,
        triggers: {
          violation_type: term('violation-type', 'violation_type'),
          bias_motives: term('bias-motive', 'bias_motives'),
          setting: term('setting', 'setting'),
        },
      },
    ),
    caseTable(
      'perpetrator',
      { ...coded, writes, public: { columns: 'id, case_id, type, subtype, level, synthetic' } },
      {
        keeper,
        triggers: {
          type: term('perpetrator-type', 'type'),
          subtype: term('perpetrator-subtype', 'subtype'),
          subtype_of_type: before('INSERT OR UPDATE', "check_goes_with('perpetrator-subtype', 'subtype', 'type')"),
        },
      },
    ),
    // The role stands on the link, so that one body can be perpetrator in one act and protector in another.
    caseTable(
      'act_perpetrator',
      { ...coded, writes, public: { columns: 'act_id, perpetrator_id, case_id, ordinal, role, level, synthetic' } },
      { keeper, triggers: { role: term('perpetrator-role', 'role') } },
    ),
  ],
};
