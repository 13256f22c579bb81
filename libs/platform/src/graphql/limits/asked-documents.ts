import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { DalelError, type ErrorCode } from '../../errors/dalel-error.js';
import { documentSize, ENDLESS } from './document-size.js';
import { LIMITS, MAX_TOKENS } from './limits.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { holdsMoreThan } from './variable-count.js';

/** Documents whose size is remembered: those that clients send again and again. */
const REMEMBERED = 500;

export interface SenderRules {
  signedIn: boolean;
  /** Are the pages' own documents the only ones that are answered (S25)? */
  onlyTrusted: boolean;
}

/** Judges what a request asks before anything of it is validated: its size and that of its variables (S20), and whether its sender may ask questions of their own (S25). */
export class AskedDocuments {
  private readonly fitting = new LRUCache<string, true>({ max: REMEMBERED });

  constructor(
    private readonly trusted: TrustedDocuments,
    private readonly limits = LIMITS,
  ) {}

  /**
   * The text that Apollo will run, put in its place where it was named by an id. Whatever is no text is refused here.
   * @throws BAD_USER_INPUT, QUERY_TOO_COMPLEX, or FORBIDDEN where only the pages' own documents are answered
   */
  admit(body: unknown, { signedIn, onlyTrusted }: SenderRules): string {
    if (!body || typeof body !== 'object' || Array.isArray(body)) throw refused('BAD_USER_INPUT', 'Send one question, as a JSON object.');
    const operation = body as { query?: unknown; documentId?: unknown; variables?: unknown };
    const mostValues = signedIn ? this.limits.variables.signedIn : this.limits.variables.public;
    if (holdsMoreThan(mostValues, operation.variables))
      throw tooComplex(`Give at most ${mostValues} values in "variables", each key counted too.`);
    if (operation.query === undefined) operation.query = this.trusted.text(operation.documentId);
    const { query } = operation;
    if (typeof query !== 'string' || query === '') throw refused('BAD_USER_INPUT', 'Send the question as a text: "query".');
    this.checkSize(query);
    if (onlyTrusted && !this.trusted.hasText(query))
      throw refused('FORBIDDEN', 'Without signing in, this server answers its own pages alone.');
    return query;
  }

  private checkSize(text: string): void {
    const limits = this.limits;
    if (text.length > limits.characters)
      throw tooComplex(`A question has at most ${limits.characters} characters: give long texts as variables.`);
    if (this.fitting.has(text)) return;
    const document = parsed(text);
    if (!document) return; // Apollo says why
    const { selections, nesting } = documentSize(document);
    if (selections === ENDLESS) throw refused('BAD_USER_INPUT', 'A fragment spreads itself, directly or by others.');
    if (selections > limits.selections)
      throw tooComplex(
        `Ask for at most ${limits.selections} fields, arguments and directives, each counted wherever its fragment is spread: these are ${counted(selections)}.`,
      );
    if (nesting > limits.nesting)
      throw tooComplex(`Nest at most ${limits.nesting} selections in each other: these are ${counted(nesting)}.`);
    this.fitting.set(text, true);
  }
}

/** Apollo runs the text that was judged, and no other: should it ever find one elsewhere in a request, nothing runs. */
export function admittedAlone(): ApolloServerPlugin<{ admitted?: string }> {
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ source, contextValue }) => {
        if (source !== contextValue.admitted) throw new Error('another document was to be run than the one that was judged');
      },
    }),
  };
}

const counted = (n: number) => (n <= 1e6 ? String(n) : 'more than a million');

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
  } catch {
    return undefined;
  }
}

const tooComplex = (message: string) => refused('QUERY_TOO_COMPLEX', message);
const refused = (code: ErrorCode, message: string) =>
  new GraphQLError(message, {
    extensions: { code, http: { status: code === 'FORBIDDEN' ? 403 : 400 } },
    originalError: new DalelError(code, message),
  });
