import { createHash } from 'node:crypto';
import type { Subject } from '#libs/platform';
import { ANALYSIS_VERSION, type Analyser } from '../analysis/analyser.js';
import type { SearchDocument } from '../engine/search-document.js';
import { removeDocuments, writeDocuments } from '../postgres/document.repository.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';
import { project } from '../projection/projection.js';
import { SUBJECT_KINDS, subjectsAfter, vanishedSubjects } from '../projection/projection.repository.js';
import { forgetOld, lockSubjects, needsCheck, nextVersion, presentDocuments } from './indexing.repository.js';

export interface IndexRepair {
  written: number;
  removed: number;
}

const BATCH = 250;

/** Makes what is searched true to the database: `search_document`, from which another engine is filled (push.ts). */
export class IndexingService {
  constructor(
    private readonly asIndexer: InIndexerTransaction,
    private readonly analyser: Analyser,
  ) {}

  /**
   * Makes the documents of these subjects anew, in one transaction; what has not changed is not written.
   * Only one at a time works on a subject, and each reads after it has its turn: so a later version never holds older text.
   */
  index(subjects: readonly Subject[]): Promise<IndexRepair> {
    const distinct = [...new Map(subjects.map((subject) => [`${subject.kind}-${subject.id}`, subject])).entries()].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return this.asIndexer(async (run) => {
      const ids = distinct.map(([id]) => id);
      await lockSubjects(run, ids);
      const version = await nextVersion(run);
      const wanted = await project(
        run,
        distinct.map(([, subject]) => subject),
      );
      const present = await presentDocuments(run, ids);
      const known = new Map(present.map((row) => [`${row.audience} ${row.id}`, row]));
      const changed = wanted
        .map((each) => ({ ...each, fingerprint: fingerprintOf(each.document) }))
        .filter(({ document, fingerprint }) => known.get(`${document.audience} ${document.id}`)?.fingerprint !== fingerprint);
      const kept = new Set(wanted.map(({ document }) => `${document.audience} ${document.id}`));
      const removed = present.filter((row) => !kept.has(`${row.audience} ${row.id}`));
      const analysed = await this.analyser.documents(
        changed.map(({ document }) => document),
        run,
      );
      await writeDocuments(
        run,
        changed.map((each, i) => ({ ...each, version, analysed: analysed[i] })),
      );
      await removeDocuments(
        run,
        removed.map(({ id, audience }) => ({ id, audience, version })),
      );
      return { written: changed.length, removed: removed.length };
    });
  }

  /**
   * Goes through everything: what is missing is made, what is old made anew, what is superfluous taken out. Two batches are made at once:
   * while the database writes one, the texts of the other are analysed.
   */
  async checkAll(onStep?: (done: number) => void): Promise<IndexRepair> {
    const total: IndexRepair = { written: 0, removed: 0 };
    let done = 0;
    const batches = this.batches();
    const makeThem = async () => {
      // one that fails ends the batches for both
      for await (const subjects of batches) {
        const { written, removed } = await this.index(subjects);
        total.written += written;
        total.removed += removed;
        done += subjects.length;
        onStep?.(done);
      }
    };
    await Promise.all([makeThem(), makeThem()]);
    await this.asIndexer(forgetOld);
    return total;
  }

  /** Is there nothing yet, or something that another version of the analysis made? Then everything is to be checked. */
  needsCheck(): Promise<boolean> {
    return this.asIndexer((run) => needsCheck(run, `${ANALYSIS_VERSION}:`));
  }

  /** All subjects, then those that only have documents. */
  private async *batches(): AsyncGenerator<Subject[]> {
    for (const kind of SUBJECT_KINDS)
      for (const next of [subjectsAfter, vanishedSubjects])
        for (let subjects: Subject[] | undefined; !subjects || subjects.length === BATCH; ) {
          const last = subjects?.at(-1)?.id ?? null;
          subjects = await this.asIndexer((run) => next(run, kind, last, BATCH));
          if (subjects.length > 0) yield subjects;
        }
  }
}

const fingerprintOf = (document: SearchDocument): string =>
  `${ANALYSIS_VERSION}:${createHash('sha1').update(JSON.stringify(document)).digest('base64url')}`;
