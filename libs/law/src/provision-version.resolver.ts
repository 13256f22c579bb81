import { Resolver } from '@nestjs/graphql';
import { type Language, LanguageOf, Localized } from '#libs/platform';
import { ProvisionVersion } from './provision-version.entity.js';

@Resolver(() => ProvisionVersion)
export class ProvisionVersionResolver {
  @Localized('summary', { nullable: true })
  summary: string | null;

  @LanguageOf('summary')
  summaryLanguage: Language | null;

  @Localized('version_checked', { nullable: true, description: 'Which redaction was read.' })
  versionChecked: string | null;

  @LanguageOf('version_checked')
  versionCheckedLanguage: Language | null;
}
