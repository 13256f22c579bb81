import { Injectable } from '@nestjs/common';
import { type Ask, badInput, Writes } from '#libs/platform';
import type { CaseDecisionRelation, DecisionState } from './decision.enums.js';
import type { DecisionEntry } from './import/decision-entry.js';
import { addDecision, addParts, changeDecision } from './import/decision-rows.repository.js';

export interface DecisionAsRead {
  id: string;
  code: string;
  version: number;
  state: DecisionState;
  proposedBy: string | null;
  replacesId: string | null;
}

/** Decisions as they are written, in the transaction in progress and as the viewer. */
@Injectable()
export class DecisionEntryRepository {
  constructor(private readonly writes: Writes) {}

  async byId(id: string): Promise<DecisionAsRead | undefined> {
    const [found] = await this.writes.tx.query(
      'SELECT id, code, version, state, proposed_by AS "proposedBy", replaces_id AS "replacesId" FROM decision WHERE id = $1',
      [id],
    );
    return found;
  }

  /** Is there another decision of this code or citation? Changes that wait have those of what they change. */
  async isTaken({ code, citation }: DecisionEntry, but: string | null): Promise<boolean> {
    const sql = 'SELECT 1 FROM decision WHERE replaces_id IS NULL AND (code = $1 OR citation = $2) AND id IS DISTINCT FROM $3::uuid';
    return (await this.writes.tx.query(sql, [code, citation, but])).length > 0;
  }

  /** Did another decision take, since it was proposed, the code or citation of this change? */
  async isTakenMeanwhile(id: string): Promise<boolean> {
    const sql = `SELECT 1 FROM decision waits JOIN decision d ON d.replaces_id IS NULL AND d.id <> waits.replaces_id
       AND (d.code = waits.code OR d.citation = waits.citation) WHERE waits.id = $1`;
    return (await this.writes.tx.query(sql, [id])).length > 0;
  }

  async hasChange(id: string): Promise<boolean> {
    return (await this.writes.tx.query('SELECT 1 FROM decision WHERE replaces_id = $1', [id])).length > 0;
  }

  async add(entry: DecisionEntry, proposedBy: string | null, replaces?: DecisionAsRead): Promise<string> {
    const id = await addDecision(this.ask, entry, { proposedBy, replaces });
    await addParts(this.ask, id, entry, unknown);
    return id;
  }

  /** @returns whether it was still of this version */
  change(id: string, version: number, entry: DecisionEntry): Promise<boolean> {
    return changeDecision(this.ask, id, version, entry, unknown);
  }

  /** @returns whether it was still there */
  async discard(id: string, version: number): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.writes.tx.query('DELETE FROM decision WHERE id = $1 AND version = $2', [id, version]);
    return count > 0;
  }

  async idOfConfirmed(code: string): Promise<string | undefined> {
    const sql = `SELECT id FROM decision WHERE code = $1 AND replaces_id IS NULL AND state = 'CONFIRMED'`;
    return (await this.writes.tx.query(sql, [code]))[0]?.id;
  }

  async hasLink(decisionId: string, caseId: string, relation: CaseDecisionRelation): Promise<boolean> {
    const sql = 'SELECT 1 FROM decision_link WHERE decision_id = $1 AND case_id = $2 AND relation = $3';
    return (await this.writes.tx.query(sql, [decisionId, caseId, relation])).length > 0;
  }

  async link(decisionId: string, caseId: string, relation: CaseDecisionRelation): Promise<string> {
    const sql = 'INSERT INTO decision_link (decision_id, case_id, relation) VALUES ($1, $2, $3) RETURNING id';
    return (await this.writes.tx.query(sql, [decisionId, caseId, relation]))[0].id;
  }

  async linkById(id: string): Promise<{ caseId: string; decision: string; relation: CaseDecisionRelation } | undefined> {
    const sql = `SELECT l.case_id AS "caseId", l.relation, d.code AS decision FROM decision_link l JOIN decision d ON d.id = l.decision_id WHERE l.id = $1`;
    return (await this.writes.tx.query(sql, [id]))[0];
  }

  async unlink(id: string): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.writes.tx.query('DELETE FROM decision_link WHERE id = $1', [id]);
    return count > 0;
  }

  private get ask(): Ask {
    return (text, values) => this.writes.tx.query(text, values);
  }
}

const unknown = (what: string, key: string) => badInput(`There is no ${what} "${key}" here.`, `${what}s`);
