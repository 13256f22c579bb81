import { Injectable } from '@nestjs/common';
import { badInput, Writes } from '#libs/platform';
import type { CaseDecisionRelation, DecisionState } from './decision.enums.js';
import { citationColumns, type DecisionEntry, decisionColumns } from './import/decision-entry.js';

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

  async hasChange(id: string): Promise<boolean> {
    return (await this.writes.tx.query('SELECT 1 FROM decision WHERE replaces_id = $1', [id])).length > 0;
  }

  async add(entry: DecisionEntry, proposedBy: string | null, replaces?: DecisionAsRead): Promise<string> {
    const row = {
      ...decisionColumns(entry),
      proposed_by: proposedBy,
      ...(replaces && { replaces_id: replaces.id, replaces_version: replaces.version }),
    };
    const columns = Object.keys(row).join(', ');
    const [{ id }] = await this.writes.tx.query(
      `INSERT INTO decision (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::decision, $1) RETURNING id`,
      [row],
    );
    await this.addParts(id, entry);
    return id;
  }

  /** @returns whether it was still of this version */
  async change(id: string, version: number, entry: DecisionEntry): Promise<boolean> {
    const { code, ...content } = decisionColumns(entry);
    const columns = Object.keys(content).join(', ');
    const [, count]: [unknown[], number] = await this.writes.tx.query(
      `UPDATE decision d SET (code, ${columns}, state, reviewed_by, reviewed_at, review_note, version)
         = (SELECT $4::text, ${columns.replaceAll(/\b(\w+)\b/g, 'n.$1')}, 'PROPOSED', NULL::uuid, NULL::timestamptz, NULL::text, d.version + 1 FROM jsonb_populate_record(NULL::decision, $3) n)
        WHERE d.id = $1 AND d.version = $2`,
      [id, version, content, code],
    );
    if (count === 0) return false;
    await this.writes.tx.query('DELETE FROM decision_provision WHERE decision_id = $1', [id]);
    await this.writes.tx.query('DELETE FROM decision_citation WHERE record_id = $1', [id]);
    await this.addParts(id, entry);
    return true;
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

  private async addParts(id: string, { provisions = [], citations = [] }: DecisionEntry): Promise<void> {
    const paths = await this.ids(
      'SELECT id, path AS key FROM provision WHERE path = ANY ($1)',
      provisions.map(({ path }) => path),
    );
    const applied = provisions.map(({ path, role }) => ({
      decision_id: id,
      provision_id: known(paths, path, 'provision', 'provisions'),
      role,
    }));
    await this.insert('decision_provision', applied);
    const codes = await this.ids(
      `SELECT id, code AS key FROM decision WHERE code = ANY ($1) AND replaces_id IS NULL AND state = 'CONFIRMED'`,
      citations.flatMap(({ cites, citedBy }) => [cites, citedBy].filter((code): code is string => !!code)),
    );
    await this.insert(
      'decision_citation',
      citations.map((citation) => citationColumns(id, citation, (code) => known(codes, code, 'decision', 'citations'))),
    );
  }

  private async ids(sql: string, keys: string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    const rows: { id: string; key: string }[] = await this.writes.tx.query(sql, [keys]);
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  private async insert(table: 'decision_provision' | 'decision_citation', rows: object[]): Promise<void> {
    if (!rows[0]) return;
    const columns = Object.keys(rows[0]).join(', ');
    await this.writes.tx.query(
      `INSERT INTO ${table} (id, ${columns}) SELECT gen_random_uuid(), ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

function known(ids: ReadonlyMap<string, string>, key: string, what: string, field: string): string {
  const id = ids.get(key);
  if (!id) throw badInput(`There is no ${what} "${key}" here.`, field);
  return id;
}
