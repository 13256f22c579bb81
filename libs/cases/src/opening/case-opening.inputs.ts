import { Field, InputType, Int } from '@nestjs/graphql';
import { Confidentiality } from '#libs/access';
import { Text } from '../entry/input-text.js';

@InputType({ description: 'A case is to become less confidential, or to be shared with partners.' })
export class ProposeOpeningInput {
  @Text(40, { description: 'Code of the case.' }) case: string;
  @Field(() => Int, { description: 'Version of the case as you read it.' }) version: number;
  @Field(() => Confidentiality, { description: 'A lower level; the level that it has, to share it with partners.' }) to: Confidentiality;
  @Text(500, { description: 'Why. It stays on record: name no one in it.' }) reason: string;
}
