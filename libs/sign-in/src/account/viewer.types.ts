import { Field, ObjectType } from '@nestjs/graphql';
import { Confidentiality, levelName, Person } from '#libs/access';
import { Ability, type AbilityName, type Viewer as Asker, AtMost, abilitiesOf, DateTime, Purpose, Role } from '#libs/platform';
import { SecondFactorMethod } from '../factors/factors.js';

@ObjectType({ description: 'Who you are here.' })
export class Viewer {
  @Field(() => Person) person: Pick<Person, 'id' | 'name'>;
  @Field(() => [Role], {
    description: 'Those that count now: ADMIN and REVIEWER are not there while a second factor is due, nor for a token.',
  })
  roles: readonly Role[];
  @AtMost(20)
  @Field(() => [Ability], { description: 'What you may do now, by your roles.' })
  may: readonly AbilityName[];
  @Field(() => Confidentiality, { description: 'The highest level you read; a SEALED case takes a grant for that one case.' })
  clearance: Confidentiality;
  @Field(() => Purpose, { description: 'What you read for when a query names no other purpose.' }) purpose: Purpose;
  @Field({
    description:
      'You have a second factor, may read RESTRICTED or more, review or administer, and this session has shown none: until then it reads up to PARTNER and neither reviews nor administers.',
  })
  needsSecondFactor: boolean;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when you count as having proved who you are, for what is sensitive (`stepUp`).',
  })
  steppedUpUntil?: Date | null;
}

@ObjectType({ description: 'Either you are in, or a second factor is still wanted.' })
export class SignInResult {
  @Field(() => Viewer, { nullable: true }) viewer?: Viewer | null;
  @Field(() => [SecondFactorMethod], {
    nullable: true,
    description: 'With one of these `signInWithFactor` goes on, within five minutes; null when you are in.',
  })
  secondFactor?: SecondFactorMethod[] | null;
}

export const toViewer = ({ personId, name, roles, clearance, purpose, session }: Asker): Viewer => ({
  person: { id: personId!, name: name! },
  roles,
  may: abilitiesOf(roles),
  clearance: levelName(clearance),
  purpose,
  needsSecondFactor: session?.needsSecondFactor ?? false,
  steppedUpUntil: session?.steppedUpUntil && session.steppedUpUntil.getTime() > Date.now() ? session.steppedUpUntil : null,
});
