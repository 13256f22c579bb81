import type { QueryConfig } from 'pg';
import type { Ask } from '../transaction/transactions.js';
import type { AuditDetail, AuditNote, AuditSubject, RecordRead } from './audit-notes.js';

/** Records what was noted, and has the database count what was read (libs/audit). */
const RECORD = `
  WITH noted AS (
    INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
    SELECT $1, n.action, n.subject_type, n.subject_id, n.detail
      FROM jsonb_to_recordset($2::jsonb) AS n(action text, subject_type text, subject_id uuid, detail jsonb))
  SELECT count_readings(r.subject, r.ids, r.levels) FROM jsonb_to_recordset($3::jsonb) AS r(subject text, ids uuid[], levels smallint[])`;

export function readingRecord(personId: string | null, noted: readonly AuditNote[], read: readonly RecordRead[]): QueryConfig {
  const counts = [...new Set(read.map(({ subject }) => subject))].map((subject) => {
    const of = read.filter((each) => each.subject === subject);
    return { subject, ids: of.map(({ id }) => id), levels: of.map(({ level }) => level) };
  });
  return { text: RECORD, values: [personId, JSON.stringify(noted), JSON.stringify(counts)] };
}

export interface AuditEntryRow {
  action: string;
  /** Who did it; nobody where nobody is known, and for the operator. */
  person?: string | null;
  subject?: AuditSubject | null;
  detail?: AuditDetail;
}

/** @param ask of the transaction of what is recorded */
export async function addAuditEntry(ask: Ask, { action, person = null, subject, detail = {} }: AuditEntryRow): Promise<void> {
  await ask('INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5)', [
    person,
    action,
    subject?.type ?? null,
    subject?.id ?? null,
    detail,
  ]);
}
