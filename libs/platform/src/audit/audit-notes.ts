import type { Viewer } from '../viewer/viewer.js';

/** Codes and numbers alone, never a text of a case. */
export type AuditDetail = Record<string, string | number | boolean | null>;

export interface AuditSubject {
  type: string;
  id: string;
}

export interface AuditNote {
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  detail: AuditDetail;
}

interface Kept {
  /** Who did it, with the rights they had then: a request may go on as somebody else. */
  viewer: Viewer;
  note: AuditNote;
  isReading: boolean;
}

/** A record that is not public, and was read. */
export interface RecordRead {
  /** Of this record and its reader. */
  key: string;
  subject: string;
  id: string;
  /** 1 PARTNER … 3 SEALED. */
  level: number;
}

interface OfPerson {
  viewer: Viewer;
  entries: [key: string, kept: Kept][];
  read: RecordRead[];
}

/** What is recorded of a request once its own transactions are over, each once, and which records were read by it. */
export class AuditNotes {
  private readonly kept = new Map<string, Kept>();
  private readonly read = new Map<string, RecordRead & { viewer: Viewer }>();

  keep(key: string, kept: Kept): void {
    this.kept.set(key, kept);
  }

  /** Counts a record that was read, by its level (0 PUBLIC … 3 SEALED). */
  count(viewer: Viewer, subject: string, id: string, level: number): void {
    const key = `${viewer.personId} ${subject} ${id}`;
    if (level > (this.read.get(key)?.level ?? 0)) this.read.set(key, { viewer, key, subject, id, level });
  }

  /** All of it, by person; none of it is left. */
  take(): OfPerson[] {
    const people = new Map<string | null, OfPerson>();
    const of = (viewer: Viewer): OfPerson => {
      const known = people.get(viewer.personId) ?? { viewer, entries: [], read: [] };
      people.set(viewer.personId, known);
      return known;
    };
    for (const [key, kept] of this.kept) of(kept.viewer).entries.push([key, kept]);
    for (const { viewer, ...record } of this.read.values()) of(viewer).read.push(record);
    this.kept.clear();
    this.read.clear();
    return [...people.values()];
  }
}
