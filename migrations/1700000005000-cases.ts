import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_COLUMNS, guardCaseTable, person } from './support/case-access.js';
import { CASE_STEP, guardCaseWork, SEAL_CASE } from './support/case-work.js';
import { CONSENTED, GIVEN_CONSENTS } from './support/consent-functions.js';
import { ON_OUR_TABLES } from './support/role-functions.js';

const TABLES = [
  'case_text',
  'case_particulars',
  'survivor',
  'consent',
  'act',
  'perpetrator',
  'act_perpetrator',
  'response',
  'response_text',
  'referral',
  'engagement',
  'publication',
  'case_step',
];

/** Crockford's base 32 without A and E, so that no code makes a word, and without S, which stands for a synthetic case. */
const CODE_LETTERS = '0123456789BCDFGHJKMNPQRTVWXYZ';
const CASE_CODE = `^KZ-[0-9]{4}-(S[${CODE_LETTERS}]{4,6}|[${CODE_LETTERS}]{5,7})$`;

/**
 * The case, split by how far each part may travel (docs/privacy.md): `case` and its coded children; `case_text` (the original
 * story) and `response_text`; `case_particulars`, `survivor` and `consent`; and `publication`, the only story the public
 * reads. Consent rows are the truth; `covered` on the case follows them by trigger.
 */
export class Cases1700000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION purpose_bit(purpose text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
        SELECT 1 << (array_position(ARRAY['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION', 'PARTNER_SHARING', 'ADVOCACY_MEETING',
          'UN_CONFIDENTIAL', 'UN_SUBMISSION', 'POLICE_COMPLAINT', 'LITIGATION', 'MEDIA', 'RESEARCH', 'TRAINING', 'ARCHIVE'], purpose) - 1)
      $$;

      CREATE TABLE "case" (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL UNIQUE CHECK (code ~ '${CASE_CODE}'),
        occurred_month date NOT NULL CHECK (extract(day FROM occurred_month) = 1 AND occurred_month <= almaty_today()),
        region text NOT NULL,
        state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'VERIFIED', 'PUBLISHED', 'WITHDRAWN')),
        level smallint NOT NULL CHECK (level BETWEEN 0 AND 3),
        synthetic boolean NOT NULL,
        covered int NOT NULL DEFAULT 0,
        covered_until date NOT NULL DEFAULT 'infinity',
        version int NOT NULL DEFAULT 1,
        client_key text CHECK (length(client_key) BETWEEN 1 AND 200),
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        verified_by uuid REFERENCES person,
        UNIQUE (id, level, synthetic, covered, covered_until),
        -- a key is its sender's own: another person's same key says nothing of theirs
        UNIQUE (created_by, client_key),
        -- PUBLIC means published, and nothing else does
        CHECK ((level = 0) = (state = 'PUBLISHED')),
        CHECK (verified_by <> created_by)
      );
      CREATE INDEX case_by_month ON "case" (occurred_month DESC, id DESC) INCLUDE (level, synthetic, covered, covered_until);
      CREATE TRIGGER region BEFORE INSERT OR UPDATE OF region ON "case" FOR EACH ROW EXECUTE FUNCTION check_term('region', 'region');

      -- Every code that a case ever had, deleted cases included: none is given twice.
      CREATE TABLE case_code (code text PRIMARY KEY);
      ALTER TABLE case_code ENABLE ROW LEVEL SECURITY;
      ALTER TABLE case_code FORCE ROW LEVEL SECURITY;
      CALL owner_may('case_code');

      CREATE TABLE case_grant (
        case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        granted_by uuid REFERENCES person,
        reason text NOT NULL CHECK (length(reason) > 0),
        granted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, case_id)
      );
      CREATE INDEX ON case_grant (case_id);
      ALTER TABLE case_grant ENABLE ROW LEVEL SECURITY;
      ALTER TABLE case_grant FORCE ROW LEVEL SECURITY;
      CALL owner_may('case_grant');
      GRANT SELECT (case_id, person_id) ON case_grant TO dalel_staff;
      CREATE POLICY own ON case_grant FOR SELECT TO dalel_staff USING (person_id = ${person});

      CREATE TABLE case_text (
        case_id uuid PRIMARY KEY,
        title localized_text NOT NULL,
        narrative localized_text NOT NULL,
        ${ACCESS_COLUMNS}
      );
      CREATE TABLE case_particulars (
        case_id uuid PRIMARY KEY,
        occurred_on date CHECK (occurred_on <= almaty_today()),
        place text,
        notes text,
        ${ACCESS_COLUMNS}
      );
      CREATE TABLE survivor (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        pseudonym text NOT NULL CHECK (length(pseudonym) BETWEEN 1 AND 80),
        age_band text,
        sogi text,
        living_with_hiv boolean,
        ${ACCESS_COLUMNS},
        UNIQUE (case_id, ordinal),
        UNIQUE (id, case_id)
      );
      CREATE TRIGGER age_band BEFORE INSERT OR UPDATE OF age_band ON survivor FOR EACH ROW EXECUTE FUNCTION check_term('age-band', 'age_band');
      CREATE TRIGGER sogi BEFORE INSERT OR UPDATE OF sogi ON survivor FOR EACH ROW EXECUTE FUNCTION check_term('sogi', 'sogi');
      CREATE TABLE consent (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        survivor_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose_bit(purpose) IS NOT NULL),
        kind text NOT NULL DEFAULT 'GRANT' CHECK (kind IN ('GRANT', 'WITHDRAWAL')),
        identity_mode text NOT NULL CHECK (identity_mode IN ('NAMED', 'PSEUDONYM', 'ANONYMOUS_WITH_DETAILS', 'GENERALISED', 'STATISTICS_ONLY')),
        given_on date NOT NULL CHECK (given_on <= almaty_today()),
        way text NOT NULL CHECK (length(way) BETWEEN 1 AND 200),
        language text NOT NULL CHECK (language IN ('KK', 'RU', 'EN')),
        expires_on date,
        note text,
        recorded_by uuid REFERENCES person,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        ${ACCESS_COLUMNS},
        CHECK (expires_on IS NULL OR expires_on >= given_on),
        -- here and below: what hangs on a row of a case is of the same case
        FOREIGN KEY (survivor_id, case_id) REFERENCES survivor (id, case_id) ON DELETE CASCADE
      );
      CREATE INDEX ON consent (survivor_id, purpose, recorded_at DESC, id DESC);
      CREATE INDEX ON consent (case_id);

      CREATE TABLE act (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        violation_type text NOT NULL,
        bias_motives text[] NOT NULL DEFAULT '{}',
        setting text,
        ${ACCESS_COLUMNS},
        UNIQUE (case_id, ordinal),
        UNIQUE (id, case_id)
      );
      CREATE INDEX ON act (violation_type) INCLUDE (case_id);
      CREATE TRIGGER violation_type BEFORE INSERT OR UPDATE ON act FOR EACH ROW EXECUTE FUNCTION check_term('violation-type', 'violation_type');
      CREATE TRIGGER bias_motives BEFORE INSERT OR UPDATE ON act FOR EACH ROW EXECUTE FUNCTION check_term('bias-motive', 'bias_motives');
      CREATE TRIGGER setting BEFORE INSERT OR UPDATE ON act FOR EACH ROW EXECUTE FUNCTION check_term('setting', 'setting');
      CREATE TABLE perpetrator (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        type text NOT NULL,
        subtype text,
        ${ACCESS_COLUMNS},
        UNIQUE (id, case_id)
      );
      CREATE INDEX ON perpetrator (case_id);
      CREATE TRIGGER type BEFORE INSERT OR UPDATE ON perpetrator FOR EACH ROW EXECUTE FUNCTION check_term('perpetrator-type', 'type');
      CREATE TRIGGER subtype BEFORE INSERT OR UPDATE ON perpetrator FOR EACH ROW EXECUTE FUNCTION check_term('perpetrator-subtype', 'subtype');
      -- The role stands on the link, so that one body can be perpetrator in one act and protector in another.
      CREATE TABLE act_perpetrator (
        act_id uuid NOT NULL,
        perpetrator_id uuid NOT NULL,
        case_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        role text NOT NULL,
        ${ACCESS_COLUMNS},
        PRIMARY KEY (act_id, ordinal),
        UNIQUE (act_id, perpetrator_id),
        FOREIGN KEY (act_id, case_id) REFERENCES act (id, case_id) ON DELETE CASCADE,
        FOREIGN KEY (perpetrator_id, case_id) REFERENCES perpetrator (id, case_id) ON DELETE CASCADE
      );
      CREATE INDEX ON act_perpetrator (case_id);
      CREATE INDEX ON act_perpetrator (perpetrator_id);
      CREATE TRIGGER role BEFORE INSERT OR UPDATE ON act_perpetrator FOR EACH ROW EXECUTE FUNCTION check_term('perpetrator-role', 'role');

      CREATE TABLE response (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        type text NOT NULL,
        ${ACCESS_COLUMNS},
        UNIQUE (case_id, ordinal),
        UNIQUE (id, case_id)
      );
      CREATE TRIGGER type BEFORE INSERT OR UPDATE ON response FOR EACH ROW EXECUTE FUNCTION check_term('response-type', 'type');
      CREATE TABLE response_text (
        response_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        text text NOT NULL,
        ${ACCESS_COLUMNS},
        FOREIGN KEY (response_id, case_id) REFERENCES response (id, case_id) ON DELETE CASCADE
      );
      CREATE INDEX ON response_text (case_id);
      CREATE TABLE referral (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        ordinal smallint NOT NULL,
        kind text NOT NULL,
        text text,
        ${ACCESS_COLUMNS},
        UNIQUE (case_id, ordinal)
      );
      CREATE TRIGGER kind BEFORE INSERT OR UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION check_term('referral-kind', 'kind');

      CREATE TABLE engagement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        provision_id uuid NOT NULL REFERENCES provision,
        relation text NOT NULL CHECK (relation IN ('VIOLATED', 'APPLIED_BY_AUTHORITY', 'SHOULD_HAVE_APPLIED', 'PROTECTION_GAP')),
        ${ACCESS_COLUMNS},
        UNIQUE (case_id, provision_id, relation)
      );
      CREATE INDEX engagement_of_provision ON engagement (provision_id, case_id) INCLUDE (level, synthetic, covered, covered_until);

      CREATE TABLE publication (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL UNIQUE,
        title localized_text NOT NULL,
        narrative localized_text NOT NULL,
        state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
        made_by uuid REFERENCES person,
        made_at timestamptz NOT NULL DEFAULT now(),
        approved_by uuid REFERENCES person,
        approved_at timestamptz,
        version int NOT NULL DEFAULT 1,
        ${ACCESS_COLUMNS},
        -- one that was only proposed may be withdrawn too
        CHECK (CASE state WHEN 'PROPOSED' THEN approved_at IS NULL WHEN 'APPROVED' THEN approved_at IS NOT NULL ELSE true END),
        CHECK (approved_by <> made_by)
      );
      ${CASE_STEP}

      -- Trigger: a child's access columns are those of its case. The lock makes a change of level wait or be seen.
      CREATE FUNCTION copy_case_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        SELECT c.level, c.synthetic, c.covered, c.covered_until INTO NEW.level, NEW.synthetic, NEW.covered, NEW.covered_until
          FROM "case" c WHERE c.id = NEW.case_id FOR KEY SHARE;
        IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'DA002', MESSAGE = 'no such case'; END IF;
        RETURN NEW;
      END $$;

      -- Is each purpose of the transaction's settings consented to, today, by every survivor of the case? Asked only past covered_until.
      CREATE FUNCTION covered_now(of_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN (nullif(current_setting('app.purposes', true), '')::int & ~consented(of_case)) = 0;
      END $$;

      ${GIVEN_CONSENTS};
      ${CONSENTED};

      CREATE FUNCTION refresh_cover(of_case uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        bits int;
        until date;
      BEGIN
        PERFORM 1 FROM "case" c WHERE c.id = of_case FOR NO KEY UPDATE; -- one writer of the mask at a time
        bits := consented(of_case);
        SELECT min(given.expires_on) FILTER (WHERE (given.mask & bits) <> 0) INTO until FROM given_consents(of_case) given;
        UPDATE "case" c SET covered = bits, covered_until = coalesce(until, 'infinity')
         WHERE c.id = of_case AND (c.covered, c.covered_until) IS DISTINCT FROM (bits, coalesce(until, 'infinity'::date));
      END $$;
      CREATE FUNCTION follow_consent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        PERFORM refresh_cover(coalesce(NEW.case_id, OLD.case_id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER follow_consent AFTER INSERT ON consent FOR EACH ROW EXECUTE FUNCTION follow_consent();
      CREATE TRIGGER follow_consent AFTER INSERT OR DELETE ON survivor FOR EACH ROW EXECUTE FUNCTION follow_consent();

      -- Nightly, for speed alone: cases whose mask holds an expired bit are brought up to date. Reads are exact without it.
      CREATE FUNCTION refresh_expired_cover() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        of_case uuid;
        refreshed int := 0;
      BEGIN
        FOR of_case IN SELECT c.id FROM "case" c WHERE c.covered_until < almaty_today() LOOP
          PERFORM refresh_cover(of_case);
          refreshed := refreshed + 1;
        END LOOP;
        RETURN refreshed;
      END $$;

      -- Trigger: a case gets a random code, which tells neither how many cases there are nor which came first. Only the owner names one.
      CREATE FUNCTION give_case_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        IF NEW.code IS NOT NULL THEN
          INSERT INTO case_code (code) VALUES (NEW.code);
          RETURN NEW;
        END IF;
        LOOP
          SELECT format('KZ-%s-', extract(year FROM NEW.occurred_month)) || CASE WHEN NEW.synthetic THEN 'S' ELSE '' END ||
                 string_agg(substr('${CODE_LETTERS}', 1 + ('x' || left(gen_random_uuid()::text, 7))::bit(28)::int % length('${CODE_LETTERS}'), 1), '')
            INTO NEW.code FROM generate_series(1, CASE WHEN NEW.synthetic THEN 4 ELSE 5 END);
          INSERT INTO case_code (code) VALUES (NEW.code) ON CONFLICT DO NOTHING;
          EXIT WHEN FOUND;
        END LOOP;
        RETURN NEW;
      END $$;
      CREATE TRIGGER give_case_code BEFORE INSERT ON "case" FOR EACH ROW EXECUTE FUNCTION give_case_code();

      GRANT EXECUTE ON FUNCTION purpose_bit(text) TO dalel_staff, dalel_public, dalel_indexer, dalel_keeper;
      GRANT EXECUTE ON FUNCTION covered_now(uuid) TO dalel_staff, dalel_public, dalel_indexer;
      GRANT EXECUTE ON FUNCTION consented(uuid) TO dalel_staff, dalel_indexer;
      GRANT EXECUTE ON FUNCTION refresh_expired_cover() TO dalel_indexer;
    `);

    // The keeper owns the functions that must see every consent row and case to keep the copies true. It cannot log in, does
    // not bypass row-level security, and has just the rights these functions need.
    await db.query(`
      GRANT SELECT ON "case", survivor, consent TO dalel_keeper;
      GRANT UPDATE (covered, covered_until) ON "case" TO dalel_keeper;
      GRANT SELECT, INSERT ON case_code TO dalel_keeper;
      CREATE POLICY keeper ON "case" TO dalel_keeper USING (true) WITH CHECK (true);
      CREATE POLICY keeper ON survivor FOR SELECT TO dalel_keeper USING (true);
      CREATE POLICY keeper ON consent FOR SELECT TO dalel_keeper USING (true);
      CREATE POLICY keeper ON case_code TO dalel_keeper USING (true) WITH CHECK (true);
      ${SEAL_CASE}
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
    `);
    const kept = [
      'copy_case_access()',
      'covered_now(uuid)',
      'given_consents(uuid)',
      'consented(uuid)',
      'refresh_cover(uuid)',
      'follow_consent()',
      'refresh_expired_cover()',
      'give_case_code()',
      'seal_case(uuid)',
    ];
    for (const signature of kept) await db.query(`ALTER FUNCTION ${signature} OWNER TO dalel_keeper`);
    // an owner who is no superuser still makes triggers that call them, and grants them in later migrations
    await db.query(`SET ROLE dalel_keeper; GRANT EXECUTE ON FUNCTION ${kept.join(', ')} TO SESSION_USER WITH GRANT OPTION; RESET ROLE`);
    await db.query('REVOKE CREATE ON SCHEMA public FROM dalel_keeper');

    await guardCaseTable(db, '"case"', {
      child: false,
      caseId: 'id',
      publicColumns: 'id, code, occurred_month, region, state, level, synthetic',
      writes: ['INSERT', 'UPDATE'],
    });
    await db.query(`
      REVOKE INSERT, UPDATE ON "case" FROM dalel_staff;
      GRANT INSERT (id, occurred_month, region, state, level, synthetic, client_key, created_by) ON "case" TO dalel_staff;
      GRANT UPDATE (occurred_month, region, state, level, version, verified_by) ON "case" TO dalel_staff;
    `);
    await guardCaseTable(db, 'case_text', { floor: 1, publicly: null, writes: ['INSERT', 'UPDATE'] });
    await guardCaseTable(db, 'response_text', { floor: 1, publicly: null, writes: ['INSERT', 'DELETE'] });
    await guardCaseTable(db, 'referral', { floor: 1, publicly: null, writes: ['INSERT', 'DELETE'] });
    await guardCaseTable(db, 'case_particulars', { floor: 2, publicly: null, writes: ['INSERT', 'UPDATE'] });
    await guardCaseTable(db, 'survivor', { floor: 2, publicly: null, writes: ['INSERT'] });
    await guardCaseTable(db, 'consent', { floor: 2, publicly: null, writes: ['INSERT'] });
    for (const table of ['act', 'perpetrator', 'act_perpetrator', 'response'])
      await guardCaseTable(db, table, { writes: ['INSERT', 'DELETE'] });
    await guardCaseTable(db, 'engagement', { writes: ['INSERT'] });
    await guardCaseTable(db, 'publication', {
      publicly: "state = 'APPROVED'",
      publicColumns: 'id, case_id, title, narrative, state, version, level, synthetic',
      writes: ['INSERT', 'UPDATE'],
    });
    await guardCaseWork(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE ${TABLES.toReversed().join(', ')}, case_grant, case_code CASCADE;
      DROP TABLE "case" CASCADE;
      DROP FUNCTION copy_case_access, covered_now, refresh_expired_cover, follow_consent, refresh_cover, consented, given_consents, give_case_code, seal_case, purpose_bit;
    `);
  }
}
