import { applyDecorators, type CustomDecorator, SetMetadata } from '@nestjs/common';
import { ABILITIES, type AbilityName, type Role } from '#libs/platform';

export const ALLOWED = 'access:allowed';
/** Who may call a resolver: roles, or everyone the deployment lets in. A resolver without a rule is refused (S1). */
export type AccessRule = { roles: readonly Role[] } | { everyone: 'public site' | 'always' | 'signed in' };

export const IN_PERSON = 'access:in-person';
/** `stepped up for own factors`: who has to set up a second factor may do just this without one. */
export type InPerson = 'session' | 'stepped up' | 'stepped up for own factors';

/** Signed-in people who may do this (ability.ts says which roles). */
export const Allow = (ability: AbilityName): CustomDecorator =>
  SetMetadata(ALLOWED, { roles: ABILITIES[ability] } satisfies { roles: readonly string[] });
/** Every signed-in person, and the public where the operator has turned the public site on. The database decides what they see. */
export const Public = (): CustomDecorator => SetMetadata(ALLOWED, { everyone: 'public site' } satisfies AccessRule);
/** Everyone, even on a private deployment: signing in, and saying what this deployment is. */
export const AllowAnonymous = (): CustomDecorator => SetMetadata(ALLOWED, { everyone: 'always' } satisfies AccessRule);

/** A person about their own account, signed in by themselves: never a token for scripts. */
export const OwnAccount = (inPerson: InPerson = 'session') =>
  applyDecorators(SetMetadata(ALLOWED, { everyone: 'signed in' } satisfies AccessRule), SetMetadata(IN_PERSON, inPerson));

/**
 * Beside `@Allow`, for what is sensitive (the vault, exports of what is not public, changes of roles; S12): who calls must have proved
 * anew, within the last minutes, who they are (`mutation stepUp`), with their second factor where one is due. Refusals say
 * `stepUp: true` or `secondFactor: true` in their extensions, so that a page knows what to ask for.
 */
export const StepUp = (): CustomDecorator => SetMetadata(IN_PERSON, 'stepped up' satisfies InPerson);
