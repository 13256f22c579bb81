import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Person } from '#libs/access';
import { ascending, type ConnectionOf, connectionOf, PageArgs, Reads, type Sql, sql, Written } from '#libs/platform';

@ObjectType()
export class PersonConnection extends connectionOf(Person, 'Person') {}

/** Cleared for RESTRICTED, the account open, with a role of those who may read a vault. */
const mayHoldGrant = (row: Sql) =>
  sql`${row}.clearance >= 2 AND ${row}.active AND ${row}.roles && ARRAY['ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN']`;

/** For who gives grants: to whom one may be given. Who administers accounts sees more of them by `people`. */
@Resolver(() => Person)
export class ColleaguesResolver {
  constructor(private readonly reads: Reads) {}

  @Allow('REVOKE')
  @Written()
  @Query(() => PersonConnection, { description: 'Colleagues to whom a grant for a vault or a sealed case may be given, by name.' })
  colleagues(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Person>> {
    return this.reads.read(info, { entity: Person, where: mayHoldGrant, order: ascending('name', 'id'), page });
  }
}
