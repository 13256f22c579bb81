import { Field, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { Confidentiality, levelNameSql } from '#libs/access';
import { SqlField, sql } from '#libs/platform';
import { Proposal } from '../proposal/proposal.entity.js';

@ObjectType({
  implements: () => Proposal,
  description:
    'A proposal to make a case less confidential or, where both levels are the same, to share it with partners who are cleared for it.',
})
@Entity('case_opening', { orderBy: { proposedAt: 'ASC', id: 'ASC' } })
export class CaseOpening extends Proposal {
  @Field(() => Confidentiality)
  @SqlField((row) => levelNameSql(sql`${row}.from_level`))
  from: Confidentiality;
  @Field(() => Confidentiality)
  @SqlField((row) => levelNameSql(sql`${row}.to_level`))
  to: Confidentiality;
}
