-- Who may do what: a print of the database, to be read as a change of access (`npm run access` makes it anew). Nothing reads it but people.
-- ALLOW opens rows, and RESTRICT holds for all of them. asker.* are the settings of a transaction (libs/access/src/policy/asker.ts);
-- asker.reaches: the level is within the clearance, or the case is sealed and the asker named to it; asker.grant_counts: a grant of the asker's, in force, while they are cleared for RESTRICTED; asker.covered_today: consent is not over;
-- asker.purposes_of_staff(n): what staff of that clearance or more may read for; every(a, b): each bit of a is set in b.

-- "case": row by row
GRANT SELECT ON "case" TO dalel_indexer;
GRANT DELETE, SELECT, UPDATE (occurred_month, region, state, level, consented_purposes, consent_valid_until, month_purposes, shared_at, version, raised_in, verified_by) ON "case" TO dalel_keeper;
GRANT SELECT (id, code, region, state, level, synthetic) ON "case" TO dalel_public;
GRANT INSERT (id, occurred_month, region, state, level, synthetic, client_key, created_by), SELECT (id, code, region, state, level, synthetic, consented_purposes, consent_valid_until, month_purposes, version, client_key, created_by, created_at, verified_by), UPDATE (occurred_month, region, state, level, version, verified_by) ON "case" TO dalel_staff;
ALLOW keeper ON "case" FOR ALL TO dalel_keeper USING true;
ALLOW staff_insert ON "case" FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON "case" FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON "case" FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(id)));
ALLOW published ON "case" FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(id) & 4) <> 0))));
ALLOW staff_read ON "case" FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(id) AND asker.covered_today(id)));
ALLOW staff_update ON "case" FOR UPDATE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
RESTRICT entered_by_asker ON "case" FOR INSERT TO dalel_staff CHECK ((state = 'DRAFT') AND (created_by = asker.person));
RESTRICT public_by_publication ON "case" FOR UPDATE TO dalel_staff USING true CHECK ((level > 0) OR (EXISTS ( SELECT 1 FROM publication p WHERE ((p.case_id = "case".id) AND (p.state = 'APPROVED')))));

-- access_change: row by row
GRANT SELECT, UPDATE (state, decided_by, decided_at) ON access_change TO dalel_keeper;
GRANT INSERT (person_id, roles, clearance, proposed_by), SELECT, UPDATE (state, decided_by, decided_at) ON access_change TO dalel_sign_in;
ALLOW keeper ON access_change FOR ALL TO dalel_keeper USING true;
ALLOW admin_propose ON access_change FOR INSERT TO dalel_sign_in CHECK (asker.holds(ADMIN) AND (state = 'PROPOSED') AND (proposed_by = asker.person));
ALLOW admin_read ON access_change FOR SELECT TO dalel_sign_in USING asker.holds(ADMIN);
ALLOW admin_reject ON access_change FOR UPDATE TO dalel_sign_in USING (asker.holds(ADMIN) AND (state = 'PROPOSED')) CHECK ((state = 'REJECTED') AND (decided_by = asker.person) AND (decided_at = now()));

-- access_token: row by row
GRANT INSERT, SELECT, UPDATE (last_used_at, ended_at) ON access_token TO dalel_sign_in;
ALLOW sign_in ON access_token FOR ALL TO dalel_sign_in USING true;

-- act: row by row
GRANT SELECT ON act TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON act TO dalel_keeper;
GRANT SELECT (id, case_id, ordinal, violation_type, bias_motives, setting, level, synthetic) ON act TO dalel_public;
GRANT DELETE, INSERT, SELECT ON act TO dalel_staff;
ALLOW keeper ON act FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON act FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON act FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON act FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON act FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON act FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON act FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));

-- act_perpetrator: row by row
GRANT SELECT ON act_perpetrator TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON act_perpetrator TO dalel_keeper;
GRANT SELECT (act_id, perpetrator_id, case_id, ordinal, role, act_ordinal, type, subtype, level, synthetic) ON act_perpetrator TO dalel_public;
GRANT DELETE, INSERT (act_id, perpetrator_id, case_id, ordinal, role), SELECT ON act_perpetrator TO dalel_staff;
ALLOW keeper ON act_perpetrator FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON act_perpetrator FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON act_perpetrator FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON act_perpetrator FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON act_perpetrator FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON act_perpetrator FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON act_perpetrator FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));

-- assessment: row by row
GRANT SELECT ON assessment TO dalel_indexer;
GRANT SELECT ON assessment TO dalel_keeper;
GRANT SELECT (id, recommendation_id, assessor, assessor_name, implementation, trend, grade_scheme, grade_value, assessed_on, summary, sources, state, reviewed_at, version) ON assessment TO dalel_public;
GRANT INSERT (id, recommendation_id, assessor, assessor_name, implementation, trend, grade_scheme, grade_value, assessed_on, summary, sources, proposed_by), SELECT, UPDATE (state, reviewed_by, reviewed_at, review_note, version) ON assessment TO dalel_staff;
ALLOW keeper ON assessment FOR ALL TO dalel_keeper USING true;
ALLOW staff_insert ON assessment FOR INSERT TO dalel_staff CHECK (asker.holds(ADVOCATE, LAWYER) AND (proposed_by = asker.person) AND (state = 'PROPOSED'));
ALLOW indexer_read ON assessment FOR SELECT TO dalel_indexer USING (state = 'CONFIRMED');
ALLOW public_read ON assessment FOR SELECT TO dalel_public USING (state = 'CONFIRMED');
ALLOW staff_read ON assessment FOR SELECT TO dalel_staff USING ((state = 'CONFIRMED') OR asker.holds(ADVOCATE, LAWYER, REVIEWER));
ALLOW staff_review ON assessment FOR UPDATE TO dalel_staff USING ((state = 'PROPOSED') AND asker.holds(ADVOCATE, LAWYER, REVIEWER) AND (proposed_by IS DISTINCT FROM asker.person)) CHECK ((reviewed_by = asker.person) AND (reviewed_at = now()) AND (state <> 'PROPOSED'));

-- audit_entry: row by row
GRANT INSERT (person_id, action, subject_type, subject_id, detail), SELECT (action, subject_id, detail) ON audit_entry TO dalel_keeper;
GRANT INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry TO dalel_sign_in;
GRANT INSERT (person_id, action, subject_type, subject_id, detail), SELECT ON audit_entry TO dalel_staff;
GRANT INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry TO dalel_vault;
ALLOW keeper_insert ON audit_entry FOR INSERT TO dalel_keeper CHECK (((person_id IS NULL) AND ((split_part(action, '.', 1) = 'ledger') OR (action = ANY (ARRAY['vault.grant-ended', 'case.grant-ended'])))) OR ((person_id = asker.person) AND (action = 'case.many-read')));
ALLOW sign_in_insert ON audit_entry FOR INSERT TO dalel_sign_in CHECK (split_part(action, '.', 1) = ANY (ARRAY['session', 'factor', 'link', 'password', 'person', 'token']));
ALLOW staff_insert ON audit_entry FOR INSERT TO dalel_staff CHECK ((person_id = asker.person) AND (((split_part(action, '.', 1) = ANY (ARRAY['access', 'case', 'consent', 'publication', 'decision', 'assessment', 'evidence', 'statistics', 'audit'])) AND (action <> ALL (ARRAY['case.grant-ended', 'case.many-read']))) OR (action = ANY (ARRAY['vault.readings-read', 'vault.grants-read', 'vault.erasures-read', 'vault.refused']))));
ALLOW vault_insert ON audit_entry FOR INSERT TO dalel_vault CHECK ((person_id = asker.person) AND (split_part(action, '.', 1) = 'vault') AND (action <> ALL (ARRAY['vault.readings-read', 'vault.grants-read', 'vault.erasures-read', 'vault.refused', 'vault.rotated', 'vault.keys-retired', 'vault.grant-ended'])));
ALLOW keeper_read ON audit_entry FOR SELECT TO dalel_keeper USING (action = 'vault.written');
ALLOW administrators_read ON audit_entry FOR SELECT TO dalel_staff USING asker.holds(ADMIN);

-- audit_link: row by row
GRANT INSERT, SELECT ON audit_link TO dalel_keeper;
ALLOW keeper ON audit_link FOR ALL TO dalel_keeper USING true;

-- audit_seal: row by row
GRANT INSERT, SELECT ON audit_seal TO dalel_keeper;
ALLOW keeper ON audit_seal FOR ALL TO dalel_keeper USING true;

-- audit_tip: row by row
GRANT SELECT, UPDATE ON audit_tip TO dalel_keeper;
ALLOW keeper ON audit_tip FOR ALL TO dalel_keeper USING true;

-- case_code: row by row
GRANT INSERT, SELECT ON case_code TO dalel_keeper;
ALLOW keeper ON case_code FOR ALL TO dalel_keeper USING true;

-- case_date: row by row
GRANT INSERT, SELECT, UPDATE (first_month, last_month) ON case_date TO dalel_keeper;
GRANT SELECT (case_id, precision, first_month, last_month, level, synthetic) ON case_date TO dalel_public;
GRANT SELECT ON case_date TO dalel_staff;
ALLOW keeper ON case_date FOR ALL TO dalel_keeper USING true;
ALLOW public_read ON case_date FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON case_date FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON case_date FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT as_agreed ON case_date FOR SELECT TO dalel_public USING  CASE every(asker.purposes, month_purposes) WHEN true THEN ("precision" = 'MONTH') WHEN false THEN ("precision" = 'YEAR') ELSE NULL::boolean END;
RESTRICT as_agreed_by_staff ON case_date FOR SELECT TO dalel_staff USING  CASE CASE WHEN ((level = 0) AND (((~ ((consented_purposes & month_purposes) & CASE WHEN (consent_valid_until >= today) THEN (~ 0) ELSE consented_within_reach(case_id) END)) & asker.purposes_as_public) <= 0)) THEN true ELSE (((~ ((consented_purposes & month_purposes) & CASE WHEN (consent_valid_until >= today) THEN (~ 0) ELSE consented_within_reach(case_id) END)) & asker.purposes_of_staff()) <= 0) END WHEN true THEN ("precision" = 'MONTH') WHEN false THEN ("precision" = 'YEAR') ELSE NULL::boolean END;

-- case_grant: row by row
GRANT INSERT, SELECT, UPDATE (revoked_by, revoked_at) ON case_grant TO dalel_keeper;
GRANT INSERT (case_id, person_id, proposed_by, reason, expires_at), SELECT, UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at) ON case_grant TO dalel_staff;
ALLOW keeper ON case_grant FOR ALL TO dalel_keeper USING true;
ALLOW name ON case_grant FOR INSERT TO dalel_staff CHECK ((proposed_by = asker.person) AND (person_id IS DISTINCT FROM asker.person) AND (NOT (expires_at = 'infinity'::timestamp with time zone)) AND (EXISTS ( SELECT 1 FROM person p WHERE ((p.id = case_grant.person_id) AND p.active AND (p.clearance >= 2)))) AND works_on_sealed(case_id));
ALLOW known ON case_grant FOR SELECT TO dalel_staff USING ((person_id IS DISTINCT FROM asker.person) AND works_on_sealed(case_id));
ALLOW own ON case_grant FOR SELECT TO dalel_staff USING (asker.grant_counts);
ALLOW second ON case_grant FOR SELECT TO dalel_staff USING ((person_id IS DISTINCT FROM asker.person) AND asker.holds(REVIEWER, ADMIN) AND asker.grants_open);
ALLOW step ON case_grant FOR UPDATE TO dalel_staff USING ((person_id IS DISTINCT FROM asker.person) AND CASE WHEN (expires_at = 'infinity'::timestamp with time zone) THEN (asker.holds(REVIEWER, ADMIN) AND (proposed_by IS DISTINCT FROM asker.person)) ELSE (asker.holds(REVIEWER, ADMIN) OR (proposed_by = asker.person)) END) CHECK ((revoked_at IS NOT NULL) OR (EXISTS ( SELECT 1 FROM person p WHERE ((p.id = case_grant.person_id) AND p.active AND (p.clearance >= 2)))));

-- case_opening: row by row
GRANT SELECT, UPDATE (confirmed_by, confirmed_at) ON case_opening TO dalel_keeper;
GRANT INSERT (case_id, from_level, to_level, reason, proposed_by), SELECT, UPDATE (revoked_by, revoked_at) ON case_opening TO dalel_staff;
ALLOW keeper ON case_opening FOR ALL TO dalel_keeper USING true;
ALLOW propose ON case_opening FOR INSERT TO dalel_staff CHECK ((proposed_by = asker.person) AND (EXISTS ( SELECT FROM "case" c WHERE ((c.id = case_opening.case_id) AND (c.level = case_opening.from_level)))) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW known ON case_opening FOR SELECT TO dalel_staff USING ((EXISTS ( SELECT FROM "case" c WHERE (c.id = case_opening.case_id))) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW second ON case_opening FOR SELECT TO dalel_staff USING ((((confirmed_at IS NULL) AND (revoked_at IS NULL)) OR (confirmed_by = asker.person) OR (revoked_by = asker.person)) AND asker.holds(REVIEWER, ADMIN) AND asker.grants_open);
ALLOW revoke ON case_opening FOR UPDATE TO dalel_staff USING ((confirmed_at IS NULL) AND (revoked_at IS NULL) AND ((proposed_by = asker.person) OR asker.holds(REVIEWER, ADMIN))) CHECK ((revoked_by = asker.person) AND (revoked_at = now()));

-- case_particulars: row by row
GRANT INSERT, SELECT, UPDATE ON case_particulars TO dalel_staff;
ALLOW staff_insert ON case_particulars FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_read ON case_particulars FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(2), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
ALLOW staff_update ON case_particulars FOR UPDATE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
RESTRICT as_agreed ON case_particulars FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON case_particulars FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- case_step: row by row
GRANT INSERT (case_id, state, taken_by), SELECT (case_id, state) ON case_step TO dalel_keeper;
GRANT INSERT (case_id, state, note, taken_by), SELECT ON case_step TO dalel_staff;
ALLOW keeper_insert ON case_step FOR INSERT TO dalel_keeper CHECK (state = ANY (ARRAY['WITHDRAWN', 'SUBMITTED']));
ALLOW staff_insert ON case_step FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW keeper_read ON case_step FOR SELECT TO dalel_keeper USING true;
ALLOW staff_read ON case_step FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT taken_by_asker ON case_step FOR INSERT TO dalel_staff CHECK (taken_by = asker.person);
RESTRICT as_agreed ON case_step FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON case_step FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- case_text: row by row
GRANT SELECT ON case_text TO dalel_indexer;
GRANT INSERT, SELECT, UPDATE ON case_text TO dalel_staff;
ALLOW staff_insert ON case_text FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON case_text FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW staff_read ON case_text FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
ALLOW staff_update ON case_text FOR UPDATE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
RESTRICT as_agreed ON case_text FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON case_text FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- consent: row by row
GRANT INSERT, SELECT ON consent TO dalel_keeper;
GRANT INSERT (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, expires_on, note, recorded_by), SELECT ON consent TO dalel_staff;
ALLOW keeper_insert ON consent FOR INSERT TO dalel_keeper CHECK (kind = 'WITHDRAWAL');
ALLOW staff_insert ON consent FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW keeper ON consent FOR SELECT TO dalel_keeper USING true;
ALLOW staff_read ON consent FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(2), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT recorded_by_asker ON consent FOR INSERT TO dalel_staff CHECK (recorded_by = asker.person);
RESTRICT recorded_by_no_approver ON consent FOR INSERT TO dalel_staff CHECK (NOT asker_approved(case_id, purpose));
RESTRICT as_agreed ON consent FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON consent FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- credential: row by row
GRANT SELECT (person_id, link_shown_to) ON credential TO dalel_keeper;
GRANT INSERT, SELECT, UPDATE (password_hash, changed_at, link_shown_to) ON credential TO dalel_sign_in;
ALLOW sign_in ON credential FOR ALL TO dalel_sign_in USING true;
ALLOW keeper ON credential FOR SELECT TO dalel_keeper USING true;

-- decision: row by row
GRANT SELECT ON decision TO dalel_indexer;
GRANT DELETE, SELECT, UPDATE ON decision TO dalel_keeper;
GRANT SELECT (id, code, body, court, level, weight, state_code, citation, numbers, ecli, ecli_derived, symbol, keys, decided_on, decided_on_precision, sorted_on, title, facts, holding, outcome, violation_types, implementation, implementation_note, url, sources, verification, unverified, verification_note, note, state, replaces_id, version) ON decision TO dalel_public;
GRANT DELETE, INSERT (code, body, court, level, weight, state_code, citation, numbers, ecli, ecli_derived, symbol, decided_on, decided_on_precision, title, facts, holding, outcome, violation_types, implementation, implementation_note, url, sources, verification, unverified, verification_note, note, replaces_id, replaces_version, proposed_by), SELECT, UPDATE (code, body, court, level, weight, state_code, citation, numbers, ecli, ecli_derived, symbol, decided_on, decided_on_precision, title, facts, holding, outcome, violation_types, implementation, implementation_note, url, sources, verification, unverified, verification_note, note, state, reviewed_by, reviewed_at, review_note, version) ON decision TO dalel_staff;
ALLOW keeper ON decision FOR ALL TO dalel_keeper USING true;
ALLOW staff_discard ON decision FOR DELETE TO dalel_staff USING ((proposed_by = asker.person) AND ((state = 'CONFIRMED') IS FALSE) AND asker.holds(LAWYER);
ALLOW staff_insert ON decision FOR INSERT TO dalel_staff CHECK (asker.holds(LAWYER) AND (proposed_by = asker.person) AND (state = 'PROPOSED'));
ALLOW indexer_read ON decision FOR SELECT TO dalel_indexer USING (state = 'CONFIRMED');
ALLOW public_read ON decision FOR SELECT TO dalel_public USING (state = 'CONFIRMED');
ALLOW staff_read ON decision FOR SELECT TO dalel_staff USING ((state = 'CONFIRMED') OR asker.holds(LAWYER, REVIEWER));
ALLOW staff_edit ON decision FOR UPDATE TO dalel_staff USING ((proposed_by = asker.person) AND ((state = 'CONFIRMED') IS FALSE) AND asker.holds(LAWYER) CHECK ((proposed_by = asker.person) AND (state = 'PROPOSED'));
ALLOW staff_review ON decision FOR UPDATE TO dalel_staff USING ((state = 'PROPOSED') AND asker.holds(LAWYER, REVIEWER) AND (proposed_by IS DISTINCT FROM asker.person)) CHECK ((reviewed_by = asker.person) AND (reviewed_at = now()) AND (state <> 'PROPOSED') AND (proposed_by IS DISTINCT FROM asker.person));

-- decision_citation: row by row
GRANT SELECT ON decision_citation TO dalel_indexer;
GRANT DELETE, SELECT, UPDATE ON decision_citation TO dalel_keeper;
GRANT SELECT ON decision_citation TO dalel_public;
GRANT DELETE, INSERT, SELECT ON decision_citation TO dalel_staff;
ALLOW keeper ON decision_citation FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON decision_citation FOR DELETE TO dalel_staff USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_citation.record_id) AND (d.proposed_by = asker.person) AND (d.state = 'PROPOSED'))));
ALLOW staff_insert ON decision_citation FOR INSERT TO dalel_staff CHECK (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_citation.record_id) AND (d.proposed_by = asker.person) AND (d.state = 'PROPOSED'))));
ALLOW indexer_read ON decision_citation FOR SELECT TO dalel_indexer USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_citation.record_id) AND (d.state = 'CONFIRMED'))));
ALLOW public_read ON decision_citation FOR SELECT TO dalel_public USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_citation.record_id) AND (d.state = 'CONFIRMED'))));
ALLOW staff_read ON decision_citation FOR SELECT TO dalel_staff USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_citation.record_id) AND ((d.state = 'CONFIRMED') OR asker.holds(LAWYER, REVIEWER)))));

-- decision_link: row by row
GRANT DELETE, INSERT, SELECT ON decision_link TO dalel_staff;
ALLOW staff_delete ON decision_link FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON decision_link FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_read ON decision_link FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT arising_for_own_work ON decision_link FOR SELECT TO dalel_staff USING ((relation <> 'ARISING_FROM') OR ((asker.clearance >= 2) AND (asker.purposes = 1)));

-- decision_provision: row by row
GRANT SELECT ON decision_provision TO dalel_indexer;
GRANT DELETE, SELECT, UPDATE ON decision_provision TO dalel_keeper;
GRANT SELECT ON decision_provision TO dalel_public;
GRANT DELETE, INSERT, SELECT ON decision_provision TO dalel_staff;
ALLOW keeper ON decision_provision FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON decision_provision FOR DELETE TO dalel_staff USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_provision.decision_id) AND (d.proposed_by = asker.person) AND (d.state = 'PROPOSED'))));
ALLOW staff_insert ON decision_provision FOR INSERT TO dalel_staff CHECK (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_provision.decision_id) AND (d.proposed_by = asker.person) AND (d.state = 'PROPOSED'))));
ALLOW indexer_read ON decision_provision FOR SELECT TO dalel_indexer USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_provision.decision_id) AND (d.state = 'CONFIRMED'))));
ALLOW public_read ON decision_provision FOR SELECT TO dalel_public USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_provision.decision_id) AND (d.state = 'CONFIRMED'))));
ALLOW staff_read ON decision_provision FOR SELECT TO dalel_staff USING (EXISTS ( SELECT FROM decision d WHERE ((d.id = decision_provision.decision_id) AND ((d.state = 'CONFIRMED') OR asker.holds(LAWYER, REVIEWER)))));

-- deployment
GRANT SELECT ON deployment TO dalel_indexer;
GRANT SELECT ON deployment TO dalel_public;
GRANT SELECT ON deployment TO dalel_sign_in;
GRANT SELECT ON deployment TO dalel_staff;

-- engagement: row by row
GRANT SELECT ON engagement TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON engagement TO dalel_keeper;
GRANT SELECT (id, case_id, provision_id, relation, level, synthetic) ON engagement TO dalel_public;
GRANT DELETE, INSERT, SELECT ON engagement TO dalel_staff;
ALLOW keeper ON engagement FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON engagement FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON engagement FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON engagement FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON engagement FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON engagement FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON engagement FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));

-- evidence_link: row by row
GRANT SELECT ON evidence_link TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON evidence_link TO dalel_keeper;
GRANT SELECT (id, recommendation_id, case_id, reason, strength, level, synthetic) ON evidence_link TO dalel_public;
GRANT DELETE, INSERT, SELECT ON evidence_link TO dalel_staff;
ALLOW keeper ON evidence_link FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON evidence_link FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON evidence_link FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON evidence_link FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON evidence_link FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON evidence_link FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON evidence_link FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));

-- evidence_note: row by row
GRANT DELETE, INSERT, SELECT ON evidence_note TO dalel_staff;
ALLOW staff_delete ON evidence_note FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON evidence_note FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_read ON evidence_note FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT as_agreed ON evidence_note FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON evidence_note FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- instrument
GRANT SELECT ON instrument TO dalel_indexer;
GRANT SELECT ON instrument TO dalel_public;
GRANT SELECT ON instrument TO dalel_staff;

-- ledger_entry: row by row
GRANT INSERT, SELECT ON ledger_entry TO dalel_keeper;
GRANT SELECT ON ledger_entry TO dalel_vault;
ALLOW keeper ON ledger_entry FOR ALL TO dalel_keeper USING true;
ALLOW vault_read ON ledger_entry FOR SELECT TO dalel_vault USING true;

-- ledger_kept: row by row
GRANT SELECT, UPDATE (seq) ON ledger_kept TO dalel_keeper;
GRANT SELECT ON ledger_kept TO dalel_vault;
ALLOW keeper ON ledger_kept FOR ALL TO dalel_keeper USING true;
ALLOW vault_read ON ledger_kept FOR SELECT TO dalel_vault USING true;

-- one_time_link: row by row
GRANT INSERT, SELECT, UPDATE (used_at) ON one_time_link TO dalel_sign_in;
ALLOW sign_in ON one_time_link FOR ALL TO dalel_sign_in USING true;
RESTRICT shown_for_the_least ON one_time_link FOR INSERT TO dalel_sign_in CHECK ((shown_to IS NULL) OR ((shown_to = asker.person) AND asker.holds(ADMIN) AND (kind = 'INVITATION') AND (EXISTS ( SELECT FROM person p WHERE ((p.id = one_time_link.person_id) AND (p.roles = ARRAY['READER']) AND (p.clearance = 0)))) AND (NOT (EXISTS ( SELECT FROM credential c WHERE (c.person_id = one_time_link.person_id))))));

-- passkey: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON passkey TO dalel_sign_in;
ALLOW sign_in ON passkey FOR ALL TO dalel_sign_in USING true;

-- passkey_question: row by row
GRANT DELETE, INSERT, SELECT ON passkey_question TO dalel_sign_in;
ALLOW sign_in ON passkey_question FOR ALL TO dalel_sign_in USING true;

-- perpetrator: row by row
GRANT SELECT ON perpetrator TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON perpetrator TO dalel_keeper;
GRANT SELECT (id, case_id, type, subtype, level, synthetic) ON perpetrator TO dalel_public;
GRANT DELETE, INSERT, SELECT ON perpetrator TO dalel_staff;
ALLOW keeper ON perpetrator FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON perpetrator FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON perpetrator FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON perpetrator FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON perpetrator FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON perpetrator FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON perpetrator FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));

-- person: row by row
GRANT SELECT, UPDATE (roles, clearance, active, version) ON person TO dalel_keeper;
GRANT INSERT (email, name, roles, clearance, purpose), SELECT, UPDATE (active, version) ON person TO dalel_sign_in;
GRANT SELECT (id, name, roles, clearance, active) ON person TO dalel_staff;
GRANT SELECT (id, name) ON person TO dalel_vault;
ALLOW keeper ON person FOR ALL TO dalel_keeper USING true;
ALLOW admin_invite ON person FOR INSERT TO dalel_sign_in CHECK (asker.holds(ADMIN) AND (roles = ARRAY['READER']) AND (clearance = 0) AND (NOT demonstration) AND active);
ALLOW sign_in ON person FOR SELECT TO dalel_sign_in USING true;
ALLOW colleagues ON person FOR SELECT TO dalel_staff USING ((id = asker.person) OR (((asker.purposes & 1) <> 0) AND asker.holds(ADVOCATE, LAWYER, DOCUMENTER, REVIEWER, ADMIN)));
ALLOW vault_colleagues ON person FOR SELECT TO dalel_vault USING (asker.person IS NOT NULL);
ALLOW admin_deactivate ON person FOR UPDATE TO dalel_sign_in USING (asker.holds(ADMIN) AND (id <> asker.person)) CHECK (NOT active);

-- pgboss.bam
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.bam TO dalel_jobs;

-- pgboss.instance
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.instance TO dalel_jobs;

-- pgboss.job: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.job TO dalel_jobs;
ALLOW jobs ON pgboss.job FOR ALL TO dalel_jobs USING true;

-- pgboss.job_common: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.job_common TO dalel_jobs;
GRANT INSERT, SELECT (id, created_on) ON pgboss.job_common TO dalel_sign_in;
GRANT INSERT, SELECT (id, created_on) ON pgboss.job_common TO dalel_staff;
ALLOW jobs ON pgboss.job_common FOR ALL TO dalel_jobs USING true;
ALLOW sign_in_send ON pgboss.job_common FOR INSERT TO dalel_sign_in CHECK ((state = 'created'::pgboss.job_state) AND (name = ANY (ARRAY['mail.link', 'mail.notice'])));
ALLOW staff_send ON pgboss.job_common FOR INSERT TO dalel_staff CHECK ((state = 'created'::pgboss.job_state) AND (name = 'subject.changed'));
ALLOW sign_in_own ON pgboss.job_common FOR SELECT TO dalel_sign_in USING ((created_on = now()) AND (name = ANY (ARRAY['mail.link', 'mail.notice'])));
ALLOW staff_own ON pgboss.job_common FOR SELECT TO dalel_staff USING ((created_on = now()) AND (name = 'subject.changed'));

-- pgboss.job_dependency
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.job_dependency TO dalel_jobs;

-- pgboss.queue
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.queue TO dalel_jobs;
GRANT SELECT (name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, retention_seconds, deletion_seconds, dead_letter, heartbeat_seconds) ON pgboss.queue TO dalel_sign_in;
GRANT SELECT (name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, retention_seconds, deletion_seconds, dead_letter, heartbeat_seconds) ON pgboss.queue TO dalel_staff;

-- pgboss.queue_stats
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.queue_stats TO dalel_jobs;

-- pgboss.schedule
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.schedule TO dalel_jobs;

-- pgboss.subscription
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.subscription TO dalel_jobs;

-- pgboss.version
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.version TO dalel_jobs;

-- pgboss.warning
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.warning TO dalel_jobs;

-- provision
GRANT SELECT ON provision TO dalel_indexer;
GRANT SELECT ON provision TO dalel_public;
GRANT SELECT ON provision TO dalel_staff;

-- provision_version
GRANT SELECT ON provision_version TO dalel_indexer;
GRANT SELECT ON provision_version TO dalel_public;
GRANT SELECT ON provision_version TO dalel_staff;

-- publication: row by row
GRANT SELECT (id, case_id, title, narrative, state, made_by, made_at, approved_by, approved_at, rejected_by, rejected_at, version, level, synthetic, consented_purposes, consent_valid_until) ON publication TO dalel_indexer;
GRANT SELECT (case_id, title, narrative, state, version, agreed_modes, approvers), UPDATE (title, narrative, state, made_by, made_at, approved_by, approved_at, version) ON publication TO dalel_keeper;
GRANT SELECT (id, case_id, title, narrative, state, version, level, synthetic) ON publication TO dalel_public;
GRANT INSERT (case_id, title, narrative, made_by), SELECT (id, case_id, title, narrative, state, made_by, made_at, approved_by, approved_at, rejected_by, rejected_at, version, level, synthetic, consented_purposes, consent_valid_until), UPDATE (title, narrative, state, made_by, made_at, approved_by, approved_at, rejected_by, rejected_at, version) ON publication TO dalel_staff;
ALLOW staff_insert ON publication FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON publication FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW keeper_read ON publication FOR SELECT TO dalel_keeper USING true;
ALLOW public_read ON publication FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)) AND (state = 'APPROVED'));
ALLOW published ON publication FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))) AND (state = 'APPROVED'));
ALLOW staff_read ON publication FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
ALLOW keeper_revise ON publication FOR UPDATE TO dalel_keeper USING true CHECK ((state = 'APPROVED') AND (EXISTS ( SELECT FROM publication_revision r WHERE ((r.case_id = publication.case_id) AND (r.made_by = publication.made_by)))));
ALLOW keeper_withdraw ON publication FOR UPDATE TO dalel_keeper USING true CHECK (state = 'WITHDRAWN');
ALLOW staff_update ON publication FOR UPDATE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
RESTRICT made_by_asker ON publication FOR INSERT TO dalel_staff CHECK ((state = 'PROPOSED') AND (made_by = asker.person));
RESTRICT approved_or_original ON publication FOR SELECT TO dalel_staff USING ((asker.clearance >= 1) OR ((state = 'APPROVED') AND ((consented_purposes & 4) <> 0) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
RESTRICT figures_tell_nothing ON publication FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);
RESTRICT approved_by_no_recorder ON publication FOR UPDATE TO dalel_staff USING true CHECK ((state <> 'APPROVED') OR (NOT recorded_consent(case_id, 5)));
RESTRICT approved_by_second ON publication FOR UPDATE TO dalel_staff USING true CHECK ((state <> 'APPROVED') OR (asker.holds(REVIEWER) AND (approved_by = asker.person) AND (made_by IS DISTINCT FROM asker.person)));
RESTRICT rejected_by_second ON publication FOR UPDATE TO dalel_staff USING true CHECK ((state <> 'REJECTED') OR (asker.holds(REVIEWER) AND (rejected_by = asker.person) AND (made_by IS DISTINCT FROM asker.person)));
RESTRICT withdrawn_by_reviewer ON publication FOR UPDATE TO dalel_staff USING true CHECK ((state <> 'WITHDRAWN') OR asker.holds(REVIEWER);

-- publication_rejection: row by row
GRANT INSERT (case_id, reasons, rejected_by), SELECT ON publication_rejection TO dalel_staff;
ALLOW staff_insert ON publication_rejection FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_read ON publication_rejection FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT rejected_by_asker ON publication_rejection FOR INSERT TO dalel_staff CHECK (rejected_by = asker.person);
RESTRICT as_agreed ON publication_rejection FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON publication_rejection FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- publication_revision: row by row
GRANT DELETE, SELECT, UPDATE ON publication_revision TO dalel_keeper;
GRANT DELETE, INSERT (case_id, title, narrative, facts, made_by), SELECT ON publication_revision TO dalel_staff;
ALLOW keeper ON publication_revision FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON publication_revision FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON publication_revision FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_read ON publication_revision FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT made_by_asker ON publication_revision FOR INSERT TO dalel_staff CHECK ((made_by = asker.person) AND (level = 0));
RESTRICT as_agreed ON publication_revision FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON publication_revision FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);
RESTRICT own_work ON publication_revision FOR SELECT TO dalel_staff USING ((asker.purposes & 1) <> 0);

-- published_figure
GRANT SELECT ON published_figure TO dalel_public;
GRANT SELECT ON published_figure TO dalel_staff;

-- recent_reading: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON recent_reading TO dalel_keeper;
ALLOW keeper ON recent_reading FOR ALL TO dalel_keeper USING true;

-- recommendation
GRANT SELECT ON recommendation TO dalel_indexer;
GRANT SELECT, UPDATE (status, progress, trend) ON recommendation TO dalel_keeper;
GRANT SELECT ON recommendation TO dalel_public;
GRANT SELECT, UPDATE (version) ON recommendation TO dalel_staff;

-- recommendation_alignment
GRANT SELECT ON recommendation_alignment TO dalel_indexer;
GRANT SELECT ON recommendation_alignment TO dalel_public;
GRANT SELECT ON recommendation_alignment TO dalel_staff;

-- recommendation_target
GRANT SELECT ON recommendation_target TO dalel_indexer;
GRANT SELECT ON recommendation_target TO dalel_public;
GRANT SELECT ON recommendation_target TO dalel_staff;

-- recovery_code: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON recovery_code TO dalel_sign_in;
ALLOW sign_in ON recovery_code FOR ALL TO dalel_sign_in USING true;

-- referral: row by row
GRANT DELETE, INSERT, SELECT ON referral TO dalel_staff;
ALLOW staff_delete ON referral FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON referral FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_read ON referral FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT as_agreed ON referral FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON referral FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- release
GRANT SELECT (id, code, title, published_on, synthetic, year, total, source_figures) ON release TO dalel_public;
GRANT SELECT (id, code, title, published_on, synthetic, year, total, source_figures) ON release TO dalel_staff;

-- release_cell
GRANT SELECT ON release_cell TO dalel_public;
GRANT SELECT ON release_cell TO dalel_staff;

-- response: row by row
GRANT SELECT ON response TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON response TO dalel_keeper;
GRANT SELECT (id, case_id, ordinal, type, level, synthetic) ON response TO dalel_public;
GRANT DELETE, INSERT, SELECT ON response TO dalel_staff;
ALLOW keeper ON response FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON response FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON response FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON response FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW public_read ON response FOR SELECT TO dalel_public USING ((level = 0) AND ((synthetic = asker.synthetic) AND ((consented_purposes & 4) <> 0) AND every(asker.purposes_of_public, consented_purposes) AND asker.covered_today(case_id)));
ALLOW published ON response FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (level = 0) AND (every(asker.purposes_as_public, consented_purposes) AND ((consent_valid_until >= today) OR ((consented_within_reach(case_id) & 4) <> 0))));
ALLOW staff_read ON response FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));

-- response_text: row by row
GRANT SELECT ON response_text TO dalel_indexer;
GRANT DELETE, INSERT, SELECT ON response_text TO dalel_keeper;
GRANT DELETE, INSERT, SELECT ON response_text TO dalel_staff;
ALLOW keeper ON response_text FOR ALL TO dalel_keeper USING true;
ALLOW staff_delete ON response_text FOR DELETE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW staff_insert ON response_text FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW indexer_read ON response_text FOR SELECT TO dalel_indexer USING ((level < 3) AND (synthetic = asker.synthetic));
ALLOW staff_read ON response_text FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(1), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
RESTRICT as_agreed ON response_text FOR SELECT TO dalel_staff USING  every(asker.purposes, month_purposes);
RESTRICT figures_tell_nothing ON response_text FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- rights_lock
GRANT SELECT ON rights_lock TO dalel_public;
GRANT SELECT ON rights_lock TO dalel_staff;

-- search_change: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON search_change TO dalel_indexer;
GRANT INSERT, SELECT, UPDATE ON search_change TO dalel_searcher;
ALLOW indexer ON search_change FOR ALL TO dalel_indexer USING true;
ALLOW searcher ON search_change FOR ALL TO dalel_searcher USING true;

-- search_change_number
GRANT USAGE ON search_change_number TO dalel_indexer;
GRANT USAGE ON search_change_number TO dalel_searcher;

-- search_document: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON search_document TO dalel_indexer;
GRANT SELECT (id, audience, form, kind, subject_id, code, case_id, level, synthetic, removed, texts, codes, words) ON search_document TO dalel_public;
GRANT DELETE, SELECT ON search_document TO dalel_searcher;
GRANT SELECT (id, audience, form, kind, subject_id, code, case_id, level, synthetic, removed, texts, codes, words) ON search_document TO dalel_staff;
ALLOW indexer ON search_document FOR ALL TO dalel_indexer USING (synthetic = asker.synthetic) CHECK ((level < 3) AND (synthetic = asker.synthetic));
ALLOW searcher ON search_document FOR ALL TO dalel_searcher USING true;
ALLOW public_read ON search_document FOR SELECT TO dalel_public USING ((synthetic = asker.synthetic) AND (audience = 'public') AND (NOT removed) AND (level <= 0) AND CASE WHEN (form = 'PUBLICATION') THEN ((consented_purposes & ( CASE WHEN ((asker.purposes_of_public & 9) = 8) THEN (asker.purposes_of_public & (~ 8)) ELSE asker.purposes_of_public END | 4)) = ( CASE WHEN ((asker.purposes_of_public & 9) = 8) THEN (asker.purposes_of_public & (~ 8)) ELSE asker.purposes_of_public END | 4)) ELSE (((consented_purposes & asker.purposes_of_public) = asker.purposes_of_public) AND ((month_purposes & asker.purposes_of_public) = asker.purposes_of_public)) END AND asker.covered_today(case_id));
ALLOW staff_read ON search_document FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (audience = asker.purposes_of_staff() & 9) = 8) THEN 'partner' ELSE 'internal' END ELSE 'public' END AS "case")) AND (NOT removed) AND (level <= asker.clearance) AND CASE WHEN (form = 'PUBLICATION') THEN ((consented_purposes & ( CASE WHEN ((asker.purposes_of_staff() & 9) = 8) THEN (asker.purposes_of_staff() & (~ 8)) ELSE asker.purposes_of_staff() END | 4)) = ( CASE WHEN ((asker.purposes_of_staff() & 9) = 8) THEN (asker.purposes_of_staff() & (~ 8)) ELSE asker.purposes_of_staff() END | 4)) ELSE (((consented_purposes & asker.purposes_of_staff()) = asker.purposes_of_staff()) AND ((month_purposes & asker.purposes_of_staff()) = asker.purposes_of_staff())) END AND ((consent_valid_until >= today) OR (( CASE WHEN (form = 'PUBLICATION') THEN ( CASE WHEN ((asker.purposes_of_staff() & 9) = 8) THEN (asker.purposes_of_staff() & (~ 8)) ELSE asker.purposes_of_staff() END | 4) ELSE asker.purposes_of_staff() END & (~ consented_within_reach(case_id))) = 0)));

-- search_index: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON search_index TO dalel_indexer;
GRANT SELECT ON search_index TO dalel_searcher;
ALLOW indexer ON search_index FOR ALL TO dalel_indexer USING true;
ALLOW searcher ON search_index FOR ALL TO dalel_searcher USING true;

-- search_version
GRANT USAGE ON search_version TO dalel_indexer;
GRANT USAGE ON search_version TO dalel_searcher;

-- search_word: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON search_word TO dalel_indexer;
GRANT DELETE, SELECT ON search_word TO dalel_searcher;
ALLOW indexer ON search_word FOR ALL TO dalel_indexer USING true;
ALLOW searcher ON search_word FOR ALL TO dalel_searcher USING true;

-- session: row by row
GRANT INSERT, SELECT, UPDATE (token_hash, seen_at, expires_at, ended_at, awaits_factor, second_factor, stepped_up_until, challenge, challenge_until) ON session TO dalel_sign_in;
ALLOW sign_in ON session FOR ALL TO dalel_sign_in USING true;

-- sign_in_limit: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_limit TO dalel_sign_in;
ALLOW sign_in ON sign_in_limit FOR ALL TO dalel_sign_in USING true;

-- survivor: row by row
GRANT SELECT ON survivor TO dalel_keeper;
GRANT INSERT, SELECT, UPDATE (pseudonym, age_band, sogi, living_with_hiv) ON survivor TO dalel_staff;
ALLOW staff_insert ON survivor FOR INSERT TO dalel_staff CHECK ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
ALLOW keeper ON survivor FOR SELECT TO dalel_keeper USING true;
ALLOW staff_read ON survivor FOR SELECT TO dalel_staff USING ((synthetic = asker.synthetic) AND (every(asker.purposes_of_staff(2), consented_purposes) AND asker.reaches(case_id) AND asker.covered_today(case_id)));
ALLOW staff_update ON survivor FOR UPDATE TO dalel_staff USING ((synthetic = asker.synthetic) AND asker.reaches(case_id) AND asker.holds(DOCUMENTER, LAWYER, REVIEWER));
RESTRICT figures_tell_nothing ON survivor FOR SELECT TO dalel_staff USING  ((asker.purposes & 2) = 0);

-- totp_factor: row by row
GRANT DELETE, INSERT, SELECT, UPDATE ON totp_factor TO dalel_sign_in;
ALLOW sign_in ON totp_factor FOR ALL TO dalel_sign_in USING true;

-- turn: row by row
GRANT INSERT, SELECT, UPDATE (name) ON turn TO dalel_keeper;
ALLOW keeper ON turn FOR ALL TO dalel_keeper USING true;

-- vault_entry: row by row
GRANT DELETE, SELECT (id, case_id, key_version) ON vault_entry TO dalel_keeper;
GRANT INSERT (id, case_id, key_version, survivor_id, witness, field, sealed, written_by), SELECT ON vault_entry TO dalel_vault;
ALLOW keeper ON vault_entry FOR ALL TO dalel_keeper USING true;
ALLOW vault_insert ON vault_entry FOR INSERT TO dalel_vault CHECK ((written_by = asker.person) AND vault_takes(case_id));
ALLOW vault_read ON vault_entry FOR SELECT TO dalel_vault USING ((EXISTS ( SELECT 1 FROM vault_reading r WHERE ((r.case_id = vault_entry.case_id) AND (r.person_id = asker.person) AND (r.read_at = now())))) AND vault_granted(case_id) AND vault_case(case_id));

-- vault_erasure: row by row
GRANT SELECT, UPDATE (confirmed_by, confirmed_at, ledger_id, entries, fingerprint) ON vault_erasure TO dalel_keeper;
GRANT INSERT (case_id, key_version, reason, proposed_by), SELECT, UPDATE (revoked_by, revoked_at) ON vault_erasure TO dalel_vault;
ALLOW keeper ON vault_erasure FOR ALL TO dalel_keeper USING true;
ALLOW vault_insert ON vault_erasure FOR INSERT TO dalel_vault CHECK (asker.holds(REVIEWER) AND (proposed_by = asker.person) AND vault_case(case_id));
ALLOW vault_read ON vault_erasure FOR SELECT TO dalel_vault USING asker.holds(REVIEWER, ADMIN);
ALLOW vault_revoke ON vault_erasure FOR UPDATE TO dalel_vault USING ((confirmed_at IS NULL) AND (revoked_at IS NULL) AND asker.holds(REVIEWER, ADMIN)) CHECK ((revoked_by = asker.person) AND (revoked_at = now()));

-- vault_grant: row by row
GRANT SELECT (id, case_id, person_id, expires_at, confirmed_at, revoked_at), UPDATE (revoked_by, revoked_at) ON vault_grant TO dalel_keeper;
GRANT INSERT (case_id, person_id, reason, proposed_by, expires_at), SELECT, UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at) ON vault_grant TO dalel_vault;
ALLOW keeper ON vault_grant FOR ALL TO dalel_keeper USING true;
ALLOW vault_insert ON vault_grant FOR INSERT TO dalel_vault CHECK (asker.holds(REVIEWER, ADMIN) AND (proposed_by = asker.person) AND (proposed_at = now()) AND vault_case(case_id));
ALLOW vault_read ON vault_grant FOR SELECT TO dalel_vault USING ((person_id = asker.person) OR asker.holds(REVIEWER, ADMIN));
ALLOW vault_step ON vault_grant FOR UPDATE TO dalel_vault USING asker.holds(REVIEWER, ADMIN);

-- vault_key: row by row
GRANT INSERT, SELECT, UPDATE ON vault_key TO dalel_keeper;
GRANT INSERT (case_id, version, master_key_id, wrapped), SELECT (case_id, version, master_key_id, wrapped) ON vault_key TO dalel_vault;
ALLOW keeper ON vault_key FOR ALL TO dalel_keeper USING true;
ALLOW vault_insert ON vault_key FOR INSERT TO dalel_vault CHECK vault_takes(case_id);
ALLOW vault_read ON vault_key FOR SELECT TO dalel_vault USING (vault_takes(case_id) OR (vault_case(case_id) AND vault_granted(case_id)));

-- vault_reading: row by row
GRANT SELECT ON vault_reading TO dalel_staff;
GRANT INSERT (case_id, person_id, grant_id, reason), SELECT ON vault_reading TO dalel_vault;
ALLOW vault_insert ON vault_reading FOR INSERT TO dalel_vault CHECK ((person_id = asker.person) AND vault_case(case_id) AND vault_granted(case_id) AND (EXISTS ( SELECT 1 FROM vault_grant g WHERE ((g.id = vault_reading.grant_id) AND (g.case_id = vault_reading.case_id) AND (g.person_id = asker.person)))));
ALLOW staff_read ON vault_reading FOR SELECT TO dalel_staff USING ((person_id = asker.person) OR asker.holds(REVIEWER, ADMIN));
ALLOW vault_read ON vault_reading FOR SELECT TO dalel_vault USING ((person_id = asker.person) OR (asker.holds(REVIEWER, ADMIN) AND vault_case(case_id)));

-- vocabulary_term
GRANT SELECT ON vocabulary_term TO dalel_indexer;
GRANT SELECT ON vocabulary_term TO dalel_keeper;
GRANT SELECT ON vocabulary_term TO dalel_public;
GRANT SELECT ON vocabulary_term TO dalel_staff;

-- functions
-- add_withdrawal(uuid,uuid,text,text,uuid): as dalel_keeper; by triggers and functions of its owner alone
-- agreed_to_less(uuid): as dalel_keeper; by triggers and functions of its owner alone
-- almaty_today(): as whoever runs it; run by dalel_indexer, dalel_keeper, dalel_public, dalel_searcher, dalel_sign_in, dalel_staff
-- answer_misses_value(): as whoever runs it; run by dalel_public, dalel_staff
-- answer_too_large(): as whoever runs it; run by dalel_public, dalel_staff, dalel_vault
-- approve_revision(uuid): as dalel_keeper; run by dalel_staff
-- asker_approved(uuid,text): as dalel_keeper; run by dalel_staff
-- audit_chain_now(): as dalel_keeper; run by dalel_staff
-- case_state_step(): as whoever runs it; by triggers and functions of its owner alone
-- chain_audit_entry(audit_entry): as dalel_keeper; by triggers and functions of its owner alone
-- changed_facts(jsonb,jsonb): as whoever runs it; run by dalel_staff
-- check_goes_with(): as whoever runs it; by triggers and functions of its owner alone
-- check_term(): as whoever runs it; by triggers and functions of its owner alone
-- citation_key(text): as whoever runs it; run by dalel_indexer, dalel_keeper, dalel_public, dalel_staff
-- confirm_access(uuid): as dalel_keeper; run by dalel_sign_in
-- consented_within_reach(uuid): as dalel_keeper; run by dalel_searcher, dalel_staff
-- consented(uuid): as dalel_keeper; by triggers and functions of its owner alone
-- copy_act_and_perpetrator(): as dalel_keeper; by triggers and functions of its owner alone
-- copy_case_access(): as dalel_keeper; by triggers and functions of its owner alone
-- copy_case_months(): as dalel_keeper; by triggers and functions of its owner alone
-- count_readings(text,uuid[],smallint[]): as dalel_keeper; run by dalel_staff
-- covered_now(uuid): as dalel_keeper; run by dalel_public, dalel_searcher, dalel_staff
-- decision_flag(uuid): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- delete_draft(uuid): as dalel_keeper; run by dalel_staff
-- destroy_vault(uuid,integer,timestamp with time zone,uuid,text): as dalel_keeper; by triggers and functions of its owner alone
-- drop_published(): as dalel_searcher; by triggers and functions of its owner alone
-- drop_unindexable(): as dalel_searcher; by triggers and functions of its owner alone
-- end_grants(): as dalel_keeper; by triggers and functions of its owner alone
-- end_publication(): as dalel_keeper; by triggers and functions of its owner alone
-- end_sharing(): as dalel_keeper; by triggers and functions of its owner alone
-- end_vault(uuid,uuid,text): as dalel_keeper; by triggers and functions of its owner alone
-- end_what_is_open(): as whoever runs it; by triggers and functions of its owner alone
-- enter_ledger(uuid,text,uuid,integer,uuid,text,timestamp with time zone): as dalel_keeper; by triggers and functions of its owner alone
-- enter_withdrawal(): as dalel_keeper; by triggers and functions of its owner alone
-- erase_vault(uuid): as dalel_keeper; run by dalel_vault
-- factor_step(): as whoever runs it; by triggers and functions of its owner alone
-- fill_decision_keys(): as whoever runs it; by triggers and functions of its owner alone
-- follow_assessment(): as dalel_keeper; by triggers and functions of its owner alone
-- follow_consent(): as dalel_keeper; by triggers and functions of its owner alone
-- forget_words(): as dalel_searcher; by triggers and functions of its owner alone
-- give_case_code(): as dalel_keeper; by triggers and functions of its owner alone
-- given_consents(uuid): as dalel_keeper; by triggers and functions of its owner alone
-- goes_with(text,text,text): as whoever runs it; run by dalel_keeper, dalel_staff
-- grant_step(): as whoever runs it; by triggers and functions of its owner alone
-- granted_cases(): as dalel_keeper; run by dalel_staff
-- has_factor(uuid): as dalel_sign_in; by triggers and functions of its owner alone
-- is_localized(jsonb): as whoever runs it; run by dalel_indexer, dalel_keeper, dalel_public, dalel_sign_in, dalel_staff
-- keep_agreement(): as dalel_keeper; by triggers and functions of its owner alone
-- keep_approved_facts(): as dalel_keeper; by triggers and functions of its owner alone
-- keep_case_date(): as dalel_keeper; by triggers and functions of its owner alone
-- keep_case_version(): as whoever runs it; by triggers and functions of its owner alone
-- keep_ledger(bigint,integer): as dalel_keeper; run by dalel_vault
-- keep_opened_version(): as dalel_keeper; by triggers and functions of its owner alone
-- keep_proposed_decision(): as whoever runs it; by triggers and functions of its owner alone
-- keep_published_before(): as dalel_keeper; by triggers and functions of its owner alone
-- keep_sharing(): as whoever runs it; by triggers and functions of its owner alone
-- keep_unindexable_out(): as whoever runs it; by triggers and functions of its owner alone
-- last_day_of(date,text): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- ledger_head(bigint): as dalel_keeper; run by dalel_jobs
-- level_step(): as whoever runs it; by triggers and functions of its owner alone
-- link_audit_entry(): as dalel_keeper; by triggers and functions of its owner alone
-- listed_facts(jsonb): as whoever runs it; run by dalel_staff
-- lower_access(uuid,integer,text[],smallint): as dalel_keeper; run by dalel_sign_in
-- month_agreed(uuid): as dalel_keeper; run by dalel_staff
-- narrower_terms(text,text[]): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- newest_audit_links(integer): as dalel_keeper; run by dalel_staff
-- next_consent_moment(uuid): as dalel_keeper; by triggers and functions of its owner alone
-- note_recorded(): as whoever runs it; by triggers and functions of its owner alone
-- note_search_change(): as dalel_searcher; by triggers and functions of its owner alone
-- number_search_change(): as whoever runs it; by triggers and functions of its owner alone
-- open_case(uuid): as dalel_keeper; run by dalel_staff
-- order_consent(): as dalel_keeper; by triggers and functions of its owner alone
-- outdate_what_waits(): as dalel_keeper; by triggers and functions of its owner alone
-- partial_date_of(date,text): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- partner_reads_alone(): as whoever runs it; by triggers and functions of its owner alone
-- period_status(date,text,date,text,date): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- plain_words(text): as whoever runs it; run by dalel_public, dalel_staff
-- proposed_as_it_was(): as whoever runs it; by triggers and functions of its owner alone
-- provision_status(uuid,date): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- public_facts(uuid,boolean): as whoever runs it; run by dalel_staff
-- publication_step(): as whoever runs it; by triggers and functions of its owner alone
-- published_rows(uuid): as whoever runs it; run by dalel_keeper, dalel_staff
-- purpose_bit(text): as whoever runs it; run by dalel_indexer, dalel_keeper, dalel_public, dalel_staff
-- put_decision_in_force(): as dalel_keeper; by triggers and functions of its owner alone
-- raise_case_version(): as dalel_keeper; by triggers and functions of its owner alone
-- raise_decision_version(): as whoever runs it; by triggers and functions of its owner alone
-- raise_own_version(): as whoever runs it; by triggers and functions of its owner alone
-- rank_documents_public(jsonb): as dalel_searcher; run by dalel_public
-- rank_documents_staff(jsonb): as dalel_searcher; run by dalel_staff
-- recognise_session(bytea,interval,boolean): as dalel_sign_in; run by dalel_app
-- recognise_token(bytea,boolean): as dalel_sign_in; run by dalel_app
-- recorded_consent(uuid,integer): as dalel_keeper; run by dalel_staff
-- refresh_cover(uuid): as dalel_keeper; by triggers and functions of its owner alone
-- refresh_expired_cover(): as dalel_keeper; run by dalel_indexer
-- refuse_unrecorded(): as whoever runs it; by triggers and functions of its owner alone
-- remove_vault_entries(uuid,uuid[]): as dalel_keeper; run by dalel_vault
-- replay_ledger(jsonb): as dalel_keeper; run by dalel_vault
-- return_to_review(): as dalel_keeper; by triggers and functions of its owner alone
-- revised_rows(jsonb,jsonb,jsonb,jsonb): as whoever runs it; run by dalel_staff
-- roles_without_factor(text[]): as whoever runs it; by triggers and functions of its owner alone
-- seal_audit_day(date,bigint,bytea,bigint,bytea,text,bytea): as dalel_keeper; run by dalel_jobs
-- seal_case(uuid): as dalel_keeper; run by dalel_staff
-- search_corrections_public(text[],tsquery[]): as dalel_searcher; run by dalel_public
-- search_corrections_staff(text[],tsquery[]): as dalel_searcher; run by dalel_staff
-- search_documents_public(tsquery,jsonb): as dalel_searcher; run by dalel_public
-- search_documents_staff(tsquery,jsonb): as dalel_searcher; run by dalel_staff
-- search_mark_public(): as dalel_searcher; run by dalel_public
-- search_mark_staff(): as dalel_searcher; run by dalel_staff
-- step_as_it_stands(): as dalel_keeper; by triggers and functions of its owner alone
-- take_factors_turn(text): as dalel_keeper; run by dalel_sign_in
-- take_index_turn(text): as dalel_keeper; run by dalel_indexer
-- take_ledger_file_turn(text): as dalel_keeper; run by dalel_vault
-- take_vault_turn(uuid): as dalel_keeper; run by dalel_vault
-- takes_factor(uuid): as dalel_sign_in; by triggers and functions of its owner alone
-- treatment_severity(uuid,decision_citation): as whoever runs it; run by dalel_indexer, dalel_public, dalel_staff
-- two_administrators_remain(): as dalel_keeper; by triggers and functions of its owner alone
-- unsealed_audit_days(): as dalel_keeper; run by dalel_jobs
-- vault_case(uuid): as dalel_keeper; run by dalel_vault
-- vault_entries_recorded(uuid,integer): as dalel_keeper; run by dalel_vault
-- vault_granted(uuid): as dalel_keeper; run by dalel_vault
-- vault_takes(uuid): as dalel_keeper; run by dalel_vault
-- withdraw_consent(uuid,text,text): as dalel_keeper; run by dalel_staff
-- withdraw_consents(text,text[],text): as dalel_keeper; by triggers and functions of its owner alone
-- withdraw_publication(uuid): as dalel_keeper; by triggers and functions of its owner alone
-- withdraw_uncovered(): as dalel_keeper; by triggers and functions of its owner alone
-- works_on_sealed(uuid): as dalel_keeper; run by dalel_staff
