import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Person } from '#libs/access';
import { type ConnectionOf, condition, connectionOf, PageArgs, Reads } from '#libs/platform';

@ObjectType()
export class PersonConnection extends connectionOf(Person, 'Person') {}

/** Cleared for RESTRICTED, the account open, with a role of those who may read a vault. */
const MAY_HOLD_GRANT = `{t}.clearance >= 2 AND {t}.active AND {t}.roles && ARRAY['ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN']`;

/** For who gives grants: to whom one may be given. Who administers accounts sees more of them by `people`. */
@Resolver(() => Person)
export class ColleaguesResolver {
  constructor(private readonly reads: Reads) {}

  @Allow('REVOKE')
  @Query(() => PersonConnection, { description: 'Colleagues to whom a grant for a vault or a sealed case may be given, by name.' })
  colleagues(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Person>> {
    return this.reads.connection(
      info,
      {
        entity: Person,
        where: condition(MAY_HOLD_GRANT),
        order: [
          ['name', 'ASC'],
          ['id', 'ASC'],
        ],
      },
      page,
    );
  }
}
