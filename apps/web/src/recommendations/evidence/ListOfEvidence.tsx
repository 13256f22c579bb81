import { useCitation } from '../../cases/citation.js';
import type { EvidenceOfRecommendationQuery, EvidenceOfRecommendationQueryVariables, Purpose } from '../../generated/graphql.js';
import { useLanguage, useTranslation } from '../../i18n/index.js';
import { purposeIn } from '../../session/purposes.js';
import { useSession } from '../../session/SessionProvider.js';
import { TakenList } from '../../take-along/TakenList.js';
import { type Edge, EVIDENCE, type EvidenceRead } from './documents.js';
import { PageOfEvidence } from './PageOfEvidence.js';

interface ListOfEvidenceProps {
  code: string;
  purpose: Purpose | null;
  internal: boolean;
}

/** The rows shown so far, and what a person takes along of them. */
export function ListOfEvidence({ code, purpose, internal }: ListOfEvidenceProps) {
  const { t } = useTranslation();
  const { lang } = useLanguage();
  const { viewer } = useSession();
  const cite = useCitation();
  const readFor = purposeIn(purpose, viewer) ?? null;
  const original = viewer !== null && !readFor;
  const row = ({ node: { case: of } }: Edge) =>
    of
      ? {
          code: of.code,
          name: t('takeAlong.case', { code: of.code }),
          citation: cite({
            code: of.code,
            title: of.title ?? '',
            titleLanguage: of.titleLanguage ?? null,
            synthetic: of.synthetic,
            version: (original ? of.version : of.publication?.version) ?? 0,
            purpose: readFor,
            internal,
          }),
        }
      : undefined;
  return (
    <TakenList<Edge, EvidenceRead, EvidenceOfRecommendationQuery, EvidenceOfRecommendationQueryVariables>
      listing={{
        document: EVIDENCE,
        variables: (first, after) => ({ code, purpose, lang, first, after }),
        list: ({ recommendation }) => recommendation?.evidence,
      }}
      row={row}
      page={(at, taking) => <PageOfEvidence code={code} purpose={purpose} at={at} taking={taking} />}
    />
  );
}
