import type { Viewer } from '../viewer/viewer.js';

/** Codes and numbers alone, never a text of a case. */
export type AuditDetail = Record<string, string | number | boolean | null>;

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

/** What is recorded of a request once its own transactions are over, each once, and which records were read by it. */
export class AuditNotes {
  private readonly kept = new Map<string, Kept>();
  private readonly levels = new Map<string, { viewer: Viewer; subject: string; of: Map<string, number> }>();

  keep(key: string, kept: Kept): void {
    this.kept.set(key, kept);
  }

  /** Counts a record that was read, by its level (0 PUBLIC … 3 SEALED). */
  count(viewer: Viewer, subject: string, id: string, level: number): void {
    if (level === 0) return;
    const key = `${viewer.personId} ${subject}`;
    const counted = this.levels.get(key) ?? { viewer, subject, of: new Map<string, number>() };
    this.levels.set(key, counted);
    counted.of.set(id, level);
  }

  /** @returns which records, that are not public, who read, with the level of each */
  counted(): { viewer: Viewer; subject: string; of: ReadonlyMap<string, number> }[] {
    return [...this.levels.values()];
  }

  /** All of it, by person; none of it is left. */
  take(): { viewer: Viewer; entries: [key: string, kept: Kept][] }[] {
    const byPerson = new Map<string | null, [string, Kept][]>();
    for (const [key, kept] of this.kept) {
      const entries = byPerson.get(kept.viewer.personId) ?? [];
      entries.push([key, kept]);
      byPerson.set(kept.viewer.personId, entries);
    }
    this.kept.clear();
    this.levels.clear();
    return [...byPerson.values()].map((entries) => ({ viewer: entries[0]![1].viewer, entries }));
  }
}
