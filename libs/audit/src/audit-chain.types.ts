import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '#libs/platform';

@ObjectType({ description: 'The end of a day of the audit, put on record when the day was over.' })
export class AuditSeal {
  @Field({ description: 'Head of the day, as `day:place:hash`: print it and keep it elsewhere.' }) head: string;
  @Field(() => DateTime) sealedAt: Date;
  @Field({ description: 'Sealed with the operator’s key: then nobody without that key can write the chain anew unnoticed.' })
  keyed: boolean;
  @Field({ description: 'The chain still holds this head at its place.' }) holds: boolean;
}

@ObjectType({ description: 'The state of the chain over the audit. `dalel verify audit` goes through the whole of it.' })
export class AuditChain {
  @Field(() => Int, { description: 'How many entries the chain has.' }) entries: number;
  @Field({ description: 'Its present head, as `day:place:hash`: print it and keep it elsewhere, for `dalel verify audit --head`.' })
  head: string;
  @Field(() => AuditSeal, { nullable: true, description: 'The last day that was sealed; null where none is over yet.' })
  lastSeal: AuditSeal | null;
  @Field(() => Int, { description: 'Days that are over and not sealed.' }) unsealedDays: number;
  @Field(() => Int, { description: 'How many of the newest entries were computed anew for this answer.' }) checked: number;
  @Field({ description: 'All of these are as they were recorded, and follow each other.' }) intact: boolean;
}
