import { Injectable } from '@nestjs/common';
import { type LocalizedText, notFound, Writes } from '#libs/platform';
import type { RevisedFacts } from './revised-facts.js';
import type { ChangedFact } from './revision.entity.js';

/** The facts of a published case, as a revision tells them to the second person. */
export interface FactsNow {
  month: string;
  region: string;
  acts: string[];
  responses: string[];
  /** What may be removed: by id, an engagement or a link of evidence. */
  links: { id: string; fact: 'LAW' | 'EVIDENCE'; is: string }[];
}

/** The revision of a published case that waits, one a case, in the transaction in progress and as the viewer. */
@Injectable()
export class RevisionRepository {
  constructor(private readonly writes: Writes) {}

  async ofCase(
    caseId: string,
  ): Promise<{ madeBy: string; title: LocalizedText; narrative: LocalizedText; region: string | null } | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT made_by AS "madeBy", title, narrative, facts->'set'->>'region' AS region FROM publication_revision WHERE case_id = $1`,
      [caseId],
    );
    return found;
  }

  async factsNow(caseId: string): Promise<FactsNow> {
    const [found] = await this.writes.tx.query(
      `SELECT to_char(d.first_month, 'YYYY-MM') AS month, c.region,
              ARRAY(SELECT a.violation_type FROM act a WHERE a.case_id = c.id ORDER BY a.ordinal) AS acts,
              ARRAY(SELECT r.type FROM response r WHERE r.case_id = c.id ORDER BY r.ordinal) AS responses,
              (SELECT coalesce(json_agg(l), '[]'::json) FROM (
                 SELECT e.id, 'LAW' AS fact, p.path || ' ' || e.relation AS "is" FROM engagement e JOIN provision p ON p.id = e.provision_id WHERE e.case_id = c.id
                 UNION ALL SELECT e.id, 'EVIDENCE', r.code || ' ' || e.reason FROM evidence_link e JOIN recommendation r ON r.id = e.recommendation_id WHERE e.case_id = c.id) l) AS links
         FROM "case" c JOIN case_date d ON d.case_id = c.id WHERE c.id = $1`,
      [caseId],
    );
    return found;
  }

  /** The first code that is not in its vocabulary. */
  async unknownCode(pairs: { vocabulary: string; code: string }[]): Promise<string | undefined> {
    const [unknown] = await this.writes.tx.query(
      `SELECT g.vocabulary FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
        WHERE NOT EXISTS (SELECT FROM vocabulary_term t WHERE t.vocabulary = g.vocabulary AND t.code = g.code) LIMIT 1`,
      [pairs.map(({ vocabulary }) => vocabulary), pairs.map(({ code }) => code)],
    );
    return unknown?.vocabulary;
  }

  /** In the order of their codes. @throws NOT_FOUND for one that is unknown */
  async recommendationIds(codes: string[]): Promise<string[]> {
    const rows: { code: string; id: string }[] = await this.writes.tx.query('SELECT code, id FROM recommendation WHERE code = ANY ($1)', [
      codes,
    ]);
    const known = new Map(rows.map(({ code, id }) => [code, id]));
    return codes.map((code) => {
      const id = known.get(code);
      if (!id) throw notFound('recommendation');
      return id;
    });
  }

  async add(
    caseId: string,
    wording: { title: LocalizedText; narrative: LocalizedText },
    facts: RevisedFacts,
    changes: ChangedFact[],
    madeBy: string | null,
  ): Promise<void> {
    await this.writes.tx.query(
      'INSERT INTO publication_revision (case_id, title, narrative, facts, changes, made_by) VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6)',
      [caseId, wording.title, wording.narrative, JSON.stringify(facts), JSON.stringify(changes), madeBy],
    );
  }

  /** Writes it as it was proposed: the database checks anew that it is the second person who asks. */
  async approve(caseId: string): Promise<void> {
    await this.writes.tx.query('SELECT approve_revision($1)', [caseId]);
  }

  async remove(caseId: string): Promise<void> {
    await this.writes.tx.query('DELETE FROM publication_revision WHERE case_id = $1', [caseId]);
  }
}
