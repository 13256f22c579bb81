-- Generated cases (as many as `bench.cases` says), their acts, engagements, evidence and consents, in the shape of the migrations. Triggers and
-- foreign-key checks are off while it runs (session_replication_role): the access columns are filled here as the triggers would.
CREATE FUNCTION pg_temp.cases() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT current_setting('bench.cases')::int $$;
SET session_replication_role = replica;
SELECT setseed(0.42);

INSERT INTO vocabulary_term (vocabulary, code, label) SELECT v, c, jsonb_build_object('en', c) FROM (VALUES
  ('violation-type', ARRAY['PHYSICAL_VIOLENCE', 'THREATS', 'BLACKMAIL', 'OUTING', 'ENTRAPMENT_BY_FALSE_DATE', 'FAILURE_TO_PROTECT', 'DISCLOSURE_OF_HIV_STATUS']),
  ('perpetrator-type', ARRAY['PRIVATE_INDIVIDUAL', 'LAW_ENFORCEMENT', 'HEALTHCARE_PROVIDER', 'RELATIVE', 'EMPLOYER']),
  ('perpetrator-role', ARRAY['PERPETRATOR']), ('identity-mode', ARRAY['PSEUDONYM']), ('bias-motive', ARRAY['SEXUAL_ORIENTATION', 'GENDER_IDENTITY', 'HIV_STATUS']),
  ('response-type', ARRAY['REPORT_TO_POLICE', 'COMPLAINT', 'COURT']), ('region', ARRAY['KZ-75', 'KZ-71', 'KZ-79', 'KZ-10', 'KZ-11', 'KZ-15', 'KZ-19', 'KZ-23'])) t(v, codes), unnest(codes) c;
INSERT INTO instrument (code, kind, title, verification) VALUES ('kz/bench-code', 'CODE', '{"en": "Bench code"}', 'VERIFIED_IN_SOURCE');
INSERT INTO provision (instrument_id, path, label, heading, position)
  SELECT (SELECT id FROM instrument), 'kz/bench-code/art/' || i, i::text, jsonb_build_object('en', 'Equality before the law ' || i, 'ru', 'Равенство перед законом ' || i, 'kk', 'Заң алдындағы теңдік ' || i), i FROM generate_series(1, 500) i;
INSERT INTO recommendation (code, issuing_body, year, text, themes, state_position, verification)
  SELECT 'ECOM-2023-R' || i, 'ECOM', 2023, jsonb_build_object('en', 'Recommendation ' || i), '{}', 'NOT_APPLICABLE', 'VERIFIED_IN_SOURCE' FROM generate_series(1, 200) i;

-- of one in ten the year alone may be told outside the house; one in two hundred waits for a reviewer
INSERT INTO "case" (code, occurred_month, region, state, level, synthetic, month_purposes)
  SELECT 'KZ-' || (2015 + i % 10) || '-' || lpad(i::text, 7, '0'), date_trunc('month', date '2015-01-01' + (random() * 3600)::int),
    (ARRAY['KZ-75', 'KZ-71', 'KZ-79', 'KZ-10', 'KZ-11', 'KZ-15', 'KZ-19', 'KZ-23'])[1 + floor(random() * 8)::int],
    CASE WHEN r < .4 THEN 'PUBLISHED' WHEN r < .405 THEN 'SUBMITTED' ELSE 'VERIFIED' END, CASE WHEN r < .4 THEN 0 WHEN r < .7 THEN 1 WHEN r < .95 THEN 2 ELSE 3 END,
    random() < .1, CASE WHEN random() < .1 THEN ~8190 ELSE -1 END
  FROM (SELECT i, random() r FROM generate_series(1, pg_temp.cases()) i) s;
CREATE TEMP TABLE cn AS SELECT id, row_number() OVER (ORDER BY id) n FROM "case";
CREATE UNIQUE INDEX ON cn (n);
CREATE TEMP TABLE pn AS SELECT id, row_number() OVER (ORDER BY position) n FROM provision;
CREATE TEMP TABLE rn AS SELECT id, row_number() OVER (ORDER BY code) n FROM recommendation;

INSERT INTO survivor (case_id, ordinal, pseudonym, level, synthetic, consented_purposes, consent_valid_until) SELECT id, 1, 'Survivor A', level, synthetic, 0, 'infinity' FROM "case";
-- every purpose is held by about a fifth, INTERNAL by all, UN_SUBMISSION and ANONYMISED_PUBLICATION by 65 %; a quarter expires some day, 6 % is withdrawn
INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, expires_on, level, synthetic, consented_purposes, consent_valid_until, month_purposes)
  SELECT case_id, id, p, CASE WHEN p <> 'INTERNAL' AND w < .06 THEN 'WITHDRAWAL' ELSE 'GRANT' END, 'PSEUDONYM', '2025-01-01', 'written form', 'RU',
    CASE WHEN p = 'INTERNAL' THEN NULL WHEN e < .05 THEN date '2026-01-01' WHEN e < .25 THEN date '2027-06-01' + (random() * 900)::int END, level, synthetic, 0, 'infinity', -1
  FROM (SELECT s.*, p, random() r, random() e, random() w FROM survivor s CROSS JOIN unnest(ARRAY['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION', 'PARTNER_SHARING', 'UN_CONFIDENTIAL', 'UN_SUBMISSION', 'LITIGATION', 'RESEARCH']) p) x
  WHERE p = 'INTERNAL' OR r < CASE WHEN p IN ('UN_SUBMISSION', 'ANONYMISED_PUBLICATION') THEN .65 ELSE .2 END;
UPDATE "case" c SET consented_purposes = x.bits, consent_valid_until = x.until FROM (
  SELECT case_id, coalesce(bit_or(purpose_bit(purpose)) FILTER (WHERE live), 0) bits, coalesce(min(expires_on) FILTER (WHERE live), 'infinity') until
    FROM (SELECT *, kind = 'GRANT' AND (expires_on IS NULL OR expires_on >= current_date) live FROM consent) k GROUP BY case_id) x WHERE x.case_id = c.id;

INSERT INTO case_date (case_id, precision, first_month, last_month, month_purposes, level, synthetic, consented_purposes, consent_valid_until)
  SELECT id, p, CASE p WHEN 'MONTH' THEN occurred_month ELSE date_trunc('year', occurred_month) END,
    CASE p WHEN 'MONTH' THEN occurred_month ELSE date_trunc('year', occurred_month) + interval '11 months' END, month_purposes, level, synthetic, consented_purposes, consent_valid_until
  FROM "case" CROSS JOIN unnest(ARRAY['MONTH', 'YEAR']) p;

-- words of letters alone, out of 5,000: a few of them in most stories, most of them in few
CREATE FUNCTION pg_temp.story(words int, of uuid) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(translate(left(md5(n::text), 4 + n % 6), '0123456789', 'ghklmnprst'), ' ')
    FROM (SELECT floor(5000 * power(random(), 4))::int AS n FROM generate_series(1, words) WHERE of IS NOT NULL OFFSET 0) drawn $$;
INSERT INTO case_text (case_id, title, narrative, month_purposes, level, synthetic, consented_purposes, consent_valid_until)
  SELECT id, jsonb_build_object('en', 'Violation of rights ' || code, 'ru', 'Нарушение прав ' || code), jsonb_build_object('en', pg_temp.story(70, id)), month_purposes, level, synthetic, consented_purposes, consent_valid_until FROM "case";
INSERT INTO publication (case_id, title, narrative, state, approved_at, level, synthetic, consented_purposes, consent_valid_until)
  SELECT id, jsonb_build_object('en', 'Case ' || code), jsonb_build_object('en', pg_temp.story(45, id)), 'APPROVED', now(), level, synthetic, consented_purposes, consent_valid_until FROM "case" WHERE level = 0;

INSERT INTO act (case_id, ordinal, violation_type, bias_motives, level, synthetic, consented_purposes, consent_valid_until)
  SELECT c.id, CASE WHEN i <= pg_temp.cases() THEN 1 ELSE 2 END, (ARRAY['PHYSICAL_VIOLENCE', 'THREATS', 'BLACKMAIL', 'OUTING', 'ENTRAPMENT_BY_FALSE_DATE', 'FAILURE_TO_PROTECT', 'DISCLOSURE_OF_HIV_STATUS'])[1 + floor(random() * 7)::int],
    (ARRAY['{SEXUAL_ORIENTATION}', '{GENDER_IDENTITY}', '{SEXUAL_ORIENTATION,HIV_STATUS}']::text[])[1 + floor(random() * 3)::int]::text[], c.level, c.synthetic, c.consented_purposes, c.consent_valid_until
  FROM generate_series(1, pg_temp.cases() * 9 / 5) i JOIN cn ON cn.n = CASE WHEN i <= pg_temp.cases() THEN i ELSE i - pg_temp.cases() END JOIN "case" c ON c.id = cn.id;
INSERT INTO perpetrator (case_id, type, level, synthetic, consented_purposes, consent_valid_until)
  SELECT id, (ARRAY['PRIVATE_INDIVIDUAL', 'LAW_ENFORCEMENT', 'HEALTHCARE_PROVIDER', 'RELATIVE', 'EMPLOYER'])[1 + floor(random() * 5)::int], level, synthetic, consented_purposes, consent_valid_until FROM "case";
INSERT INTO act_perpetrator (act_id, perpetrator_id, case_id, ordinal, role, act_ordinal, type, level, synthetic, consented_purposes, consent_valid_until)
  SELECT a.id, p.id, a.case_id, 1, 'PERPETRATOR', a.ordinal, p.type, a.level, a.synthetic, a.consented_purposes, a.consent_valid_until FROM act a JOIN perpetrator p ON p.case_id = a.case_id;
INSERT INTO engagement (case_id, provision_id, relation, level, synthetic, consented_purposes, consent_valid_until)
  SELECT c.id, pn.id, (ARRAY['VIOLATED', 'APPLIED_BY_AUTHORITY', 'SHOULD_HAVE_APPLIED', 'PROTECTION_GAP'])[1 + floor(random() * 4)::int], c.level, c.synthetic, c.consented_purposes, c.consent_valid_until
  FROM (SELECT i, 1 + (i - 1) % pg_temp.cases() nc, 1 + floor(random() * 500)::int np FROM generate_series(1, pg_temp.cases() * 5 / 2) i) s JOIN cn ON cn.n = s.nc JOIN "case" c ON c.id = cn.id JOIN pn ON pn.n = s.np
  ON CONFLICT DO NOTHING;
INSERT INTO evidence_link (recommendation_id, case_id, reason, strength, linked_at, level, synthetic, consented_purposes, consent_valid_until)
  SELECT rn.id, c.id, (ARRAY['ILLUSTRATES', 'SUPPORTS_PROGRESS', 'CONTRADICTS_PROGRESS'])[1 + floor(random() * 3)::int], 1 + floor(random() * 5)::int, timestamptz '2024-01-01' + random() * interval '900 days', c.level, c.synthetic, c.consented_purposes, c.consent_valid_until
  FROM (SELECT i, 1 + i % 200 nr, 1 + floor(random() * pg_temp.cases())::int nc FROM generate_series(1, pg_temp.cases() * 3 / 2) i) s JOIN rn ON rn.n = s.nr JOIN cn ON cn.n = s.nc JOIN "case" c ON c.id = cn.id
  ON CONFLICT DO NOTHING;
INSERT INTO response (case_id, ordinal, type, level, synthetic, consented_purposes, consent_valid_until)
  SELECT id, 1, (ARRAY['REPORT_TO_POLICE', 'COMPLAINT', 'COURT'])[1 + floor(random() * 3)::int], level, synthetic, consented_purposes, consent_valid_until FROM "case" WHERE random() < .5;
UPDATE survivor s SET consented_purposes = c.consented_purposes, consent_valid_until = c.consent_valid_until FROM "case" c WHERE c.id = s.case_id;
UPDATE consent k SET month_purposes = c.month_purposes, consented_purposes = c.consented_purposes, consent_valid_until = c.consent_valid_until FROM "case" c WHERE c.id = k.case_id;

SET session_replication_role = DEFAULT;
-- the copies are as the composite foreign keys demand
DO $$
DECLARE
  false_copies bigint;
BEGIN
  SELECT count(*) INTO false_copies FROM evidence_link l JOIN "case" c ON c.id = l.case_id
   WHERE (l.level, l.synthetic, l.consented_purposes, l.consent_valid_until) IS DISTINCT FROM (c.level, c.synthetic, c.consented_purposes, c.consent_valid_until);
  ASSERT false_copies = 0;
END $$;
