import type { DecisionQuery } from '../generated/graphql.js';
import { Note } from '../ui/Note.js';
import { useWords } from '../vocabulary/useWords.js';
import { Citing } from './Authorities.js';

/** Why a decision is to be relied on with care, or no more: by which later word, and whose. */
export function FlagReasons({ of }: { of: NonNullable<DecisionQuery['decision']> }) {
  const { t } = useWords();
  if (of.flagReasons.length === 0) return null;
  return (
    <Note>
      <p>{t(`decision.flagMeans.${of.flag}`)}</p>
      <ul>
        {of.flagReasons.map((reason) => (
          <li key={reason.id}>
            <Citing of={reason} side={reason.citing?.code === of.code ? 'cited' : 'citing'} />
          </li>
        ))}
      </ul>
    </Note>
  );
}
