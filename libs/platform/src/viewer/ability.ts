import { registerEnumType } from '@nestjs/graphql';
import type { Role } from './viewer.js';

/**
 * What people may do, each with the roles that may: the one list. Resolvers (`@Allow`), policies (`holds`) and pages (`viewer.may`) take
 * it from here. Which cases one sees is no ability: clearance and grants decide that.
 */
export const ABILITIES = {
  /** Enter cases, make their public wording, say which law and recommendations they speak to. */
  ENTER_CASES: ['DOCUMENTER', 'LAWYER'],
  /** Record consent, take cases through their states, propose whom to name and what to open. */
  WORK_ON_CASES: ['DOCUMENTER', 'LAWYER', 'REVIEWER'],
  /** Verify, approve, publish and withdraw. */
  REVIEW: ['REVIEWER'],
  /** Confirm or refuse what others propose for a case or a vault, without having to see the case. */
  CONFIRM_FOR_OTHERS: ['REVIEWER', 'ADMIN'],
  /** Take back a grant or an opening: who proposes, and who confirms. */
  REVOKE: ['DOCUMENTER', 'LAWYER', 'REVIEWER', 'ADMIN'],
  /** Say how far a recommendation is implemented. */
  ASSESS: ['ADVOCATE', 'LAWYER'],
  /** See assessments that wait, and be the second person for them. */
  REVIEW_ASSESSMENTS: ['ADVOCATE', 'LAWYER', 'REVIEWER'],
  /** Enter decisions of courts and treaty bodies, and change them. */
  ENTER_DECISIONS: ['LAWYER'],
  /** See decisions that wait, and be the second person for them. */
  REVIEW_DECISIONS: ['LAWYER', 'REVIEWER'],
  /** Work in the house at all: know colleagues, hold a grant for a vault. */
  WORK_IN_THE_HOUSE: ['ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'],
  /** Invite, raise, lower and close accounts; read the audit. */
  ADMINISTER: ['ADMIN'],
} as const satisfies Record<string, readonly (keyof typeof Role)[]>;

export type AbilityName = keyof typeof ABILITIES;
export const Ability = Object.fromEntries(Object.keys(ABILITIES).map((name) => [name, name])) as { [Name in AbilityName]: Name };
registerEnumType(Ability, { name: 'Ability', description: 'What somebody may do; each is held by one or more roles.' });

/** What these roles may do together. */
export const abilitiesOf = (roles: readonly string[]): AbilityName[] =>
  (Object.keys(ABILITIES) as AbilityName[]).filter((name) => ABILITIES[name].some((role) => roles.includes(role)));
