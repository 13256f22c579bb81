import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { errorCode } from '../api/client.js';
import { useTranslation } from '../i18n/index.js';
import { Failure } from './Failure.js';

interface LoadedProps<Data> {
  result: { data?: Data | undefined; fetching: boolean; error?: CombinedError | undefined };
  again: () => void;
  /** How many lines to hold free while waiting. */
  lines?: number;
  children: (data: Data) => ReactNode;
}

/** The four states of an answer: waiting, failed (with a way on), there, and there but being asked anew. */
export function Loaded<Data>({ result, again, lines = 4, children }: LoadedProps<Data>) {
  if (result.error) return <Failure code={errorCode(result.error)} again={again} />;
  if (result.data === undefined) return <Waiting lines={lines} />;
  return (
    <div className={result.fetching ? 'loaded fresh-soon' : 'loaded'} aria-busy={result.fetching}>
      {children(result.data)}
    </div>
  );
}

export function Waiting({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <div key={key} className="bone" style={{ width: ['60%', '100%', '92%', '78%'][line % 4] }} />
      ))}
    </div>
  );
}
