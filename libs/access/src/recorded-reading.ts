import { AuditedRows, type AuditTrail, ident, literal, type Reading, raw, sql, type Viewer } from '#libs/platform';
import { Confidentiality, levelNumber } from './confidentiality.js';
import { granted } from './policy/case-rules.js';

const SEALED = levelNumber(Confidentiality.SEALED);
/** Clearance below which particulars are not there to be read. */
const PARTICULARS = levelNumber(Confidentiality.RESTRICTED);

/**
 * Marks a type whose rows are recorded when a sealed one, or a field that is @Sensitive, is read (S33).
 * @param id column with the id of the subject; the level of the row is the subject's
 */
export const RecordedReading = (subject: string, id: string) =>
  AuditedRows({
    subject,
    mark: (row, of = sql`${row}.${ident(id)}`) => sql`${row}.level || ${of}::text`,
    // no others are there to be counted; named here, the policy does not look at every sealed one
    recordedWhenCounted: (row, of = sql`${row}.${ident(id)}`) => sql`${row}.level = ${literal(SEALED)} AND ${raw(granted(of.text))}`,
    record,
  });

/** What a mark says: its level is one digit. */
const readMark = (mark: string): { level: number; id: string } => ({ level: Number(mark[0]), id: mark.slice(1) });

function record(reading: readonly Reading[], viewer: Viewer, trail: AuditTrail): void {
  const read = new Set<string>();
  for (const { subject, marks, fields } of reading.filter(({ counted }) => !counted))
    for (const { level, id } of marks.map(readMark)) {
      const sealed = level === SEALED;
      const particulars = viewer.clearance >= PARTICULARS ? fields.join(' ') : '';
      read.add(id);
      trail.count({ type: subject, id }, level);
      if (particulars) trail.note(`${subject}.particulars-read`, { type: subject, id }, { sealed, fields: particulars });
      else if (sealed) trail.note(`${subject}.read`, { type: subject, id }, { sealed });
    }
  for (const { subject, marks } of reading.filter(({ counted }) => counted))
    for (const { id } of marks.map(readMark)) if (!read.has(id)) trail.note(`${subject}.counted`, { type: subject, id }, { sealed: true });
}
