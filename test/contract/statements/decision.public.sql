-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = ["kk","ru","en"]
-- $4 = ["kk","ru","en"]
-- $5 = ["kk","ru","en"]
-- $6 = ["kk","ru","en"]
-- $7 = ["kk","ru","en"]
-- $8 = ["kk","ru","en"]
-- $9 = ["kk","ru","en"]
-- $10 = ["kk","ru","en"]
-- $11 = ["kk","ru","en"]
-- $12 = ["kk","ru","en"]
-- $13 = ["kk","ru","en"]
-- $14 = ["kk","ru","en"]
-- $15 = ["kk","ru","en"]
-- $16 = ["kk","ru","en"]
-- $17 = 20
-- $18 = 20
-- $19 = "no. 7224/11"
-- $20 = "no. 7224/11"
-- $21 = "no. 7224/11"
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (SELECT row_to_json(x)
      FROM (SELECT t."code" AS "code", t."version" AS "version", t."body" AS "body", coalesce(t."court"->>(($1::text[])[1]), t."court"->>(($1::text[])[2]), t."court"->>(($1::text[])[3])) AS "court", t."level" AS "level", t."weight" AS "weight", coalesce(to_json(t.state_code), answer_misses_value()) AS "state", t."citation" AS "citation", t."numbers" AS "numbers", t."ecli" AS "ecli", t."ecli_derived" AS "ecliDerived", t."symbol" AS "symbol", partial_date_of(t.decided_on, t.decided_on_precision) AS "decidedOn", coalesce(to_json(coalesce(t."title"->>(($2::text[])[1]), t."title"->>(($2::text[])[2]), t."title"->>(($2::text[])[3]))), answer_misses_value()) AS "title", upper(CASE WHEN t."title" ? (($3::text[])[1]) THEN (($3::text[])[1]) WHEN t."title" ? (($3::text[])[2]) THEN (($3::text[])[2]) WHEN t."title" ? (($3::text[])[3]) THEN (($3::text[])[3]) END) AS "titleLanguage", coalesce(t."facts"->>(($4::text[])[1]), t."facts"->>(($4::text[])[2]), t."facts"->>(($4::text[])[3])) AS "facts", upper(CASE WHEN t."facts" ? (($5::text[])[1]) THEN (($5::text[])[1]) WHEN t."facts" ? (($5::text[])[2]) THEN (($5::text[])[2]) WHEN t."facts" ? (($5::text[])[3]) THEN (($5::text[])[3]) END) AS "factsLanguage", coalesce(t."holding"->>(($6::text[])[1]), t."holding"->>(($6::text[])[2]), t."holding"->>(($6::text[])[3])) AS "holding", upper(CASE WHEN t."holding" ? (($7::text[])[1]) THEN (($7::text[])[1]) WHEN t."holding" ? (($7::text[])[2]) THEN (($7::text[])[2]) WHEN t."holding" ? (($7::text[])[3]) THEN (($7::text[])[3]) END) AS "holdingLanguage", t."outcome" AS "outcome", t."violation_types" AS "violationTypes", t."implementation" AS "implementation", coalesce(t."implementation_note"->>(($8::text[])[1]), t."implementation_note"->>(($8::text[])[2]), t."implementation_note"->>(($8::text[])[3])) AS "implementationNote", t."url" AS "url", (SELECT coalesce(json_agg((SELECT row_to_json(x)
                FROM (SELECT coalesce(s."title"->>(($9::text[])[1]), s."title"->>(($9::text[])[2]), s."title"->>(($9::text[])[3])) AS "title", s."url" AS "url", coalesce(s."note"->>(($10::text[])[1]), s."note"->>(($10::text[])[2]), s."note"->>(($10::text[])[3])) AS "note"
                  FROM (SELECT o.v->'note' AS "note", o.v->'noteLanguage' AS "noteLanguage", o.v->'title' AS "title", o.v->'titleLanguage' AS "titleLanguage", o.v->'url' AS "url") s) x)), '[]'::json)
          FROM jsonb_array_elements((t."sources")::jsonb) o(v)) AS "sources", t."verification" AS "verification", t."unverified" AS "unverified", coalesce(t."verification_note"->>(($11::text[])[1]), t."verification_note"->>(($11::text[])[2]), t."verification_note"->>(($11::text[])[3])) AS "verificationNote", coalesce(t."note"->>(($12::text[])[1]), t."note"->>(($12::text[])[2]), t."note"->>(($12::text[])[3])) AS "note", coalesce(to_json(decision_flag(t.id)), answer_misses_value()) AS "flag", (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r1."treatment" AS "treatment", r1."judge" AS "judge", r1."verified" AS "verified", r1."passage" AS "passage", coalesce(r1."note"->>(($13::text[])[1]), r1."note"->>(($13::text[])[2]), r1."note"->>(($13::text[])[3])) AS "note", (SELECT row_to_json(x)
              FROM (SELECT r2."code" AS "code", r2."citation" AS "citation"
                FROM "decision" r2
                WHERE r1."citing_id" = r2."id") x) AS "citing", r1."citing_text" AS "citingText"
            FROM "decision_citation" r1
            WHERE (r1.cited_id = t.id OR r1.citing_id = t.id) AND treatment_severity(t.id, r1) > 0 AND EXISTS (SELECT
              FROM decision r
              WHERE r.id = r1.record_id AND r.state = 'CONFIRMED')
            ORDER BY treatment_severity(t.id, r1) DESC, r1.id
            LIMIT 101) x) AS "flagReasons", (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r3."role" AS "role", coalesce(to_json((SELECT row_to_json(x)
                  FROM (SELECT r4."path" AS "path", r4."label" AS "label", coalesce(to_json(coalesce(r4."heading"->>(($14::text[])[1]), r4."heading"->>(($14::text[])[2]), r4."heading"->>(($14::text[])[3]))), answer_misses_value()) AS "heading", coalesce(to_json((SELECT row_to_json(x)
                          FROM (SELECT r5."code" AS "code", coalesce(to_json(coalesce(r5."title"->>(($15::text[])[1]), r5."title"->>(($15::text[])[2]), r5."title"->>(($15::text[])[3]))), answer_misses_value()) AS "title"
                            FROM "instrument" r5
                            WHERE r4."instrument_id" = r5."id") x)), answer_misses_value()) AS "instrument"
                    FROM "provision" r4
                    WHERE r3."provision_id" = r4."id") x)), answer_misses_value()) AS "provision", (SELECT row_to_json(x)
              FROM (SELECT coalesce(r6."summary"->>(($16::text[])[1]), r6."summary"->>(($16::text[])[2]), r6."summary"->>(($16::text[])[3])) AS "summary", coalesce(to_json(partial_date_of(r6.valid_from, r6.valid_from_precision)), answer_misses_value()) AS "validFrom"
                FROM "provision_version" r6
                WHERE r6.provision_id = r3.provision_id AND EXISTS (SELECT
                  FROM decision d
                  WHERE d.id = r3.decision_id AND r6.valid_from <= d.decided_on AND (r6.valid_to IS NULL OR d.decided_on < r6.valid_to) AND r6.valid_from <= last_day_of(d.decided_on, d.decided_on_precision) AND (r6.valid_to IS NULL OR last_day_of(d.decided_on, d.decided_on_precision) < r6.valid_to))
                ORDER BY r6."valid_from" ASC
                LIMIT 1) x) AS "version"
            FROM "decision_provision" r3
            WHERE r3.decision_id = t.id
            ORDER BY (SELECT p.position
              FROM provision p
              WHERE p.id = r3.provision_id), r3.role, r3.id
            LIMIT 101) x) AS "provisions", (WITH counted AS (SELECT count(*)::int AS n
            FROM (SELECT
              FROM "decision_citation" r7
              WHERE r7.citing_id = t.id AND (r7.record_id = t.id OR EXISTS (SELECT
                  FROM decision r
                  WHERE r.id = r7.record_id AND r.state = 'CONFIRMED'))
              LIMIT 10001) x), page AS (SELECT r7."depth" AS k0, r7."id" AS k1, (SELECT row_to_json(x)
              FROM (SELECT r7."treatment" AS "treatment", r7."depth" AS "depth", (SELECT row_to_json(x)
                  FROM (SELECT r8."code" AS "code", r8."citation" AS "citation", coalesce(to_json(decision_flag(r8.id)), answer_misses_value()) AS "flag"
                    FROM "decision" r8
                    WHERE r7."cited_id" = r8."id") x) AS "cited", r7."cited_text" AS "citedText") x) AS node
            FROM "decision_citation" r7
            WHERE (r7.citing_id = t.id AND (r7.record_id = t.id OR EXISTS (SELECT
                  FROM decision r
                  WHERE r.id = r7.record_id AND r.state = 'CONFIRMED')))
            ORDER BY r7."depth" DESC, r7."id" DESC
            LIMIT $17::int + 1) SELECT row_to_json(c)
          FROM (SELECT (SELECT least(n, 10000)
              FROM counted) AS "totalCount", (SELECT coalesce(json_agg(e), '[]'::json)
              FROM (SELECT "node" AS "node"
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $17::int) e) AS "edges") c) AS "cites", (WITH counted AS (SELECT count(*)::int AS n
            FROM (SELECT
              FROM "decision_citation" r9
              WHERE r9.cited_id = t.id AND (r9.record_id = t.id OR EXISTS (SELECT
                  FROM decision r
                  WHERE r.id = r9.record_id AND r.state = 'CONFIRMED'))
              LIMIT 10001) x), page AS (SELECT r9."depth" AS k0, r9."id" AS k1, translate(encode(convert_to(json_build_array(r9."depth", r9."id")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
              FROM (SELECT r9."treatment" AS "treatment", r9."depth" AS "depth", r9."passage" AS "passage", r9."judge" AS "judge", r9."verified" AS "verified", (SELECT row_to_json(x)
                  FROM (SELECT r10."code" AS "code", r10."citation" AS "citation", coalesce(to_json(decision_flag(r10.id)), answer_misses_value()) AS "flag"
                    FROM "decision" r10
                    WHERE r9."citing_id" = r10."id") x) AS "citing", r9."citing_text" AS "citingText") x) AS node
            FROM "decision_citation" r9
            WHERE (r9.cited_id = t.id AND (r9.record_id = t.id OR EXISTS (SELECT
                  FROM decision r
                  WHERE r.id = r9.record_id AND r.state = 'CONFIRMED')))
            ORDER BY r9."depth" DESC, r9."id" DESC
            LIMIT $18::int + 1) SELECT row_to_json(c)
          FROM (SELECT (SELECT least(n, 10000)
              FROM counted) AS "totalCount", (SELECT row_to_json(i)
              FROM (SELECT (SELECT count(*) > $18::int
                  FROM page) AS "hasNextPage", (SELECT cursor
                  FROM (SELECT *
                    FROM page
                    ORDER BY k0 DESC, k1 DESC
                    LIMIT $18::int) shown
                  ORDER BY k0 ASC, k1 ASC
                  LIMIT 1) AS "endCursor") i) AS "pageInfo", (SELECT coalesce(json_agg(e), '[]'::json)
              FROM (SELECT "node" AS "node"
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $18::int) e) AS "edges") c) AS "citedBy", '[]'::json AS "cases"
        FROM "decision" t
        WHERE t.id = (SELECT d.id
          FROM decision d
          WHERE d.id::text = lower($19) OR d.state = 'CONFIRMED' AND d.keys @> ARRAY[citation_key($20)]
          ORDER BY citation_key(d.citation) = citation_key($21) DESC, d.sorted_on DESC, d.code
          LIMIT 1)
        LIMIT 1) x)::text AS r OFFSET 0) answered OFFSET 0) weighed;
