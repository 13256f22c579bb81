import { Inject, Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config-token.js';
import { badInput } from '../errors/dalel-error.js';
import { LIMITS } from '../graphql/limits/limits.js';
import type { Purpose } from '../viewer/purpose.js';
import { knowsPurposes, type Language } from '../viewer/viewer.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { answerTooLarge, weighed } from './answer-size.js';
import { checkPage } from './cursor.js';
import { purposesAbove } from './named-purposes.js';
import { type Noted, withoutNotes, writtenAnswer } from './notes.js';
import { QueryCanceller } from './query-canceller.js';
import { recordReading } from './read-audit.js';
import { conditionsOf, ReadCompiler } from './read-compiler.js';
import { READ_POOL, SYNTHETIC_WORLD } from './read-pool.js';
import { type Query, ReadSession } from './read-session.js';
import type { ReadSpec } from './read-spec.js';
import type { ReadInfo } from './selection.js';
import { type Running, sql } from './sql.js';
import { type Statement, StatementCache } from './statement-cache.js';

interface Row extends QueryResultRow {
  id: string;
  /** Text of JSON. */
  r: string | null;
  bytes: number | null;
}

/**
 * The one way in which anything is read (docs/decisions/0002-reading.md): the selection of a field is compiled to one
 * statement that runs as the viewer, under row-level security, in the request's read-only transaction.
 */
@Injectable()
export class Reads {
  private readonly statements = new StatementCache();

  constructor(
    private readonly source: DataSource,
    private readonly context: ViewerContext,
    private readonly writing: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly audit: AuditTrail,
    @Inject(READ_POOL) private readonly pool: Pool,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
    private readonly canceller: QueryCanceller,
    @Inject(CONFIG) private readonly config: Pick<Config, 'operationLimits'>,
  ) {}

  /**
   * What a field answers, by its type: a connection where there is a page, a whole list (only of what is few by nature), or one object,
   * null where there is none that the viewer may see. Under a parent it is read for all parents of the request in one statement.
   */
  async read<T>(info: ReadInfo, spec: ReadSpec): Promise<T> {
    const { page, order, under } = spec;
    const after = page && checkPage(page, order ?? { by: [] });
    const conditions = conditionsOf(spec);
    const statement = this.compiled(info, spec, [
      order?.direction,
      order?.by,
      after === undefined,
      ...conditions.map((each) => each?.text),
      under === undefined,
      info.written,
    ]);
    const running: Omit<Running, 'parents'> = {
      variables: info.variableValues as Record<string, unknown>,
      languages: (language) => this.context.languages(language as Language | null),
      root: info.path.prev ? {} : getArgumentValues(info.parentType.getFields()[info.fieldName], info.fieldNodes[0], info.variableValues),
      where: conditions.flatMap((each) => each?.values ?? []),
      first: page?.first,
      after,
    };
    const purposes = [...new Set([...purposesAbove(info), ...(spec.purposes ?? [])])];
    const run = (parents: readonly string[]) => this.run(info, statement, statement.valuesIn({ ...running, parents }), purposes);
    return cursorChecked(async () => {
      if (under === undefined) return (await run([]))[0].value as T;
      const key = JSON.stringify([statement.name, statement.valuesIn({ ...running, parents: [] }), purposes]);
      return this.load<T>(key, under, async (ids) => {
        const byId = new Map((await run(ids)).map(({ id, value }) => [id, value as T]));
        return ids.map((id) => byId.get(id) as T);
      });
    });
  }

  /** Rows of a statement written by hand (counts, search), run as the viewer. */
  query<R extends QueryResultRow>(query: Query): Promise<R[]> {
    if (this.writing.isTransactionActive()) return this.writing.tx.query(query.text, [...query.values]) as Promise<R[]>;
    return this.session.query<R>(query);
  }

  /** Batches a load over all parents of one field into one call a request. */
  load<V>(key: string, id: string, batch: (ids: readonly string[]) => Promise<V[]>): Promise<V> {
    return this.session.loader(key, batch).load(id);
  }

  /**
   * Does the work in one read-write transaction and reads its result in the same, so that the answer is what was committed.
   * The answer leaves only after COMMIT; a commit that fails is the asker's error. `work` returns the id of what to show.
   */
  afterWrite<T>(info: GraphQLResolveInfo, entity: EntityTarget<ObjectLiteral>, work: () => Promise<string>): Promise<T> {
    return this.writing.withTransaction(async () => {
      const id = await work();
      const answer = await this.read<T | null>(info, { entity, where: (row) => sql`${row}.id = ${id}` });
      if (answer === null) throw new Error('what was written cannot be read by its writer');
      return answer;
    });
  }

  private get session(): ReadSession {
    this.context.session ??= new ReadSession(this.pool, this.context.viewer, this.synthetic, this.canceller);
    return this.context.session;
  }

  /** Of all statements of a request together. */
  private get mostBytes(): number {
    const { answerBytes } = this.config.operationLimits ?? LIMITS;
    return this.context.viewer.audience === 'staff' ? answerBytes.signedIn : answerBytes.public;
  }

  private compiled(info: ReadInfo, spec: ReadSpec, shape: readonly unknown[]): Statement {
    const { audience } = this.context.viewer;
    const asker = { audience, knowsPurposes: knowsPurposes(this.context.viewer) };
    return this.statements.get(info, audience, [asker.knowsPurposes, ...shape].join('|'), () => {
      const compiler = new ReadCompiler(this.source, info, asker, spec);
      const statement = weighed(compiler.statement(), this.mostBytes, spec.under !== undefined).printed();
      const { complete, marked, values } = compiler.rows;
      if (info.written && !complete) throw new Error(`${info.fieldName} is written, and asks for what no statement answers`);
      return { ...statement, complete, marked, fixed: values.fixed, presence: values.presence };
    });
  }

  private async run(info: ReadInfo, statement: Statement, values: unknown[], purposes: readonly Purpose[]) {
    const rows = this.writing.isTransactionActive()
      ? ((await this.writing.tx.query(statement.text, values)) as Row[])
      : await this.runInSession(info, statement, { text: statement.text, values, name: this.statements.nameOf(statement), purposes });
    const noted = rows.map(({ r }) => (r === null ? undefined : withoutNotes(r)));
    recordReading(
      statement.marked,
      noted.filter((each) => each !== undefined),
      this.context.viewer,
      this.audit,
    );
    return rows.map(({ id }, i) => ({ id, value: noted[i] ? answerOf(noted[i], info.written) : null }));
  }

  private async runInSession(info: GraphQLResolveInfo, { complete }: Statement, query: Query): Promise<Row[]> {
    const asked = info.operation.selectionSet.selections.filter((node) => node.kind !== 'Field' || node.name.value !== '__typename');
    const alone = complete && asked.length === 1 && asked[0].kind === 'Field' && !info.path.prev;
    const rows = await (alone ? this.session.only<Row>(query) : this.session.query<Row>(query));
    this.session.bytes += rows.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    if (this.session.bytes > this.mostBytes) throw answerTooLarge();
    return rows;
  }
}

/** What its service looks at stands in a page that is written, too. */
function answerOf({ text, notes }: Noted, written = false): unknown {
  const [any] = notes.get('any') ?? [];
  const [totalCount] = notes.get('totalCount') ?? [];
  return Object.assign(
    written ? writtenAnswer(text) : JSON.parse(text),
    any !== undefined && { any },
    totalCount !== undefined && { totalCount },
  );
}

/** A cursor of another list may parse and still not fit this one's types. */
async function cursorChecked<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (['22P02', '22007', '22008'].includes(String((error as { code?: string }).code)))
      throw badInput('A value does not fit here: check "after" and the filter.', 'after');
    throw error;
  }
}
