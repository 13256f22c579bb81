import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseLineFragment, Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { purposeIn } from '../session/purposes.js';
import { useSession } from '../session/SessionProvider.js';
import { type Choice, Choose } from '../take-along/Choose.js';
import { ConfidentialityMark, SyntheticMark } from '../ui/Marks.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';

graphql(`
  fragment CaseLine on Case {
    id
    code
    title(lang: $lang)
    titleLanguage(lang: $lang)
    occurredOn
    region
    confidentiality
    synthetic
    acts {
      id
      violationType
    }
  }
`);

interface CaseLineProps {
  of: CaseLineFragment;
  /** What the list is read for: the case opens for it, too. */
  purpose?: Purpose | null | undefined;
  above?: ReactNode;
  below?: ReactNode;
  /** Where rows are chosen, to be taken along. */
  choice?: Choice | undefined;
}

/** A case in a list: enough to decide whether to open it. */
export function CaseLine({ of, purpose, above, below, choice }: CaseLineProps) {
  const { t, code, label } = useWords();
  const { viewer } = useSession();
  const types = [...new Set(of.acts.map(({ violationType }) => violationType))];
  return (
    <div className="line">
      <p className="line-head">
        <Choose of={choice} />
        <span className="code">{of.code}</span>
        <span>
          {formatDate(of.occurredOn, code)}, {label('region', of.region)}
        </span>
        {of.synthetic && <SyntheticMark />}
        <ConfidentialityMark level={of.confidentiality} />
        {above}
      </p>
      <p className="line-title">
        <Link to="/cases/$code" params={{ code: of.code }} search={{ purpose: purposeIn(purpose, viewer) }}>
          {of.title ? <Text text={of.title} language={of.titleLanguage ?? null} marked /> : t('case.untitled', { code: of.code })}
        </Link>
      </p>
      {types.length > 0 && <p className="line-note">{types.map((type) => label('violation-type', type)).join(' · ')}</p>}
      {below}
    </div>
  );
}
