import { caseTable } from '#libs/access';
import { AS_OWNER, before, functionsOf, ON_OUR_TABLES, type Schema } from '#libs/platform';

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
      {
        ...coded,
        writes: { INSERT: 'act_id, perpetrator_id, case_id, ordinal, role', DELETE: 'all columns' },
        public: { columns: 'act_id, perpetrator_id, case_id, ordinal, role, act_ordinal, type, subtype, level, synthetic' },
      },
      { keeper, triggers: { role: term('perpetrator-role', 'role'), copies: before('INSERT', 'copy_act_and_perpetrator()') } },
    ),
  ],
  functions: functionsOf(
    'keeper',
    [],
    `CREATE FUNCTION copy_act_and_perpetrator() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
     BEGIN
       ${ON_OUR_TABLES}
       SELECT a.ordinal, p.type, p.subtype INTO NEW.act_ordinal, NEW.type, NEW.subtype FROM act a JOIN perpetrator p ON p.case_id = a.case_id
        WHERE a.id = NEW.act_id AND p.id = NEW.perpetrator_id AND a.case_id = NEW.case_id;
       IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'no such act or perpetrator of this case'; END IF;
       RETURN NEW;
     END $$`,
  ),
};
