import { randomUUID } from 'node:crypto';
import type { Analyser } from '../analysis/analyser.js';
import type { Run } from '../analysis/stems.repository.js';
import type { PreparedDocument, Removal, SearchAudience } from '../engine/search-document.js';
import type { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';
import {
  announcedMarks,
  announceMark,
  type ChangeRow,
  changesToSend,
  forgetSent,
  keepMark,
  lockPush,
  markAll,
  marksOf,
} from './indexing.repository.js';

/** Of a thousand documents Meilisearch takes each five times as fast as of two hundred. */
const BATCH = 1000;

interface Batch {
  rows: readonly ChangeRow[];
  documents: PreparedDocument[];
  removals: Removal[];
}

/**
 * Sends another engine what it does not know yet, until there is nothing left; while it takes one batch, the next is read. One sends at a
 * time, and nothing that is there in a newer version: so an older state never follows a newer one. What changes meanwhile has a new number,
 * and is sent again.
 */
export class IndexPush {
  constructor(
    private readonly asIndexer: InIndexerTransaction,
    private readonly analyser: Analyser,
    private readonly engine: MeilisearchEngine,
  ) {}

  /** @returns how many documents were sent. @throws when the engine does not take them: they stay to be sent */
  async push(signal?: AbortSignal): Promise<number> {
    await this.checkMarks();
    let sent = 0;
    // numbers are not handed out in the order of commits: once more from the first
    for (let pass = BATCH; pass >= BATCH; sent += pass) pass = await this.pass(signal);
    return sent;
  }

  private async pass(signal?: AbortSignal): Promise<number> {
    let sent = 0;
    for (let batch = await this.read('0'); batch.rows.length > 0; ) {
      signal?.throwIfAborted();
      const [next] = await Promise.all([this.read(batch.rows.at(-1)!.number), this.send(batch)]);
      sent += batch.rows.length;
      batch = next;
    }
    return sent;
  }

  /**
   * An index that does not say what was sent last, or was being sent when that was broken off (one that is new, restored, or of a database
   * that was restored) is emptied and filled anew: its versions may be those of other texts. Until all is there again, PostgreSQL answers.
   */
  private async checkMarks(): Promise<void> {
    for (const audience of this.engine.audiences) {
      if (await this.asIndexer((run) => this.isKnown(run, audience))) continue;
      await this.asIndexer(async (run) => {
        await lockPush(run);
        if (await this.isKnown(run, audience)) return;
        await this.engine.empty(audience);
        await markAll(run, [audience]);
        await announceMark(run, audience, randomUUID());
        await this.takeMarks(run, [audience], [], []);
      });
    }
  }

  private async isKnown(run: Run, audience: SearchAudience): Promise<boolean> {
    const mark = await this.engine.mark(audience);
    return mark !== undefined && (await marksOf(run, audience)).includes(mark);
  }

  private read(after: string): Promise<Batch> {
    return this.asIndexer(async (run) => {
      const rows = await changesToSend(run, this.engine.audiences, after, BATCH);
      const removed = (row: ChangeRow) => row.known_by === null || row.removed;
      return {
        rows,
        documents: await this.prepared(
          run,
          rows.filter((row) => !removed(row)),
        ),
        removals: rows
          .filter(removed)
          .map(({ id, audience, known_by: known, number }) => ({ id, audience, version: Number(known ?? number) })),
      };
    });
  }

  /**
   * The mark is in the database before it is in an index: whoever was killed between the two goes on where that was. And it comes there
   * after what is sent was read: a database that was restored and knows the mark knows what was sent with it.
   */
  private async send({ rows, documents, removals }: Batch): Promise<void> {
    const audiences = [...new Set(rows.map(({ audience }) => audience))];
    await this.asIndexer(async (run) => {
      await lockPush(run);
      for (const audience of audiences) await announceMark(run, audience, randomUUID());
    });
    await this.asIndexer(async (run) => {
      await lockPush(run);
      await this.takeMarks(run, audiences, documents, removals);
      await forgetSent(run, rows);
    });
  }

  /** While changes wait that narrow what somebody sees, PostgreSQL answers, whatever the mark. */
  private async takeMarks(
    run: Run,
    audiences: readonly SearchAudience[],
    documents: readonly PreparedDocument[],
    removals: readonly Removal[],
  ): Promise<void> {
    // announced by another meanwhile, it is as good: that was later still
    const marks = new Map(await announcedMarks(run, audiences));
    await this.engine.send(documents, removals, marks);
    for (const [audience, mark] of marks) await keepMark(run, audience, mark);
  }

  private async prepared(run: Run, rows: readonly ChangeRow[]): Promise<PreparedDocument[]> {
    const analysed = await this.analyser.documents(rows, run);
    return rows.map((row, i) => ({
      document: documentOf(row),
      access: accessOf(row),
      version: Number(row.known_by),
      analysed: analysed[i],
    }));
  }
}

const accessOf = (row: ChangeRow) => ({
  level: row.level,
  synthetic: row.synthetic,
  consentedPurposes: row.consented_purposes,
  consentValidUntil: row.consent_valid_until,
  monthPurposes: row.month_purposes,
});

function documentOf(row: ChangeRow): PreparedDocument['document'] {
  return {
    id: row.id,
    audience: row.audience,
    kind: row.kind,
    form: row.form,
    subjectId: row.subject_id,
    code: row.code,
    caseId: row.case_id,
    codes: row.codes,
    texts: row.texts,
    facets: row.facets,
    occurredOn: row.occurred_on,
    recency: row.recency,
  };
}
