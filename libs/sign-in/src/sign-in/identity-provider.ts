/** Whom a provider found, before any second factor and before any session. */
export interface Identified {
  personId: string;
  /** Does the provider vouch for a second factor itself (as single sign-on may)? Then none is asked for here. */
  secondFactor: boolean;
}

/**
 * Who says who someone is. One provider is built in: the password. Single sign-on by OpenID Connect takes its place beside it: its callback
 * identifies a person by the verified subject that an administrator bound to their account, and hands them to `SignIn.enter`; what follows
 * (second factor, session, audit) is the same for all.
 */
export interface IdentityProvider<Proof> {
  identify(proof: Proof): Promise<Identified | undefined>;
}
