import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import {
  Argument,
  type ConnectionOf,
  connectionOf,
  Day,
  type FieldSqlContext,
  Language,
  LanguageArgument,
  LanguageOf,
  Localized,
  languageOf,
  localized,
  PageArgs,
  type Sql,
  SqlField,
  SqlRelation,
  StatementField,
  sql,
  TranslatedByUs,
  Written,
} from '#libs/platform';
import { ProvisionStatus } from './law.enums.js';
import { Provision } from './provision.entity.js';
import { ProvisionFilter } from './provision.inputs.js';
import { ProvisionService } from './provision.service.js';
import { inForceOn, ProvisionVersion } from './provision-version.entity.js';

@ObjectType()
export class ProvisionConnection extends connectionOf(Provision, 'Provision') {}

/** SQL of the day a field speaks of: its own `on`, else the `asOf` of the query's root field, else today. */
const day = (context: FieldSqlContext) =>
  sql`coalesce(${context.argument('on')}::date, ${context.rootArgument('asOf')}::date, almaty_today())`;

/** SQL of what the summary of its day holds: of the version in force on `asOf`, else of the latest there was. */
const ofItsDay = (chosen: (text: Sql, languages: Sql) => Sql) => (row: Sql, context: FieldSqlContext) =>
  sql`(SELECT ${chosen(sql`v.summary`, context.languages())} FROM provision_version v WHERE v.provision_id = ${row}.id
      ORDER BY (${inForceOn(sql`v`, sql`coalesce(${context.rootArgument('asOf')}::date, almaty_today())`)}) DESC, v.valid_from DESC LIMIT 1)`;

@Resolver(() => Provision)
export class ProvisionResolver {
  constructor(private readonly provisions: ProvisionService) {}

  @Public()
  @Written()
  @Query(() => Provision, {
    name: 'provision',
    nullable: true,
    description: 'A provision by its path; `asOf` is the day that its `status` and `version` speak of, today by default.',
  })
  byPath(
    @Args('path') path: string,
    @Info() info: GraphQLResolveInfo,
    @Args('asOf', { type: () => Day, nullable: true }) _asOf?: string | null,
  ): Promise<Provision> {
    return this.provisions.byPath(info, path);
  }

  @Public()
  @Written()
  @Query(() => ProvisionConnection, { name: 'provisions' })
  list(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => ProvisionFilter, nullable: true }) filter?: ProvisionFilter,
  ): Promise<ConnectionOf<Provision>> {
    return this.provisions.list(info, filter, page);
  }

  @StatementField(() => Day, { description: 'The day this answer speaks of.' })
  @SqlField((_row, context) => sql`coalesce(${context.rootArgument('asOf')}::date, almaty_today())`)
  asOf: string;

  @StatementField(() => ProvisionStatus)
  @SqlField((row, context) => sql`provision_status(${row}.id, ${day(context)})`)
  @Argument('on', { type: () => Day, nullable: true })
  status: ProvisionStatus;

  @StatementField(() => ProvisionVersion, { nullable: true, description: 'The wording in force on the day; null where none was.' })
  @SqlRelation({
    entity: () => ProvisionVersion,
    where: (version, row, context) => sql`${version}.provision_id = ${row}.id AND ${inForceOn(version, day(context))}`,
  })
  @Argument('on', { type: () => Day, nullable: true })
  version: ProvisionVersion | null;

  @StatementField(() => String, { nullable: true, description: 'Summary of the version in force on `asOf`, else of the latest there was.' })
  @LanguageArgument()
  @SqlField(ofItsDay(localized))
  summary: string | null;

  @StatementField(() => Language, { nullable: true })
  @LanguageArgument()
  @SqlField(ofItsDay(languageOf))
  summaryLanguage: Language | null;

  @Localized('protects', { nullable: true, description: 'What it protects, in our words.' })
  protects: string | null;

  @LanguageOf('protects')
  protectsLanguage: Language | null;

  @Localized('gap', { nullable: true, description: 'What it leaves open: analysis, not source text.' })
  gap: string | null;

  @LanguageOf('gap')
  gapLanguage: Language | null;

  @Localized('note', { nullable: true })
  note: string | null;

  @LanguageOf('note')
  noteLanguage: Language | null;

  @Localized('heading')
  heading: string;

  @LanguageOf('heading', { description: 'The language in which `heading` comes.' })
  headingLanguage: Language | null;

  @TranslatedByUs('heading')
  headingTranslated: boolean;
}
