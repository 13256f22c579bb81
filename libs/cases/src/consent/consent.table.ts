import { caseTable, clearance, person, staffMayWrite } from '#libs/access';
import {
  AS_OWNER,
  after,
  allow,
  BY_STAFF,
  before,
  functionsOf,
  Language,
  ON_OUR_TABLES,
  Purpose,
  restrict,
  type Schema,
} from '#libs/platform';
import { IdentityMode } from '../case/case.enums.js';
import { CONSENT_COVER } from './consent-cover.functions.js';
import { CONSENT_REFRESH } from './cover-job.js';

/** What a survivor agreed to, and took back: rows are added, and none is changed. `consented_purposes` on the case follows them by trigger. */
const table = caseTable(
  'consent',
  {
    from: 'RESTRICTED',
    words: 'none',
    personal: true,
    monthBound: true,
    public: 'never',
    indexed: false,
    writes: { INSERT: 'case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, expires_on, note, recorded_by' },
    verified: false,
    approved: false,
  },
  {
    // where something waits: `outdate_what_waits`
    raisesVersionItself: true,
    rights: { keeper: 'SELECT, INSERT' },
    policies: {
      recorded_by_asker: restrict('INSERT', 'staff', { check: `recorded_by = ${person}` }),
      recorded_by_no_approver: restrict('INSERT', 'staff', { check: 'NOT asker_approved(case_id, purpose)' }),
      keeper: allow('SELECT', 'keeper'),
      keeper_insert: allow('INSERT', 'keeper', { check: `kind = 'WITHDRAWAL'` }),
    },
    triggers: {
      // named so that it takes the lock on the case before any other trigger reads it
      a_a_order: before('INSERT', 'order_consent()', { when: BY_STAFF }),
      follow_consent: after('INSERT', 'follow_consent()'),
      outdate_what_waits: after('INSERT', 'outdate_what_waits()', { when: `NEW.kind = 'GRANT'` }),
      enter_withdrawal: after('INSERT', 'enter_withdrawal()', { when: `NEW.kind = 'WITHDRAWAL'` }),
    },
  },
);

/** Rows are ordered by the lock on their case, never by when their transaction began: who commits last was recorded last (S6). */
const ORDER = functionsOf(
  'keeper',
  [],
  `CREATE FUNCTION next_consent_moment(of_case uuid) RETURNS timestamptz LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     PERFORM 1 FROM "case" c WHERE c.id = of_case FOR UPDATE;
     RETURN greatest(clock_timestamp(), (SELECT max(k.recorded_at) + interval '1 microsecond' FROM consent k WHERE k.case_id = of_case));
   END $$`,
  `CREATE FUNCTION order_consent() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     NEW.recorded_at := next_consent_moment(NEW.case_id);
     -- what expired has ended a publication before a new row counts, also where no job has run
     PERFORM refresh_cover(c.id) FROM "case" c WHERE c.id = NEW.case_id AND c.consent_valid_until < almaty_today();
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION add_withdrawal(of_case uuid, of_survivor uuid, of_purpose text, of_note text, by uuid) RETURNS consent
     LANGUAGE plpgsql ${AS_OWNER} AS $$
   DECLARE
     moment timestamptz := next_consent_moment(of_case);
     latest consent;
     added consent;
   BEGIN
     SELECT k.* INTO latest FROM consent k WHERE k.survivor_id = of_survivor AND k.purpose = of_purpose
      ORDER BY k.recorded_at DESC, k.kind = 'WITHDRAWAL' DESC, k.id DESC LIMIT 1;
     IF latest.kind IS DISTINCT FROM 'GRANT' THEN RETURN NULL; END IF;
     INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, note, recorded_by, recorded_at)
       VALUES (of_case, of_survivor, of_purpose, 'WITHDRAWAL', latest.identity_mode, almaty_today(), 'told us', latest.language, of_note, by, moment)
       RETURNING * INTO added;
     RETURN added;
   END $$`,
  // For the operator's command: what all survivors of a case agreed to is taken back. No row where there is no such case.
  `CREATE FUNCTION withdraw_consents(of_code text, of_purposes text[], of_note text) RETURNS TABLE (id uuid, withdrawn text[])
     LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     SELECT c.id INTO id FROM "case" c WHERE c.code = of_code;
     IF NOT FOUND THEN RETURN; END IF;
     SELECT coalesce(array_agg(asked.purpose), '{}') INTO withdrawn
       FROM (SELECT s.id AS survivor, p AS purpose FROM survivor s, unnest(of_purposes) p WHERE s.case_id = withdraw_consents.id ORDER BY s.id) asked
      WHERE (add_withdrawal(withdraw_consents.id, asked.survivor, asked.purpose, of_note, NULL)).id IS NOT NULL;
     RETURN NEXT;
   END $$`,
);

/**
 * Takes a consent back for who may record one, whether or not the case can still be read (S50): null where this survivor is beyond the
 * asker's reach or is not there, an empty object where no consent to the purpose stands, else the row.
 */
const WITHDRAW_CONSENT = `
  CREATE FUNCTION withdraw_consent(of_survivor uuid, of_purpose text, of_note text) RETURNS jsonb LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    of_case uuid;
    added consent;
  BEGIN
    SELECT id INTO of_case FROM "case"
     WHERE id = (SELECT s.case_id FROM survivor s WHERE s.id = of_survivor) AND ${staffMayWrite('id')} AND ${clearance} >= 2;
    IF of_case IS NULL THEN RETURN NULL; END IF;
    added := add_withdrawal(of_case, of_survivor, of_purpose, of_note, ${person});
    RETURN coalesce(to_jsonb(added), '{}');
  END $$`;

export const CONSENT: Schema = {
  jobs: [CONSENT_REFRESH],
  audit: { staff: ['consent'] },
  tables: [table],
  lists: {
    'consent.kind': ['GRANT', 'WITHDRAWAL'],
    'consent.purpose': Purpose,
    'consent.identity_mode': IdentityMode,
    'consent.language': Language,
  },
  functions: [...ORDER, ...functionsOf('keeper', ['staff'], WITHDRAW_CONSENT), ...CONSENT_COVER],
};
