import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { AskedOnce, AtMost, LocalizedTextInput, Purpose, purposesAbove, Requires, ViewerContext } from '#libs/platform';
import { wording } from '../entry/input-text.js';
import { Finding } from '../wording/finding.js';
import { WordingService } from '../wording/wording.service.js';
import { Publication } from './publication.entity.js';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(
    private readonly gate: WordingService,
    private readonly context: ViewerContext,
  ) {}

  @Allow('WORK_ON_CASES')
  @AtMost(500)
  @AskedOnce()
  @Query(() => [Finding], { description: 'What in a wording for the public could point to a person. Nothing is kept.' })
  checkWording(
    @Args('case', { type: () => String, nullable: true, description: 'Code of the case; left out for a text of none yet.' }) code:
      | string
      | undefined,
    @Args('title', { type: () => LocalizedTextInput }) title: LocalizedTextInput,
    @Args('narrative', { type: () => LocalizedTextInput }) narrative: LocalizedTextInput,
  ): Promise<Finding[]> {
    return this.gate.ofCode(code, { title: wording(title, 'title'), narrative: wording(narrative, 'narrative') });
  }

  @AtMost(100)
  @ResolveField(() => [Finding], { description: 'What in it could point to a person; for who works in the house.' })
  @Requires('caseId', 'titleText', 'narrativeText')
  async findings(@Parent() { caseId, titleText, narrativeText }: Publication, @Info() info: GraphQLResolveInfo): Promise<Finding[]> {
    // what in a wording is noted depends on what survivors agreed to
    if (this.context.viewer.purpose !== Purpose.INTERNAL) return [];
    return this.gate.ofCase(caseId, { title: titleText, narrative: narrativeText }, purposesAbove(info));
  }
}
