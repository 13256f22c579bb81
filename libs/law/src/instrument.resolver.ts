import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import {
  Argument,
  AtMost,
  type ConnectionOf,
  Day,
  Language,
  LanguageOf,
  Localized,
  PageArguments,
  SqlField,
  SqlPage,
  StatementField,
  sql,
  TranslatedByUs,
  Written,
} from '#libs/platform';
import { Instrument } from './instrument.entity.js';
import { ProvisionStatus } from './law.enums.js';
import { Provision } from './provision.entity.js';
import { ProvisionConnection } from './provision.resolver.js';
import { IN_THE_TEXT, ProvisionService } from './provision.service.js';

@Resolver(() => Instrument)
export class InstrumentResolver {
  constructor(private readonly service: ProvisionService) {}

  @Public()
  @AtMost(100)
  @Written()
  @Query(() => [Instrument], { description: 'Every code, law and treaty held here.' })
  instruments(@Info() info: GraphQLResolveInfo): Promise<Instrument[]> {
    return this.service.instruments(info);
  }

  @StatementField(() => ProvisionConnection, { description: 'Every provision of it that is held here, in order.' })
  @SqlPage({
    entity: () => Provision,
    where: (row, instrument) => sql`${row}.instrument_id = ${instrument}.id`,
    order: () => IN_THE_TEXT,
  })
  @PageArguments()
  provisions: ConnectionOf<Provision>;

  @Localized('title')
  title: string;

  @LanguageOf('title')
  titleLanguage: Language | null;

  @TranslatedByUs('title')
  titleTranslated: boolean;

  @Localized('note', { nullable: true })
  note: string | null;

  @LanguageOf('note')
  noteLanguage: Language | null;

  @StatementField(() => ProvisionStatus)
  @SqlField((row, context) => {
    const day = sql`coalesce(${context.argument('on')}::date, almaty_today())`;
    const period = sql`period_status(${row}.valid_from, ${row}.valid_from_precision, ${row}.valid_to, ${row}.valid_to_precision, ${day})`;
    return sql`CASE ${row}.state_status WHEN 'NOT_A_PARTY' THEN 'PERSUASIVE' ELSE ${period} END`;
  })
  @Argument('on', { type: () => Day, nullable: true })
  status: ProvisionStatus;
}
