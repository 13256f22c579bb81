import { randomUUID } from 'node:crypto';
import type { Analyser } from '../analysis/analyser.js';
import type { Run } from '../analysis/stems.repository.js';
import type { PreparedDocument, Removal, SearchAudience } from '../engine/search-document.js';
import type { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';
import { type ChangeRow, changesToSend, forgetSent, keepMark, lockPush, markAll, markOf } from './indexing.repository.js';

const BATCH = 200;
/**
 * Sends another engine what it does not know yet, until there is nothing left. One at a time: what is sent is read after its
 * turn has come, so an older state never follows a newer one. What changes meanwhile has a new number, and is sent again.
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
    for (let sent = 0; ; ) {
      signal?.throwIfAborted();
      const batch = await this.asIndexer((run) => this.pushBatch(run));
      sent += batch;
      if (batch < BATCH) return sent;
    }
  }

  /**
   * An index that does not say what was sent last (new, restored, of a database that was restored, or left behind by a crash) is emptied
   * and filled anew: its versions may be those of other texts. Until all is there again, PostgreSQL answers.
   */
  private async checkMarks(): Promise<void> {
    for (const audience of this.engine.audiences) {
      const known = await this.asIndexer((run) => markOf(run, audience));
      if (known !== undefined && known === (await this.engine.mark(audience))) continue;
      await this.asIndexer(async (run) => {
        await lockPush(run);
        await this.engine.empty(audience);
        await markAll(run, [audience]);
        await this.setMark(run, audience);
      });
    }
  }

  /** While changes wait that narrow what somebody sees, PostgreSQL answers, whatever the mark. */
  private async setMark(run: Run, audience: SearchAudience): Promise<void> {
    const mark = randomUUID();
    await this.engine.setMark(audience, mark);
    await keepMark(run, audience, mark);
  }

  private async pushBatch(run: Run): Promise<number> {
    await lockPush(run);
    const rows = await changesToSend(run, this.engine.audiences, BATCH);
    if (rows.length === 0) return 0;
    const removed = rows.filter((row) => row.known_by === null || row.removed);
    await this.engine.upsert(
      await this.prepared(
        run,
        rows.filter((row) => !removed.includes(row)),
      ),
    );
    await this.engine.remove(
      removed.map((row): Removal => ({ id: row.id, audience: row.audience, version: Number(row.known_by ?? row.number) })),
    );
    for (const audience of new Set(rows.map((row) => row.audience))) await this.setMark(run, audience);
    await forgetSent(run, rows);
    return rows.length;
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
