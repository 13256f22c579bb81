import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Role } from '#libs/platform';

export const ALLOWED = 'access:allowed';
/** Who may call a resolver: roles, or everyone the deployment lets in. A resolver without a rule is refused (S1). */
export type AccessRule = { roles: readonly Role[] } | { everyone: 'public site' | 'always' };

/** Signed-in people who hold one of these roles. */
export const Allow = (...roles: (keyof typeof Role)[]): CustomDecorator =>
  SetMetadata(ALLOWED, { roles } satisfies { roles: readonly string[] });
/** Every signed-in person, and the public where the operator has turned the public site on. The database decides what they see. */
export const Public = (): CustomDecorator => SetMetadata(ALLOWED, { everyone: 'public site' } satisfies AccessRule);
/** Everyone, even on a private deployment: signing in, and saying what this deployment is. */
export const AtTheDoor = (): CustomDecorator => SetMetadata(ALLOWED, { everyone: 'always' } satisfies AccessRule);
