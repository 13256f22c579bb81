import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { Case } from '#libs/cases';
import { Reads } from '#libs/platform';
import { Decision } from './decision.entity.js';
import { LinkDecisionInput, ProposeDecisionInput, ReviewDecisionInput } from './decision-entry.inputs.js';
import { DecisionEntryService } from './decision-entry.service.js';
import { DecisionLink } from './decision-link.entity.js';

@Resolver(() => Decision)
export class DecisionEntryResolver {
  constructor(
    private readonly entry: DecisionEntryService,
    private readonly reads: Reads,
  ) {}

  @Allow('ENTER_DECISIONS')
  @Mutation(() => Decision, {
    description:
      'Propose a decision, or other content for one. It counts once a second person confirms it; what was confirmed before stays until then.',
  })
  proposeDecision(@Args('input') input: ProposeDecisionInput, @Info() info: GraphQLResolveInfo): Promise<Decision> {
    return this.reads.afterWrite(info, Decision, () => this.entry.propose(input));
  }

  @Allow('REVIEW_DECISIONS')
  @Mutation(() => Decision, {
    description: 'Confirm what another person proposed. A change is read under the id of what it changes from then on.',
  })
  confirmDecision(@Args('input') input: ReviewDecisionInput, @Info() info: GraphQLResolveInfo): Promise<Decision> {
    return this.reads.afterWrite(info, Decision, () => this.entry.confirm(input));
  }

  @Allow('REVIEW_DECISIONS')
  @Mutation(() => Decision, { description: 'Return what another person proposed, with reasons.' })
  returnDecision(@Args('input') input: ReviewDecisionInput, @Info() info: GraphQLResolveInfo): Promise<Decision> {
    return this.reads.afterWrite(info, Decision, () => this.entry.return(input));
  }

  @Allow('ENTER_DECISIONS')
  @Mutation(() => String, { description: 'Take back what you proposed, while it waits or once it was returned. Answers its code.' })
  discardDecision(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<string> {
    return this.entry.discard(id, version);
  }

  @Allow('ENTER_CASES')
  @Mutation(() => DecisionLink, { description: 'Say that a decision speaks to a case. The version is that of the case.' })
  linkDecision(@Args('input') input: LinkDecisionInput, @Info() info: GraphQLResolveInfo): Promise<DecisionLink> {
    return this.reads.afterWrite(info, DecisionLink, () => this.entry.link(input));
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Case, { description: 'Take a decision away from a case. The version is that of the case.' })
  unlinkDecision(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.entry.unlink(id, version));
  }
}
