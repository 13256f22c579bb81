import { Citation } from '../ui/Citation.js';
import { useWords } from '../vocabulary/useWords.js';
import { bibtex, type CitedDecision, cslJson, plain } from './citation.js';
import type { DecisionShown } from './DecisionBody.js';

/** How a decision is to be cited, in three forms. */
export function CiteDecision({ of }: { of: DecisionShown }) {
  const { t, label } = useWords();
  const cited: CitedDecision = {
    code: of.code,
    title: of.title,
    citation: of.citation,
    authority: of.court ?? label('decision-body', of.body),
    decidedOn: of.decidedOn ?? null,
    number: of.symbol ?? of.numbers[0] ?? null,
    url: of.url ?? null,
    address: `${location.origin}/decisions/${of.code}`,
  };
  const isRead = of.verification === 'VERIFIED_IN_SOURCE' && of.unverified.length === 0;
  return (
    <Citation
      note={!isRead && t('decision.citeUnverified')}
      texts={[
        { name: t('decision.citeAs.plain'), text: plain(cited) },
        { name: t('decision.citeAs.bibtex'), text: bibtex(cited) },
        { name: t('decision.citeAs.csl'), text: cslJson(cited) },
      ]}
    />
  );
}
