import { Injectable } from '@nestjs/common';
import { type LocalizedText, notFound, Writes } from '#libs/platform';
import type { PublishedFact } from '../case/case.enums.js';
import type { Wording } from '../wording/finding.js';
import type { RevisedFacts } from './revised-facts.js';

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

  /** Which kinds of what is published the revision changes. */
  async changedFacts(caseId: string, { title, narrative }: Wording, facts: RevisedFacts): Promise<PublishedFact[]> {
    const rows: { fact: PublishedFact }[] = await this.writes.tx.query(
      'SELECT DISTINCT fact FROM published_rows($1) now, changed_facts(now, revised_rows(now, $2, $3, $4)) ORDER BY fact',
      [caseId, title, narrative, JSON.stringify(facts)],
    );
    return rows.map(({ fact }) => fact);
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

  async add(caseId: string, wording: Wording, facts: RevisedFacts, madeBy: string | null): Promise<void> {
    await this.writes.tx.query(
      'INSERT INTO publication_revision (case_id, title, narrative, facts, made_by) VALUES ($1, $2, $3, $4::jsonb, $5)',
      [caseId, wording.title, wording.narrative, JSON.stringify(facts), madeBy],
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
