import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { codeOfCase } from '#libs/cases';
import { type ConnectionOf, connectionOf, PageArgs, SqlField, StatementField, sql, Written } from '#libs/platform';
import { VaultReadingFilter } from './vault.inputs.js';
import { VaultReadingRecord } from './vault-reading.entity.js';
import { VaultReadingService } from './vault-reading.service.js';

@ObjectType()
export class VaultReadingRecordConnection extends connectionOf(VaultReadingRecord, 'VaultReadingRecord') {}

@Resolver(() => VaultReadingRecord)
export class VaultReadingResolver {
  constructor(private readonly readings: VaultReadingService) {}

  @Allow('WORK_IN_THE_HOUSE')
  @Written()
  @Query(() => VaultReadingRecordConnection, {
    description: 'Who read vaults, when and why, the newest first: your own readings; for reviewers and administrators, everyone’s.',
  })
  vaultReadings(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => VaultReadingFilter, nullable: true }) filter?: VaultReadingFilter,
  ): Promise<ConnectionOf<VaultReadingRecord>> {
    return this.readings.list(info, filter, page);
  }

  @StatementField(() => String, { nullable: true, description: 'Code of the case; null where you may not see the case.' })
  @SqlField((row) => codeOfCase(sql`${row}.case_id`))
  case: string | null;
}
