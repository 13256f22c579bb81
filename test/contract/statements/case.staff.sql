-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = ["ru","kk","en"]
-- $4 = ["kk","ru","en"]
-- $5 = ["kk","ru","en"]
-- $6 = ["kk","ru","en"]
-- $7 = 3
-- $8 = "KZ-2023-SX86V"
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (SELECT row_to_json(x)
      FROM (SELECT t.level || t."id"::text AS "#0", t."code" AS "code", (SELECT coalesce(s->>(($1::text[])[1]), s->>(($1::text[])[2]), s->>(($1::text[])[3]))
          FROM (SELECT coalesce((SELECT x."title"
                FROM case_text x
                WHERE x.case_id = t.id), (SELECT x."title"
                FROM publication x
                WHERE x.case_id = t.id AND x.state = 'APPROVED')) AS s) told) AS "title", (SELECT upper(CASE WHEN s ? (($2::text[])[1]) THEN (($2::text[])[1]) WHEN s ? (($2::text[])[2]) THEN (($2::text[])[2]) WHEN s ? (($2::text[])[3]) THEN (($2::text[])[3]) END)
          FROM (SELECT coalesce((SELECT x."title"
                FROM case_text x
                WHERE x.case_id = t.id), (SELECT x."title"
                FROM publication x
                WHERE x.case_id = t.id AND x.state = 'APPROVED')) AS s) told) AS "titleLanguage", (SELECT coalesce(s->>(($3::text[])[1]), s->>(($3::text[])[2]), s->>(($3::text[])[3]))
          FROM (SELECT coalesce((SELECT x."narrative"
                FROM case_text x
                WHERE x.case_id = t.id), (SELECT x."narrative"
                FROM publication x
                WHERE x.case_id = t.id AND x.state = 'APPROVED')) AS s) told) AS "narrative", coalesce(to_json((SELECT to_char(d.first_month, CASE d.precision WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY' END)
              FROM case_date d
              WHERE d.case_id = t.id)), answer_misses_value()) AS "occurredOn", t."region" AS "region", coalesce(to_json((ARRAY['PUBLIC', 'PARTNER', 'RESTRICTED', 'SEALED'])[t.level + 1]), answer_misses_value()) AS "confidentiality", t."state" AS "state", t."synthetic" AS "synthetic", (SELECT CASE WHEN count(*) > 20 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r1."violation_type" AS "violationType", (SELECT ap.type
              FROM act_perpetrator ap
              WHERE ap.act_id = r1.id
              ORDER BY ap.ordinal
              LIMIT 1) AS "perpetratorType", r1."bias_motives" AS "biasMotives", r1."setting" AS "setting", (SELECT CASE WHEN count(*) > 10 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
              FROM (SELECT r2."type" AS "type", r2."role" AS "role"
                FROM "act_perpetrator" r2
                WHERE r2.act_id = r1.id
                ORDER BY r2."ordinal" ASC
                LIMIT 11) x) AS "perpetrators"
            FROM "act" r1
            WHERE r1.case_id = t.id
            ORDER BY r1."ordinal" ASC
            LIMIT 21) x) AS "acts", (SELECT CASE WHEN count(*) > 50 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r3."relation" AS "relation", coalesce(to_json((SELECT row_to_json(x)
                  FROM (SELECT r4."path" AS "path", coalesce(to_json(coalesce(r4."heading"->>(($4::text[])[1]), r4."heading"->>(($4::text[])[2]), r4."heading"->>(($4::text[])[3]))), answer_misses_value()) AS "heading"
                    FROM "provision" r4
                    WHERE r3."provision_id" = r4."id") x)), answer_misses_value()) AS "provision", (SELECT row_to_json(x)
              FROM (SELECT coalesce(to_json(partial_date_of(r5.valid_from, r5.valid_from_precision)), answer_misses_value()) AS "validFrom", partial_date_of(r5.valid_to, r5.valid_to_precision) AS "validTo", coalesce(r5."summary"->>(($5::text[])[1]), r5."summary"->>(($5::text[])[2]), r5."summary"->>(($5::text[])[3])) AS "summary", r5."verification" AS "verification"
                FROM "provision_version" r5
                WHERE r5.provision_id = r3.provision_id AND (SELECT r5.valid_from <= d.first_month AND (r5.valid_to IS NULL OR d.first_month < r5.valid_to) AND r5.valid_from <= d.last_month AND (r5.valid_to IS NULL OR d.last_month < r5.valid_to)
                  FROM case_date d
                  WHERE d.case_id = r3.case_id)
                ORDER BY r5."valid_from" ASC
                LIMIT 1) x) AS "version"
            FROM "engagement" r3
            WHERE r3.case_id = t.id
            ORDER BY r3.relation, (SELECT p.position
              FROM provision p
              WHERE p.id = r3.provision_id), r3.id
            LIMIT 51) x) AS "engagements", (SELECT CASE WHEN count(*) > 30 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r6."type" AS "type"
            FROM "response" r6
            WHERE r6.case_id = t.id
            ORDER BY r6."ordinal" ASC
            LIMIT 31) x) AS "responses", (SELECT CASE WHEN count(*) > 30 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r7."kind" AS "kind"
            FROM "referral" r7
            WHERE r7.case_id = t.id
            ORDER BY r7."ordinal" ASC
            LIMIT 31) x) AS "referrals", (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r8.level || r8."case_id"::text AS "#1", r8."reason" AS "reason", coalesce(to_json((SELECT row_to_json(x)
                  FROM (SELECT r9."code" AS "code"
                    FROM "recommendation" r9
                    WHERE r8."recommendation_id" = r9."id") x)), answer_misses_value()) AS "recommendation"
            FROM "evidence_link" r8
            WHERE r8.case_id = t.id
            ORDER BY r8.strength DESC, r8.id
            LIMIT 101) x) AS "evidenceFor", (SELECT coalesce(json_agg(x), '[]'::json)
          FROM (SELECT r10.level || r10."id"::text AS "#2", r10."code" AS "code", (SELECT coalesce(s->>(($6::text[])[1]), s->>(($6::text[])[2]), s->>(($6::text[])[3]))
              FROM (SELECT coalesce((SELECT x."title"
                    FROM case_text x
                    WHERE x.case_id = r10.id), (SELECT x."title"
                    FROM publication x
                    WHERE x.case_id = r10.id AND x.state = 'APPROVED')) AS s) told) AS "title"
            FROM "case" r10
            WHERE r10.id = ANY (ARRAY( SELECT c.case_id
                FROM (( SELECT found.case_id, 2 AS weight
                    FROM (SELECT DISTINCT k.violation_type
                      FROM act k
                      WHERE k.case_id = t.id) own, LATERAL (SELECT s.case_id
                      FROM act s
                      WHERE s.violation_type = own.violation_type AND s.case_id <> t.id
                      ORDER BY s.case_id DESC
                      LIMIT 500) found)
                  UNION ALL ( SELECT found.case_id, 1 AS weight
                    FROM (SELECT DISTINCT k.provision_id
                      FROM engagement k
                      WHERE k.case_id = t.id) own, LATERAL (SELECT s.case_id
                      FROM engagement s
                      WHERE s.provision_id = own.provision_id AND s.case_id <> t.id
                      ORDER BY s.case_id DESC
                      LIMIT 500) found)) c
                GROUP BY c.case_id
                ORDER BY sum(c.weight) DESC, c.case_id DESC
                LIMIT 200))
            ORDER BY ( (SELECT count(DISTINCT a.violation_type)
                FROM act a
                WHERE a.case_id = r10.id AND a.violation_type IN (SELECT b.violation_type
                  FROM act b
                  WHERE b.case_id = t.id)) * 2 + (SELECT count(DISTINCT e.provision_id)
                FROM engagement e
                WHERE e.case_id = r10.id AND e.provision_id IN (SELECT f.provision_id
                  FROM engagement f
                  WHERE f.case_id = t.id)) * 1) DESC, r10.code
            LIMIT least(greatest($7::int, 1), 20)) x) AS "similar"
        FROM "case" t
        WHERE t.code = $8
        LIMIT 1) x)::text AS r OFFSET 0) answered OFFSET 0) weighed;
