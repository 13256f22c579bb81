export { refuseFuture, TIME_ZONE, todayInAlmaty } from './almaty.js';
export { type AuditEntryRow, addAuditEntry } from './audit/audit-entries.repository.js';
export type { AuditDetail, AuditSubject } from './audit/audit-notes.js';
export { AuditTrail } from './audit/audit-trail.js';
export { CASE_CODE } from './case-code.js';
export { refuseInsideDatabase } from './config/apart-from-database.js';
export { type Config, LEAST_SECRET, loadConfig } from './config/config.js';
export { CONFIG } from './config/config-token.js';
export type { MailSettings } from './config/mail-settings.js';
export { looksDrawn, looksRandom } from './config/secret-strength.js';
export { assertCyrillicTrigrams, type EmbeddedPostgres, runningOwnerUrl, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
export { leaveRoot } from './embedded/leave-root.js';
export { findServerPlace } from './embedded/server-place.js';
export { badInput, conflict, DalelError, type ErrorCode, notFound } from './errors/dalel-error.js';
export { ErrorFilter } from './errors/error.filter.js';
export { formatError } from './errors/format-error.js';
export { auditedAnswers } from './graphql/audit.plugin.js';
export { type ConnectionOf, connectionOf, PageArgs, PageInfo } from './graphql/connection.js';
export { fastExecution, readRowsPlainly } from './graphql/fast-execution.plugin.js';
export { AskedDocuments, admittedAlone } from './graphql/limits/asked-documents.js';
export { deadline } from './graphql/limits/deadline.plugin.js';
export { lightAnswer } from './graphql/limits/light-answer.js';
export { LIMITS, MAX_TOKENS, MAX_VALIDATION_ERRORS } from './graphql/limits/limits.js';
export { limitedOperations } from './graphql/limits/limits.plugin.js';
export { TrustedDocuments } from './graphql/limits/trusted-documents.js';
export { fittingVariables } from './graphql/limits/variables.plugin.js';
export { Match } from './graphql/match.js';
export { ListOf, LocalizedInput } from './graphql/nested-input.js';
export { retryAfter } from './graphql/retry-after.plugin.js';
export { DateTime, Day, PartialDate, URLScalar } from './graphql/scalars.js';
export { SourceResolver } from './graphql/source.resolver.js';
export {
  changedText,
  isBlank,
  type LocalizedText,
  LocalizedTextInput,
  localizedText,
  NotBlank,
  Source,
  SourceInput,
  type StoredSource,
  sourcesTyped,
} from './graphql/text.js';
export { type JobData, type JobKind, jobKind, SUBJECT_CHANGED, type Subject } from './jobs/job-kind.js';
export { type JobHandler, JobRunner } from './jobs/job-runner.js';
export { Jobs } from './jobs/jobs.js';
export { jobsSchema } from './jobs/jobs.table.js';
export { LongWork } from './long-work.js';
export { PlatformModule } from './platform.module.js';
export {
  AskedOnce,
  AtMost,
  AuditedRows,
  Costs,
  type FieldSqlContext,
  Requires,
  Sensitive,
  SqlField,
  SqlPage,
  SqlRelation,
  Written,
} from './read/field-reading.js';
export { purposesAbove } from './read/named-purposes.js';
export type { Reading } from './read/read-audit.js';
export { READ_POOL, SYNTHETIC_WORLD } from './read/read-pool.js';
export { ascending, descending, type Order, type Page, type ReadSpec } from './read/read-spec.js';
export { Reads } from './read/reads.js';
export { allOf, ident, join, literal, raw, type Sql, sql } from './read/sql.js';
export {
  Argument,
  LanguageArgument,
  LanguageOf,
  Localized,
  languageOf,
  localized,
  PageArguments,
  StatementField,
  TranslatedByUs,
} from './read/statement-field.js';
export { WaitingRepository, type WaitingRows } from './read/waiting.repository.js';
export { setAppPassword } from './schema/app-password.js';
export { BASE } from './schema/base.table.js';
export { closeDatabase } from './schema/close-database.js';
export * from './schema/declarations.js';
export { makeDesiredState } from './schema/desired-state.js';
export { hasTable } from './schema/has-table.js';
export { refuseOwner } from './schema/refuse-owner.js';
export { takeTurn, turnsOf } from './schema/turns.table.js';
export { undeclaredAccess } from './schema/undeclared-access.js';
export { asOwner, inTransactionOfOwner } from './transaction/as-owner.js';
export { viewerRole } from './transaction/settings.js';
export { type Ask, askOn, inTransaction, type RoleSettings, Transactions, takeRole } from './transaction/transactions.js';
export { Writes } from './transaction/writes.js';
export { ABILITIES, Ability, type AbilityName, abilitiesOf } from './viewer/ability.js';
export { Purpose, purposeBits } from './viewer/purpose.js';
export {
  type Audience,
  knowsPurposes,
  LANGUAGE_CODES,
  Language,
  type LanguageCode,
  mayReadFor,
  ownPurposes,
  Role,
  type SignedInBy,
  THE_PUBLIC,
  type Viewer,
} from './viewer/viewer.js';
export { ViewerChange } from './viewer/viewer-change.js';
export { ViewerContext } from './viewer/viewer-context.js';
