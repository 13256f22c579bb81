import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { AnsweredBySql, byStatement, Language, localized } from '#libs/platform';
import { Publication } from './publication.entity.js';

@Resolver(() => Publication)
export class PublicationResolver {
  @ResolveField(() => String)
  @AnsweredBySql((row, ask) => localized(`${row}.title`, ask.languages('lang')))
  title(@Args('lang', { type: () => Language, nullable: true }) _lang?: Language): string {
    return byStatement();
  }

  @ResolveField(() => String)
  @AnsweredBySql((row, ask) => localized(`${row}.narrative`, ask.languages('lang')))
  narrative(@Args('lang', { type: () => Language, nullable: true }) _lang?: Language): string {
    return byStatement();
  }

  @ResolveField(() => [Language])
  @AnsweredBySql((row) => `(SELECT json_agg(upper(k) ORDER BY k) FROM jsonb_object_keys(${row}.narrative) k)`)
  languages(): Language[] {
    return byStatement();
  }
}
