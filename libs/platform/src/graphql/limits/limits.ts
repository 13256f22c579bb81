/** What one operation may hold (S20). Its body is counted while it is read. */
export interface OperationLimits {
  /** How long it may take; in the database its reading and its change each. */
  milliseconds: number;
  /** Characters of a document. Each error of validation searches its line from the first character on. */
  characters: number;
  /** Fields, spreads, arguments and directives, each counted wherever its fragment is spread. Validation compares fields of one name in pairs. */
  selections: number;
  /** Selections in selections: eight levels of objects in pages and edges are 24. */
  nesting: number;
  /** Levels of objects. */
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  /** Fields that are marked as @AskedOnce. */
  longFields: number;
  /** Values and keys in an operation's variables, at every depth. The longest form that staff send, a case of 50 survivors with each consent, has 5,500. */
  variables: { signedIn: number; public: number };
  /** How often a question about the schema goes from a type to the types of its fields, one in the other. */
  introspectionDepth: number;
  /** In objects, by the most that each list may hold. */
  cost: { signedIn: number; public: number };
  /** What an answer may weigh, as it leaves the database and as it leaves the house. */
  answerBytes: { signedIn: number; public: number };
}

/** The pages' largest document has 260 selections, the introspection query 240. */
export const LIMITS: OperationLimits = {
  milliseconds: 10_000,
  characters: 32_000,
  selections: 600,
  nesting: 40,
  depth: 8,
  aliases: 20,
  rootFields: 10,
  directives: 20,
  longFields: 1,
  variables: { signedIn: 8000, public: 1000 },
  introspectionDepth: 1,
  cost: { signedIn: 25_000, public: 7500 },
  answerBytes: { signedIn: 10_000_000, public: 2_000_000 },
};

/** Tokens of a document, counted while it is parsed. */
export const MAX_TOKENS = 2000;
/** Errors of validation that are told of one document. */
export const MAX_VALIDATION_ERRORS = 10;
