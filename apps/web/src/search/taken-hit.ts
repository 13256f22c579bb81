import { useCitation } from '../cases/citation.js';
import { useInternal } from '../cases/ReadFor.js';
import { useTranslation } from '../i18n/index.js';
import { instrumentName } from '../law/InstrumentTitle.js';
import { useProvisionName } from '../law/ProvisionTitle.js';
import { useBodyName } from '../recommendations/bodies.js';
import { useSession } from '../session/SessionProvider.js';
import { useRowCitation } from '../take-along/cited.js';
import type { TakenRow } from '../take-along/TakenList.js';
import type { HitEdge } from './ResultsPage.js';

/** What is taken along of a hit: a case with its version and its marks, as on its page; law and recommendations with where they stand. */
export function useTakenHit(): (edge: HitEdge) => TakenRow | undefined {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const internal = useInternal(null, undefined);
  const citeCase = useCitation();
  const cite = useRowCitation();
  const bodyName = useBodyName();
  const provisionName = useProvisionName();
  return ({ node: { code, title, titleLanguage, case: of, provision, recommendation } }) => {
    if (of) {
      const version = (viewer ? of.version : of.publication?.version) ?? 0;
      const cited = { code, title, titleLanguage: titleLanguage ?? null, synthetic: of.synthetic, version, purpose: null, internal };
      return { code, name: t('takeAlong.case', { code }), citation: citeCase(cited) };
    }
    if (!provision && !recommendation) return undefined;
    const name = provision
      ? `${provisionName({ path: code, label: provision.label })}, ${instrumentName(provision.instrument)}`
      : [code, recommendation && bodyName(recommendation.issuingBody), recommendation?.year].filter(Boolean).join(', ');
    const path = provision ? `/law/${code}` : `/recommendations/${code}`;
    return { code, name: provision ? name : code, citation: cite({ name, title, path }) };
  };
}
