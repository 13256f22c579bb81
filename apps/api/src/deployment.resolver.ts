import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AllowAnonymous } from '#libs/access';
import { CONFIG, type Config } from '#libs/platform';

@ObjectType({ description: 'What this deployment is.' })
export class Deployment {
  @Field({ description: 'A demonstration with invented people and cases.' }) demonstration: boolean;
  @Field({ description: 'Its world is the synthetic one; a deployment with real cases never counts or shows a synthetic one beside them.' })
  synthetic: boolean;
  @Field({ description: 'Is anything shown to people without an account?' }) publicSite: boolean;
  @Field({ description: 'The search engine in use: `meilisearch` or `postgresql`.' }) searchEngine: string;
}

@Resolver()
export class DeploymentResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @AllowAnonymous()
  @Query(() => Deployment)
  deployment(): Deployment {
    const { demonstration, publicSite, meiliUrl } = this.config;
    return { demonstration, synthetic: demonstration, publicSite, searchEngine: meiliUrl ? 'meilisearch' : 'postgresql' };
  }
}
