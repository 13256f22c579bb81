import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseLineFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
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

/** A case in a list: enough to decide whether to open it. */
export function CaseLine({ of, above, below }: { of: CaseLineFragment; above?: ReactNode; below?: ReactNode }) {
  const { code, label } = useWords();
  const types = [...new Set(of.acts.map(({ violationType }) => violationType))];
  return (
    <div className="line">
      <p className="line-head">
        <span className="code">{of.code}</span>
        <span>
          {formatDate(of.occurredOn, code)}, {label('region', of.region)}
        </span>
        {of.synthetic && <SyntheticMark />}
        <ConfidentialityMark level={of.confidentiality} />
        {above}
      </p>
      <p className="line-title">
        <Link to="/cases/$code" params={{ code: of.code }}>
          {of.title ? <Text text={of.title} language={of.titleLanguage ?? null} /> : of.code}
        </Link>
      </p>
      {types.length > 0 && <p className="line-note">{types.map((type) => label('violation-type', type)).join(' · ')}</p>}
      {below}
    </div>
  );
}
