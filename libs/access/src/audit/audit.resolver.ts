import { Args, Info, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AnsweredBySql, byStatement, type ConnectionOf, connectionOf, PageArgs } from '#libs/platform';
import { Allow } from '../access-rules.js';
import { AuditFilter } from './audit.inputs.js';
import { AuditService } from './audit.service.js';
import { AuditDetailValue, AuditEntry } from './audit-entry.entity.js';

@ObjectType()
export class AuditConnection extends connectionOf(AuditEntry, 'Audit') {}

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Allow('ADMIN')
  @Query(() => AuditConnection, { description: 'The audit, the newest first. It is only ever added to; `dalel verify audit` proves that.' })
  auditEntries(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter?: AuditFilter,
  ): Promise<ConnectionOf<AuditEntry>> {
    return this.audit.entries(info, filter, page);
  }

  @ResolveField(() => [AuditDetailValue], { description: 'Codes and numbers that belong to it.' })
  @AnsweredBySql(
    (row) =>
      `(SELECT coalesce(json_agg(json_build_object('name', d.key, 'value', d.value) ORDER BY d.key), '[]'::json) FROM jsonb_each_text(${row}.detail) d WHERE d.value IS NOT NULL)`,
  )
  detail(): AuditDetailValue[] {
    return byStatement();
  }
}
