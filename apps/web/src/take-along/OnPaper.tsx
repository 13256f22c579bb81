import { useInternal } from '../cases/ReadFor.js';
import type { Purpose } from '../generated/graphql.js';
import { purposeIn } from '../session/purposes.js';
import { useSession } from '../session/SessionProvider.js';
import { useWords } from '../vocabulary/useWords.js';

/** On paper alone: what the list was read for, whether it is for outside, and by which filters it was narrowed. */
export function OnPaper({ purpose, filters = [] }: { purpose?: Purpose | null | undefined; filters?: readonly string[] }) {
  const { t, label } = useWords();
  const { viewer } = useSession();
  const of = purpose ?? viewer?.purpose;
  const internal = useInternal(purposeIn(purpose, viewer) ?? null, undefined);
  return (
    <div className="print-only">
      {of && (
        <p>
          {t('readFor.purpose', { purpose: label('purpose', of) })}
          {internal && ` [${t('readFor.internalCited')}]`}
        </p>
      )}
      {filters.length > 0 && <p>{t('takeAlong.filters', { filters: filters.join('; ') })}</p>}
    </div>
  );
}
