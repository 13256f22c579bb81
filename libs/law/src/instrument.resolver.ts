import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
  PageArgs,
  Requires,
  SqlField,
  StatementField,
  sql,
  TranslatedByUs,
} from '#libs/platform';
import { Instrument } from './instrument.entity.js';
import { ProvisionStatus } from './law.enums.js';
import type { Provision } from './provision.entity.js';
import { ProvisionConnection } from './provision.resolver.js';
import { ProvisionService } from './provision.service.js';

@Resolver(() => Instrument)
export class InstrumentResolver {
  constructor(private readonly provisions: ProvisionService) {}

  @Public()
  @AtMost(100)
  @Query(() => [Instrument], { description: 'Every code, law and treaty held here.' })
  instruments(@Info() info: GraphQLResolveInfo): Promise<Instrument[]> {
    return this.provisions.instruments(info);
  }

  @ResolveField(() => ProvisionConnection, { name: 'provisions', description: 'Every provision of it that is held here, in order.' })
  @Requires('id')
  provisionsOf(@Parent() { id }: Instrument, @Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Provision>> {
    return this.provisions.ofInstrument(info, id, page);
  }

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
    return sql`period_status(${row}.valid_from, ${row}.valid_from_precision, ${row}.valid_to, ${row}.valid_to_precision, ${day})`;
  })
  @Argument('on', { type: () => Day, nullable: true })
  status: ProvisionStatus;
}
