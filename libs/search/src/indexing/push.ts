import { randomUUID } from 'node:crypto';
import type { Analyser } from '../analysis/analyser.js';
import type { Run } from '../analysis/stems.js';
import type { DocumentText, PreparedDocument, Removal, SearchAudience } from '../engine/search-document.js';
import type { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';
import { markAll } from './engine-check.js';

interface ChangeRow {
  audience: SearchAudience;
  id: string;
  number: string;
  /** null where the document is gone */
  known_by: string | null;
  removed: boolean | null;
  kind: PreparedDocument['document']['kind'];
  form: PreparedDocument['document']['form'];
  subject_id: string;
  code: string;
  case_id: string | null;
  level: number;
  synthetic: boolean;
  consented_purposes: number;
  consent_valid_until: string;
  month_purposes: number;
  texts: DocumentText[];
  codes: string[];
  facets: string[];
  occurred_on: string | null;
  recency: number;
}

const BATCH = 200;
const CHANGES = `
  SELECT c.audience, c.document_id AS id, c.number, d.number AS known_by, d.removed, d.kind, d.form, d.subject_id, d.code, d.case_id, d.level, d.synthetic, d.consented_purposes,
    d.consent_valid_until::text, d.month_purposes, d.texts, d.codes, d.facets,
    d.occurred_on::text, d.recency
  FROM search_change c LEFT JOIN search_document d ON d.audience = c.audience AND d.id = c.document_id
  WHERE c.audience = ANY ($1::text[]) ORDER BY c.number LIMIT ${BATCH}`;
const LOCK = `SELECT take_index_turn('push')`;

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
      const known = await this.asIndexer((run) => run<{ mark: string }>('SELECT mark FROM search_index WHERE audience = $1', [audience]));
      if (known.length > 0 && known[0].mark === (await this.engine.mark(audience))) continue;
      await this.asIndexer(async (run) => {
        await run(LOCK, []);
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
    await run('INSERT INTO search_index (audience, mark) VALUES ($1, $2) ON CONFLICT (audience) DO UPDATE SET mark = EXCLUDED.mark', [
      audience,
      mark,
    ]);
  }

  private async pushBatch(run: Run): Promise<number> {
    await run(LOCK, []);
    const rows = await run<ChangeRow>(CHANGES, [this.engine.audiences]);
    if (rows.length === 0) return 0;
    const gone = rows.filter((row) => row.known_by === null || row.removed);
    await this.engine.upsert(
      await this.prepared(
        run,
        rows.filter((row) => !gone.includes(row)),
      ),
    );
    await this.engine.remove(
      gone.map((row): Removal => ({ id: row.id, audience: row.audience, version: Number(row.known_by ?? row.number) })),
    );
    for (const audience of new Set(rows.map((row) => row.audience))) await this.setMark(run, audience);
    await run(
      'DELETE FROM search_change c USING unnest($1::text[], $2::text[], $3::bigint[]) AS sent(audience, id, number) WHERE c.audience = sent.audience AND c.document_id = sent.id AND c.number = sent.number',
      [rows.map((row) => row.audience), rows.map((row) => row.id), rows.map((row) => row.number)],
    );
    return rows.length;
  }

  private async prepared(run: Run, rows: readonly ChangeRow[]): Promise<PreparedDocument[]> {
    const analysed = await this.analyser.texts(
      rows.flatMap((row) => row.texts.map(({ text }) => text)),
      run,
    );
    let from = 0;
    return rows.map((row) => {
      const own = analysed.slice(from, from + row.texts.length);
      from += row.texts.length;
      return {
        document: documentOf(row),
        access: accessOf(row),
        version: Number(row.known_by),
        tokens: own.map(({ tokens }) => tokens.map(({ keys }) => keys)),
      };
    });
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
