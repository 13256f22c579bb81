import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { Ledger } from '#libs/audit';
import { Reads } from '#libs/platform';
import { RecordConsentInput, WithdrawConsentInput } from '../workflow/case-work.inputs.js';
import { Consent } from './consent.entity.js';
import { ConsentService, type WithdrawnConsent } from './consent.service.js';

@Resolver(() => Consent)
export class ConsentResolver {
  constructor(
    private readonly consents: ConsentService,
    private readonly reads: Reads,
    private readonly ledger: Ledger,
  ) {}

  @Allow('WORK_ON_CASES')
  @Mutation(() => Consent, {
    description: 'Record what a survivor agreed to. It takes the place of what they agreed to before for this purpose.',
  })
  recordConsent(@Args('input') input: RecordConsentInput, @Info() info: GraphQLResolveInfo): Promise<Consent> {
    return this.reads.afterWrite(info, Consent, () => this.consents.record(input));
  }

  @Allow('WORK_ON_CASES')
  @Mutation(() => Consent, { description: 'Take a consent back, at once: what it covered is found no more.' })
  async withdrawConsent(@Args('input') input: WithdrawConsentInput): Promise<WithdrawnConsent> {
    const withdrawn = await this.consents.withdraw(input);
    await this.ledger.keep();
    return withdrawn;
  }
}
