import type { Implementation, Trend } from '../generated/graphql.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';

interface StatusProps {
  implementation: Implementation;
  trend?: Trend | null;
}

type Look = Implementation | 'REGRESSING';

// Colours that stay apart for colour-blind eyes and in grey print; the sign in each says the same without colour.
const COLOURS: Record<Look, string> = {
  NOT_ASSESSED: 'none',
  NO_ACTION: '#7E7D7A',
  IN_PROGRESS: '#CD811D',
  PARTIALLY_IMPLEMENTED: '#4398D9',
  IMPLEMENTED: '#004167',
  REGRESSING: '#761424',
};

const look = ({ implementation, trend }: StatusProps): Look => (trend === 'REGRESSING' ? 'REGRESSING' : implementation);

function Sign({ of }: { of: Look }) {
  switch (of) {
    case 'NO_ACTION':
      return <path d="M6 10h8" />;
    case 'IN_PROGRESS':
      return <path d="M6 10h7.500M10.500 7l3 3-3 3" />;
    case 'PARTIALLY_IMPLEMENTED':
      return <path d="M10 5.500a4.500 4.500 0 0 1 0 9z" fill="#fff" strokeWidth="1" />;
    case 'IMPLEMENTED':
      return <path d="M6 10.200l2.800 2.800L14 7.500" />;
    case 'REGRESSING':
      return <path d="M14 10H6.500M9.500 7l-3 3 3 3" />;
    default:
      return null;
  }
}

/** The sign of a status, to stand beside its word. */
export function StatusSign({ implementation, trend, size = 18 }: StatusProps & { size?: number }) {
  const of = look({ implementation, trend: trend ?? null });
  const unknown = of === 'NOT_ASSESSED';
  return (
    <svg className="status-sign" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle
        cx="10"
        cy="10"
        r={unknown ? 8 : 9}
        fill={COLOURS[of]}
        stroke={unknown ? '#5a5853' : 'none'}
        strokeWidth="1.600"
        strokeDasharray={unknown ? '3 2.600' : undefined}
      />
      <g fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <Sign of={of} />
      </g>
    </svg>
  );
}

/** Status in a sign and a word, and the trend after it. */
export function StatusMark({ implementation, trend }: StatusProps) {
  const { label } = useTerms();
  return (
    <span className="status" data-status={look({ implementation, trend: trend ?? null })}>
      <StatusSign implementation={implementation} trend={trend ?? null} />
      <span className="status-word">{label('implementation', implementation)}</span>
      {trend && <span className="status-trend">{label('trend', trend)}</span>}
    </span>
  );
}
