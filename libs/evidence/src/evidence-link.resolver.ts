import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { Case } from '#libs/cases';
import { Reads } from '#libs/platform';
import { LinkEvidenceInput } from './evidence.inputs.js';
import { EvidenceLink } from './evidence-link.entity.js';
import { EvidenceLinkService } from './evidence-link.service.js';

@Resolver(() => EvidenceLink)
export class EvidenceLinkResolver {
  constructor(
    private readonly links: EvidenceLinkService,
    private readonly reads: Reads,
  ) {}

  @Allow('ENTER_CASES')
  @Mutation(() => EvidenceLink, { description: 'Put a case under a recommendation as evidence. The version is that of the case.' })
  linkEvidence(@Args('input') input: LinkEvidenceInput, @Info() info: GraphQLResolveInfo): Promise<EvidenceLink> {
    return this.reads.afterWrite(info, EvidenceLink, () => this.links.link(input));
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Case, { description: 'Take a case away from a recommendation. The version is that of the case.' })
  unlinkEvidence(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.links.unlink(id, version));
  }
}
