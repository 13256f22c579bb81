import { Link } from '@tanstack/react-router';
import type { DecisionLineFragment } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { VerificationMark } from '../ui/Marks.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { Flag } from './Flag.js';
import { PartMark } from './PartMark.js';
import { useStateName } from './state-name.js';

/** A decision in a list: who decided, what came of it, and what was held. */
export function DecisionLine({ of }: { of: DecisionLineFragment }) {
  const { code, label } = useWords();
  const stateName = useStateName();
  return (
    <div className="line">
      <p className="line-head">
        <span>
          {[label('decision-body', of.body), of.decidedOn && formatDate(of.decidedOn, code)].filter(Boolean).join(', ')}
          {of.decidedOn && <PartMark part="DATE" unverified={of.unverified} />}
        </span>
        <span>{stateName(of.state)}</span>
        <span>
          {label('decision-outcome', of.outcome)}
          <PartMark part="OUTCOME" unverified={of.unverified} />
        </span>
        <Flag of={of.flag} />
        <VerificationMark verification={of.verification} />
      </p>
      <p className="line-title">
        <Link to="/decisions/$code" params={{ code: of.code }}>
          <Text text={of.title} language={of.titleLanguage ?? null} marked />
        </Link>
      </p>
      {of.violationTypes.length > 0 && (
        <p className="line-note">{of.violationTypes.map((type) => label('violation-type', type)).join(' · ')}</p>
      )}
      {of.holding && (
        <p className="clamp">
          <Text text={of.holding} language={of.holdingLanguage ?? null} marked />
          <PartMark part="HOLDING" unverified={of.unverified} />
        </p>
      )}
    </div>
  );
}
