import type { DecisionFlag } from '../generated/graphql.js';
import { Icon } from '../ui/Icon.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';

/** How far a decision may still be relied on: in a sign and a word. */
export function Flag({ of }: { of: DecisionFlag }) {
  const { label } = useTerms();
  if (of === 'NEUTRAL') return null;
  return (
    <span className={of === 'STOP' ? 'tag tag-stop' : 'tag tag-unverified'} data-flag={of}>
      <Icon name="warning" size={14} />
      {label('decision-flag', of)}
    </span>
  );
}
