import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { Reads } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { Engagement } from '../engagement/engagement.entity.js';
import { EngagementService } from '../engagement/engagement.service.js';
import { EngageProvisionInput } from '../workflow/case-work.inputs.js';
import { CreateCaseInput, DraftInput, UpdateCaseInput } from './case-entry.inputs.js';
import { CaseEntryService } from './case-entry.service.js';

@Resolver(() => Case)
export class CaseEntryResolver {
  constructor(
    private readonly entry: CaseEntryService,
    private readonly engagements: EngagementService,
    private readonly reads: Reads,
  ) {}

  @Allow('ENTER_CASES')
  @Mutation(() => Case, { description: 'Enter a case, with what its survivors agreed to. It begins as a draft.' })
  createCase(@Args('input') input: CreateCaseInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.entry.create(input));
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Case, { description: 'Change what a case says. Its public wording stays as it was approved.' })
  updateCase(@Args('input') input: UpdateCaseInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.entry.update(input));
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Boolean, {
    description: 'Delete a draft of your own that nobody ever confirmed, with all that hangs on it. It cannot be had back.',
  })
  deleteDraft(@Args('input') input: DraftInput): Promise<boolean> {
    return this.entry.deleteDraft(input);
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Engagement, { description: 'Say which provision a case engages, and how. The version is that of the case.' })
  engageProvision(@Args('input') input: EngageProvisionInput, @Info() info: GraphQLResolveInfo): Promise<Engagement> {
    return this.reads.afterWrite(info, Engagement, () => this.engagements.engage(input));
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Case, { description: 'Take a provision away from a case; the audit keeps it. The version is that of the case.' })
  removeEngagement(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.engagements.remove(id, version));
  }
}
