import { Resolver } from '@nestjs/graphql';
import { Language, Localized, SqlField, StatementField, sql } from '#libs/platform';
import { PublicWording } from './public-wording.entity.js';

@Resolver(() => PublicWording)
export class PublicWordingResolver {
  @Localized('title')
  title: string;

  @Localized('narrative')
  narrative: string;

  @StatementField(() => [Language])
  @SqlField((row) => sql`(SELECT json_agg(upper(k) ORDER BY k) FROM jsonb_object_keys(${row}.narrative) k)`)
  languages: Language[];
}
