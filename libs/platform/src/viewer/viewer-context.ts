import { Injectable } from '@nestjs/common';
import { ClsService, type ClsStore } from 'nestjs-cls';
import { AuditNotes } from '../audit/audit-notes.js';
import { DalelError } from '../errors/dalel-error.js';
import type { ReadSession } from '../read/read-session.js';
import { Language, THE_PUBLIC, type Viewer } from './viewer.js';

interface RequestStore extends ClsStore {
  viewer?: Viewer;
  language?: Language;
  /** Group of addresses that the request came from. */
  address?: string;
  readSession?: ReadSession;
  /** Nobody waits for the answer any more. */
  readingStopped?: boolean;
  /** One a request, whoever asks in it: a nested context (a transaction) shares it. */
  notes?: AuditNotes;
}

/** Who asks, in which language, and their read session: of the request in progress, from its context store. */
@Injectable()
export class ViewerContext {
  constructor(private readonly cls: ClsService<RequestStore>) {}

  get viewer(): Viewer {
    return (this.cls.isActive() && this.cls.get('viewer')) || THE_PUBLIC;
  }

  /** Who asks, for what is shared out between people: somebody's tokens apart from themselves, the public by address. */
  get asker(): string {
    const { personId, token } = this.viewer;
    if (personId) return token ? `tokens of ${personId}` : personId;
    return (this.cls.isActive() && this.cls.get('address')) || 'public';
  }

  comesFrom(address: string): void {
    this.cls.set('address', address);
  }

  /** Languages in the order in which this reader wants a text: the one asked for, their own, then the others. */
  languages(language?: Language | null): string[] {
    const own = this.cls.isActive() ? this.cls.get('language') : undefined;
    return [...new Set([language, own, ...Object.values(Language)].filter((l): l is Language => !!l))].map((l) => l.toLowerCase());
  }

  /** As a request begins; one that is under way goes on as somebody else by ViewerChange. */
  become(viewer: Viewer): void {
    this.cls.set('viewer', viewer);
    if (!this.cls.get('notes')) this.cls.set('notes', new AuditNotes());
  }

  /** What is to be recorded of this request before its answer leaves (AuditTrail). */
  get notes(): AuditNotes {
    return (this.cls.isActive() && this.cls.get('notes')) || new AuditNotes();
  }

  readIn(language: Language): void {
    this.cls.set('language', language);
  }

  get session(): ReadSession | undefined {
    return this.cls.get('readSession');
  }

  set session(session: ReadSession | undefined) {
    this.cls.set('readSession', session);
    if (this.cls.get('readingStopped')) session?.stop();
  }

  /** Nobody waits for the answer any more: what is read for it is stopped, and nothing more is read. */
  stopReading(): void {
    this.cls.set('readingStopped', true);
    this.session?.stop();
  }

  /** @throws where nobody waits for the answer any more, or its time is over */
  requireWanted(): void {
    if (this.cls.isActive() && this.cls.get('readingStopped'))
      throw new DalelError('QUERY_TOO_COMPLEX', 'The question took too long and was stopped. Ask for less at once.');
  }

  /** Runs outside a request (a job, a test) as this viewer. */
  as<T>(viewer: Viewer, work: () => Promise<T>): Promise<T> {
    return this.cls.run(() => {
      this.become(viewer);
      return work();
    });
  }
}
