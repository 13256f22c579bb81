import type { Request } from 'express';
import { GraphQLError } from 'graphql';
import { DalelError } from '../../errors/dalel-error.js';
import type { TrustedDocuments } from './trusted-documents.js';

interface Body {
  query?: unknown;
  documentId?: unknown;
}

/**
 * What a request asks, before anything of it is read: a document named by its id is put in its place; from who may not ask
 * questions of their own, another than the page's is refused (S25), so that nothing is learned by trying, of the schema neither.
 */
export function admitDocument(request: Request, trusted: TrustedDocuments, onlyTrusted: boolean): void {
  const body = request.body as Body | undefined;
  if (body && typeof body === 'object' && body.query === undefined) {
    const text = trusted.text(body.documentId);
    if (text) body.query = text;
  }
  if (!onlyTrusted) return;
  const text = body?.query ?? request.query?.['query'];
  if (typeof text === 'string' && !trusted.hasText(text)) throw refused();
}

const refused = () => {
  const message = 'Without signing in, this server answers its own pages alone.';
  return new GraphQLError(message, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
    originalError: new DalelError('FORBIDDEN', message),
  });
};
