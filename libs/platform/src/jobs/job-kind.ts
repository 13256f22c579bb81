/** A kind of background job. The library that does it declares it; `migrate` makes a queue for each. */
export interface JobKind<Data = unknown> {
  name: string;
  queue: QueueSettings;
  /** Which role of the database may send it, beside the worker's own. */
  sentBy?: 'staff' | 'sign_in';
  /** What a job of it carries: ids alone, never a text. A type, and never there. */
  readonly carries?: Data;
}

interface QueueSettings {
  policy: 'standard' | 'short' | 'stately';
  retryLimit: number;
  /** Seconds, here and below. */
  retryDelay: number;
  retryBackoff?: true;
  retryDelayMax?: number;
  expireInSeconds: number;
  retentionSeconds?: number;
  deleteAfterSeconds?: number;
}

export type JobData<Kind extends JobKind> = NonNullable<Kind['carries']>;

export const jobKind = <Data = Record<string, never>>(name: string, queue: QueueSettings, sentBy?: JobKind['sentBy']): JobKind<Data> => ({
  name,
  queue,
  ...(sentBy && { sentBy }),
});

/** What changed, by what it is found: whoever keeps copies of it makes them anew. */
export interface Subject {
  kind: 'case' | 'decision' | 'provision' | 'recommendation';
  id: string;
}

/** The event of every change to what is searched; it is written in the transaction of the change. */
export const SUBJECT_CHANGED = jobKind<Subject>(
  'subject.changed',
  { policy: 'standard', retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 300 },
  'staff',
);
