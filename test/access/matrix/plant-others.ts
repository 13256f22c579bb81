import type { Client } from 'pg';
import { Purpose, purposeBits } from '#libs/platform';
import { OF_WAITING_DECISION } from '../policy/tables.js';
import { EVERY_PURPOSE } from './matrix-cases.js';

/** Decisions that wait for a second person, by who proposed them. */
export const WAITING_DECISIONS = {
  lawyer: `${OF_WAITING_DECISION}-0000-4000-8000-000000000001`,
  advocate2: `${OF_WAITING_DECISION}-0000-4000-8000-000000000002`,
};

/** Rows in the tables that no case of the matrix fills, so that a policy on an empty table cannot pass for a good one. */
export async function plantOthers(owner: Client): Promise<void> {
  const [{ here, world }] = (
    await owner.query(`SELECT
      (SELECT c.id FROM "case" c JOIN publication p ON p.case_id = c.id WHERE c.level = 1 AND c.consented_purposes = ${EVERY_PURPOSE} AND c.consent_valid_until = 'infinity'
          AND p.state = 'PROPOSED' AND NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = c.id) ORDER BY c.code LIMIT 1) AS here,
      (SELECT id FROM "case" WHERE NOT synthetic AND level = 1 ORDER BY code LIMIT 1) AS world`)
  ).rows;
  const person = (login: string) => `(SELECT id FROM person WHERE email = '${login}@demo.example')`;
  await owner.query(`
    -- to a sealed case that nobody reaches: proposed, over, taken back; and to one that both work on, in force for a while
    INSERT INTO case_grant (case_id, person_id, proposed_by, reason, proposed_at, expires_at, confirmed_by, confirmed_at, revoked_by, revoked_at)
      SELECT c.id, p.id, ${person('documenter')}, 'canary naming', n.granted, n.granted + interval '30 days', n.confirmed, CASE WHEN n.confirmed IS NOT NULL THEN n.granted END,
             n.revoked, CASE WHEN n.revoked IS NOT NULL THEN now() END
        FROM (SELECT id FROM "case" WHERE level = 3 AND synthetic AND consented_purposes = ${EVERY_PURPOSE} AND id NOT IN (SELECT case_id FROM case_grant) ORDER BY code LIMIT 1) c,
             (VALUES (now(), NULL, NULL), (now() - interval '40 days', ${person('admin')}, NULL), (now(), ${person('admin')}, ${person('reviewer')})) n (granted, confirmed, revoked),
             person p WHERE p.email IN ('lawyer@demo.example', 'reviewer@demo.example', 'advocate@demo.example');
    -- whom the reviewer named by sealing
    UPDATE case_grant SET proposed_by = ${person('reviewer')} WHERE id = (SELECT id FROM case_grant WHERE person_id = ${person('documenter')} AND expires_at = 'infinity' ORDER BY case_id LIMIT 1);
    INSERT INTO case_grant (case_id, person_id, proposed_by, reason, expires_at, confirmed_by, confirmed_at)
      SELECT g.case_id, ${person('lawyer')}, ${person('documenter')}, 'canary naming', now() + interval '1 day', ${person('admin')}, now()
        FROM case_grant g JOIN "case" c ON c.id = g.case_id AND c.level = 3 AND c.synthetic AND c.consented_purposes = ${EVERY_PURPOSE} AND c.consent_valid_until = 'infinity' WHERE g.person_id = ${person('documenter')} ORDER BY g.case_id LIMIT 1;
    -- of a sealed case and of one that many see: waiting, confirmed, taken back
    INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by, confirmed_by, confirmed_at, revoked_by, revoked_at)
      SELECT c.id, c.level, c.level - 1, 'canary opening', ${person('documenter')}, n.confirmed, CASE WHEN n.confirmed IS NOT NULL THEN now() END,
             n.revoked, CASE WHEN n.revoked IS NOT NULL THEN now() END
        FROM ((SELECT id, level FROM "case" WHERE level = 3 AND synthetic ORDER BY code LIMIT 1) UNION ALL
              (SELECT id, level FROM "case" WHERE level = 2 AND synthetic AND consented_purposes = ${EVERY_PURPOSE} AND consent_valid_until = 'infinity' ORDER BY code LIMIT 1)) c,
             (VALUES (NULL::uuid, NULL::uuid), (${person('admin')}, NULL), (NULL, ${person('reviewer')})) n (confirmed, revoked);
    -- to be shared with partners: of one whose survivors agree, and of one whose survivors do not
    INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by)
      SELECT c.id, c.level, c.level, 'canary opening', ${person('documenter')}
        FROM ((SELECT id, level FROM "case" WHERE level = 1 AND synthetic AND consented_purposes = ${EVERY_PURPOSE & ~purposeBits(Purpose.PARTNER_SHARING)} AND consent_valid_until = 'infinity' ORDER BY code LIMIT 1) UNION ALL
              (SELECT id, level FROM "case" WHERE level = 1 AND synthetic AND consented_purposes = 1 AND consent_valid_until = 'infinity' ORDER BY code LIMIT 1)) c;
    -- a consent to publication that the reviewer recorded: another approves it
    UPDATE consent SET recorded_by = ${person('reviewer')} WHERE identity_mode = 'NAMED' AND purpose = 'ANONYMISED_PUBLICATION' AND level = 1;
    INSERT INTO case_code (code) VALUES ('KZ-2031-S0003') ON CONFLICT DO NOTHING;
    UPDATE publication SET made_by = ${person('reviewer')} WHERE id = (SELECT id FROM publication WHERE state = 'PROPOSED' AND level = 2 AND synthetic AND (consented_purposes & 1) <> 0 AND consent_valid_until = 'infinity' AND case_id <> '${here}' ORDER BY case_id LIMIT 1);
    INSERT INTO assessment (recommendation_id, assessor, implementation, assessed_on, summary, sources, proposed_by)
      SELECT r.id, 'OURS', 'NO_ACTION', current_date, '{"en": "canary proposed"}', '[{"title": {"en": "a source"}}]', p.id
        FROM (SELECT id FROM recommendation ORDER BY code LIMIT 1) r, person p WHERE p.email IN ('advocate2@demo.example', 'lawyer@demo.example');
    INSERT INTO decision (id, code, body, level, weight, state_code, citation, title, outcome, verification, proposed_by)
      SELECT w.id::uuid, 'canary-of-' || p.name, 'HRC', 'TREATY_BODY', 'PERSUASIVE', 'KZ', 'canary decision of ' || p.name, '{"en": "canary decision"}', 'VIOLATION', 'FROM_MEMORY_UNCERTAIN', p.id
        FROM (VALUES ('${WAITING_DECISIONS.lawyer}', ${person('lawyer')}, 'lawyer'), ('${WAITING_DECISIONS.advocate2}', ${person('advocate2')}, 'advocate')) w (id, by, name), LATERAL (SELECT w.by AS id, w.name) p;
    INSERT INTO decision_provision (id, decision_id, provision_id, role)
      SELECT d.id, d.id, (SELECT id FROM provision ORDER BY path LIMIT 1), 'APPLIED' FROM decision d WHERE d.state = 'PROPOSED';
    INSERT INTO decision_citation (id, record_id, citing_id, cited_text, treatment, judge, verified)
      SELECT d.id, d.id, d.id, 'canary cited', 'FOLLOWS', 'OURS', false FROM decision d WHERE d.state = 'PROPOSED';
    INSERT INTO session (person_id, token_hash, expires_at) VALUES (${person('lawyer')}, sha256('a token'), now() + interval '1 hour');
    INSERT INTO audit_entry (person_id, action) VALUES (${person('lawyer')}, 'test.entry'), (NULL, 'test.entry'), (${person('documenter')}, 'vault.written');
    INSERT INTO turn (name) VALUES ('readings of nobody') ON CONFLICT DO NOTHING;
    INSERT INTO recent_reading (person_id, subject_type, subject_id, level, read_at) VALUES (${person('lawyer')}, 'case', '${here}', 1, now());
    INSERT INTO audit_seal (day, place, head) VALUES ('2020-01-01', 1, sha256('head'));
    INSERT INTO pgboss.job (name, data) VALUES ('subject.changed', '{}');
    INSERT INTO vault_key (case_id, version, master_key_id, wrapped) VALUES ('${here}', 1, 'k', decode(repeat('00', 61), 'hex'));
    INSERT INTO vault_entry (id, case_id, key_version, witness, field, sealed, written_by)
      VALUES (gen_random_uuid(), '${here}', 1, 1, 'NAME', decode(repeat('00', 93), 'hex'), ${person('documenter')});
    INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at, confirmed_by, confirmed_at)
      VALUES ('${here}', ${person('lawyer')}, 'canary reason', ${person('reviewer')}, now() + interval '1 day', ${person('admin')}, now());
    INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by) VALUES ('${here}', 1, 'canary erasure', ${person('reviewer')});
    INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by, revoked_by, revoked_at)
      VALUES ('${here}', 1, 'canary erasure', ${person('reviewer')}, ${person('admin')}, now());
    INSERT INTO vault_reading (case_id, person_id, grant_id, reason, read_at)
      SELECT case_id, person_id, id, 'canary reason', now() - interval '1 hour' FROM vault_grant;
    INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES (${person('reader')}, '{ADVOCATE}', 1, ${person('admin')});
    -- of one who asks for nothing here: their second factor would be asked for
    INSERT INTO totp_factor (person_id, sealed_secret) VALUES (${person('advocate2')}, '\\x00');
    INSERT INTO recovery_code (person_id, code_hash) VALUES (${person('advocate2')}, sha256('code'));
    INSERT INTO passkey (person_id, credential_id, public_key, counter, name) VALUES (${person('advocate2')}, 'canary', '\\x00', 0, 'canary');
    INSERT INTO access_token (person_id, name, token_hash, clearance, expires_at) VALUES (${person('advocate2')}, 'canary', sha256('canary'), 0, now() + interval '1 day');
    INSERT INTO one_time_link (person_id, kind, secret_hash, expires_at) VALUES (${person('advocate2')}, 'RESET', sha256('canary'), now() + interval '1 day');
    INSERT INTO passkey_question (challenge_hash, expires_at) VALUES (sha256('canary'), now() + interval '1 day');
    INSERT INTO sign_in_limit (key, points) VALUES ('canary', 1);
    INSERT INTO search_index (audience, mark, announced) VALUES ('public', 'canary', 'canary');
    INSERT INTO search_word (audience, level, word, key) VALUES ('internal', 1, 'canary', 'canary') ON CONFLICT DO NOTHING;
    INSERT INTO search_document SELECT (jsonb_populate_record(d, jsonb_build_object('id', 'case-${world}', 'subject_id', '${world}', 'case_id', '${world}', 'code', 'elsewhere'))).*
      FROM search_document d WHERE kind = 'CASE' AND audience = 'internal' LIMIT 1;`);
}
