import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { AtMost, type ConnectionOf, connectionOf, PageArgs, SqlField, StatementField, sql, Written } from '#libs/platform';
import { AuditFilter } from './audit.inputs.js';
import { AuditService } from './audit.service.js';
import { AuditChainService } from './audit-chain.service.js';
import { AuditChain } from './audit-chain.types.js';
import { AuditDetailValue, AuditEntry } from './audit-entry.entity.js';

@ObjectType()
export class AuditConnection extends connectionOf(AuditEntry, 'Audit') {}

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly audit: AuditService,
    private readonly chain: AuditChainService,
  ) {}

  @Allow('ADMINISTER')
  @Written()
  @Query(() => AuditConnection, { description: 'The audit, the newest first. It is only ever added to; `dalel verify audit` proves that.' })
  auditEntries(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter?: AuditFilter,
  ): Promise<ConnectionOf<AuditEntry>> {
    return this.audit.entries(info, filter, page);
  }

  @Allow('ADMINISTER')
  @Query(() => AuditChain, {
    description: 'The chain over the audit: its heads, and whether its newest entries are as they were recorded.',
  })
  auditChain(): Promise<AuditChain> {
    return this.chain.now();
  }

  @StatementField(() => String, { nullable: true, description: 'Code of the case or recommendation, where you may see it.' })
  @SqlField(
    (row) =>
      sql`CASE ${row}.subject_type WHEN 'case' THEN (SELECT c.code FROM "case" c WHERE c.id = ${row}.subject_id)
        WHEN 'recommendation' THEN (SELECT c.code FROM recommendation c WHERE c.id = ${row}.subject_id) END`,
  )
  subjectCode: string | null;

  @AtMost(20)
  @StatementField(() => [AuditDetailValue], {
    description: 'Codes and numbers that belong to it; the code of a case where you may see the case.',
  })
  @SqlField(
    (row) =>
      sql`(SELECT coalesce(json_agg(json_build_object('name', d.key, 'value', d.value) ORDER BY d.key), '[]'::json) FROM jsonb_each_text(${row}.detail) d
        WHERE d.value IS NOT NULL AND (d.value !~* '^KZ-' OR EXISTS (SELECT FROM "case" c WHERE c.code = upper(d.value))))`,
  )
  detail: AuditDetailValue[];
}
