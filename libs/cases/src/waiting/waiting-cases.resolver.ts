import { Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#libs/access';
import { WaitingRepository } from '#libs/platform';
import { waitingCases } from './waiting-cases.repository.js';

@Resolver()
export class WaitingCasesResolver {
  constructor(private readonly waiting: WaitingRepository) {}

  @Allow('WORK_IN_THE_HOUSE')
  @Query(() => Int, {
    description:
      'How much of cases waits for you: submitted cases, wordings, openings and grants of others that you may decide, and what was sent back to you. At most 100.',
  })
  waitingCases(): Promise<number> {
    return this.waiting.count(waitingCases);
  }
}
