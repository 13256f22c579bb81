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
import type { Language } from '../viewer/viewer.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { answerTooLarge, weighed } from './answer-size.js';
import { checkDepth } from './compiler.js';
import { checkPage } from './cursor.js';
import { ListCompiler, PAGE_PARAMETERS } from './list-compiler.js';
import { purposesAbove } from './named-purposes.js';
import { QueryCanceller } from './query-canceller.js';
import { marksAt, readMark } from './read-audit.js';
import { READ_POOL, SYNTHETIC_WORLD } from './read-pool.js';
import { type Query, ReadSession } from './read-session.js';
import { levelsAbove } from './selection.js';
import { type Condition, condition, type ListSpec, type Page } from './spec.js';
import type { Running, Statement } from './statement.js';
import { StatementCache } from './statement-cache.js';

/** Clearance below which particulars are not there to be read. */
const PARTICULARS = 2;
const SEALED = 3;

interface Answer extends QueryResultRow {
  id: string;
  r: never;
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

  /** A page of a list, as a Relay connection of rows with what was asked for. */
  async connection<T>(info: GraphQLResolveInfo, spec: ListSpec, page: Page): Promise<T> {
    const after = checkPage(page, spec);
    const { text, values } = numbered(spec.where ?? condition('true'), 't');
    const given = [...values, page.first, ...(after === undefined ? [] : [after])];
    const statement = this.compiled(info, ['connection', spec.order.join(), after === undefined, text], given.length, (compiler) => {
      const limit = `$${values.length + 1}`;
      return `SELECT ${compiler.connection(spec, text, limit, after === undefined ? undefined : `$${values.length + PAGE_PARAMETERS}`)} AS r`;
    });
    const [row] = await this.cursorChecked(() => this.run(info, statement, given, spec));
    return row.r;
  }

  /** A whole list; only of what is few by nature. */
  async list<T>(info: GraphQLResolveInfo, spec: ListSpec): Promise<T[]> {
    const { text, values } = numbered(spec.where ?? condition('true'), 't');
    const statement = this.compiled(
      info,
      ['list', spec.order.join(), text],
      values.length,
      (compiler) => `SELECT ${compiler.list(spec, text)} AS r`,
    );
    const [row] = await this.run(info, statement, values, spec);
    return row.r;
  }

  /** One object, or null where there is none that the viewer may see. */
  async one<T>(info: GraphQLResolveInfo, entity: EntityTarget<ObjectLiteral>, where: Condition): Promise<T | null> {
    const { text, values } = numbered(where, 't');
    const statement = this.compiled(info, ['one', text], values.length, (compiler) => `SELECT ${compiler.one({ entity }, text)} AS r`);
    const [row] = await this.run(info, statement, values, {});
    return row.r;
  }

  /** A page under each of many parents, in one statement for all of them. In the condition `{p}` is the parent's id. */
  async connectionUnder<T>(info: GraphQLResolveInfo, parentId: string, spec: ListSpec, page: Page): Promise<T> {
    const after = checkPage(page, spec);
    const { text, values } = numbered(spec.where ?? condition('true'), 't', 1);
    const given = [...values, page.first, ...(after === undefined ? [] : [after])];
    const statement = this.compiled(info, ['under', spec.order.join(), after === undefined, text], given.length + 1, (compiler) => {
      const limit = `$${values.length + 2}`;
      return `SELECT p.id, ${compiler.connection(spec, text, limit, after === undefined ? undefined : `$${values.length + 3}`)} AS r FROM unnest($1::${spec.parentKey ?? 'uuid'}[]) p(id)`;
    });
    return this.underParent(info, statement, parentId, given, spec);
  }

  /** A whole list under each of many parents, in one statement for all of them. In the condition `{p}` is the parent's id. */
  async listUnder<T>(info: GraphQLResolveInfo, parentId: string, spec: ListSpec): Promise<T> {
    const { text, values } = numbered(spec.where ?? condition('true'), 't', 1);
    const statement = this.compiled(
      info,
      ['list under', spec.order.join(), text],
      values.length + 1,
      (compiler) => `SELECT p.id, ${compiler.list(spec, text)} AS r FROM unnest($1::${spec.parentKey ?? 'uuid'}[]) p(id)`,
    );
    return this.underParent(info, statement, parentId, values, spec);
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
      const shown = await this.one<T>(info, entity, condition('{t}.id = ?', id));
      if (shown === null) throw new Error('what was written cannot be read by its writer');
      return shown;
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

  private compiled(
    info: GraphQLResolveInfo,
    shape: readonly unknown[],
    given: number,
    text: (compiler: ListCompiler) => string,
  ): Statement {
    const { audience } = this.context.viewer;
    const statement = this.statements.get(info, audience, shape.join('|'), () => {
      const compiler = new ListCompiler(this.source, info, audience, given);
      return {
        text: weighed(text(compiler), this.mostBytes),
        complete: compiler.complete,
        depth: compiler.depth,
        marked: compiler.marked,
        bindings: compiler.bindings,
      };
    });
    checkDepth(levelsAbove(info) + statement.depth);
    return statement;
  }

  private async run(
    info: GraphQLResolveInfo,
    statement: Statement,
    given: readonly unknown[],
    spec: Pick<ListSpec, 'purposes'>,
  ): Promise<Answer[]> {
    const values = [...given, ...statement.bindings.values(this.running(info))];
    if (this.writing.isTransactionActive()) {
      const written = (await this.writing.tx.query(statement.text, values)) as Answer[];
      this.note(statement, written);
      return written;
    }
    const query = { text: statement.text, values, name: this.statements.nameOf(statement), purposes: purposesOf(info, spec) };
    const alone =
      statement.complete &&
      info.operation.selectionSet.selections.length === 1 &&
      info.operation.selectionSet.selections[0].kind === 'Field' &&
      !info.path.prev;
    const rows = await (alone ? this.session.only<Answer>(query) : this.session.query<Answer>(query));
    this.session.bytes += rows.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    if (this.session.bytes > this.mostBytes) throw answerTooLarge();
    this.note(statement, rows);
    return rows;
  }

  /** Has the reading of sealed rows and of sensitive fields recorded (S33), of what a change reads back too. */
  private note({ marked }: Statement, rows: readonly Answer[]): void {
    const shown = new Set<string>();
    for (const { path, subject, fields } of marked.filter(({ counted }) => !counted))
      for (const { r } of rows)
        for (const mark of marksAt(r, path)) {
          const { level, id } = readMark(mark);
          const sealed = level === SEALED;
          const seen = this.context.viewer.clearance >= PARTICULARS ? fields : [];
          shown.add(id);
          this.audit.count({ type: subject, id }, level);
          if (sealed || seen.length > 0)
            this.audit.note(
              seen.length > 0 ? `${subject}.particulars-read` : `${subject}.read`,
              { type: subject, id },
              { sealed, ...(seen.length > 0 && { fields: seen.join(' ') }) },
            );
        }
    for (const { path, subject } of marked.filter(({ counted }) => counted))
      for (const { r } of rows)
        for (const { id } of marksAt(r, path).map(readMark))
          if (!shown.has(id)) this.audit.note(`${subject}.counted`, { type: subject, id }, { sealed: true });
  }

  private async underParent<T>(
    info: GraphQLResolveInfo,
    statement: Statement,
    parentId: string,
    given: readonly unknown[],
    spec: ListSpec,
  ): Promise<T> {
    const key = JSON.stringify([statement.name, given, purposesOf(info, spec), statement.bindings.values(this.running(info))]);
    return this.cursorChecked(() =>
      this.load(key, parentId, async (ids) => {
        const rows = await this.run(info, statement, [ids, ...given], spec);
        const byId = new Map(rows.map((row) => [row.id, row.r as T]));
        return ids.map((id) => byId.get(id) as T);
      }),
    );
  }

  private running(info: GraphQLResolveInfo): Running {
    const isRoot = info.path.prev === undefined;
    return {
      variables: info.variableValues as Record<string, unknown>,
      languages: (asked) => this.context.languages(asked as Language | null),
      root: isRoot ? getArgumentValues(info.parentType.getFields()[info.fieldName], info.fieldNodes[0], info.variableValues) : {},
    };
  }

  /** A cursor of another list may parse and still not fit this one's types. */
  private async cursorChecked<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (['22P02', '22007', '22008'].includes(String((error as { code?: string }).code)))
        throw badInput('A value does not fit here: check "after" and the filter.', 'after');
      throw error;
    }
  }
}

/** What a field is read for: what its list names, and what the fields above it name. */
const purposesOf = (info: GraphQLResolveInfo, { purposes = [] }: Pick<ListSpec, 'purposes'>): readonly Purpose[] => [
  ...new Set([...purposesAbove(info), ...purposes]),
];

/** Puts the condition's values at $offset+1 and on, and the row's alias and the parent's id in their places. */
function numbered({ text, values }: Condition, alias: string, offset = 0): { text: string; values: readonly unknown[] } {
  let n = offset;
  const placed = text
    .replaceAll('{t}', alias)
    .replaceAll('{p}', 'p.id')
    .replaceAll('?', () => `$${++n}`);
  if (n - offset !== values.length) throw new Error(`${values.length} values for ${n - offset} places in ${text}`);
  return { text: placed, values };
}
