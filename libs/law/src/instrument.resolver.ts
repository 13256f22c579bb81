import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import { AnsweredBySql, byStatement, Day, Language, languageOf, localized } from '#libs/platform';
import { Instrument } from './instrument.entity.js';
import { ProvisionStatus } from './law.enums.js';
import { ProvisionService } from './provision.service.js';

@Resolver(() => Instrument)
export class InstrumentResolver {
  constructor(private readonly provisions: ProvisionService) {}

  @Public()
  @Query(() => [Instrument], { description: 'Every code, law and treaty held here.' })
  instruments(@Info() info: GraphQLResolveInfo): Promise<Instrument[]> {
    return this.provisions.instruments(info);
  }

  @ResolveField(() => String)
  @AnsweredBySql((row, ask) => localized(`${row}.title`, ask.languages('lang')))
  title(@Args('lang', { type: () => Language, nullable: true }) _lang?: Language | null): string {
    return byStatement();
  }

  @ResolveField(() => Language, { nullable: true })
  @AnsweredBySql((row, ask) => languageOf(`${row}.title`, ask.languages('lang')))
  titleLanguage(@Args('lang', { type: () => Language, nullable: true }) _lang?: Language | null): Language | null {
    return byStatement();
  }

  @ResolveField(() => ProvisionStatus)
  @AnsweredBySql((row, ask) => {
    const day = `coalesce(${ask.argument('on')}::date, almaty_today())`;
    return `CASE WHEN ${row}.valid_from > ${day} THEN 'NOT_YET' WHEN ${row}.valid_to <= ${day} THEN 'REPEALED' ELSE 'IN_FORCE' END`;
  })
  status(@Args('on', { type: () => Day, nullable: true }) _on?: string | null): ProvisionStatus {
    return byStatement();
  }
}
