/** The pool of connections for reading, and for what is recorded of it. */
export const READ_POOL = Symbol('read pool');
/** Does this deployment show the synthetic world? */
export const SYNTHETIC_WORLD = Symbol('synthetic world');
