import { useState } from 'react';
import type { CaseAtWorkQuery } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../i18n/dates.js';
import { useProvisionName } from '../../law/ProvisionTitle.js';
import { type ChangedPart, changedParts, type Part } from '../../ui/Changed.js';
import { useWords } from '../../vocabulary/useWords.js';

export const CASE_AT_WORK = graphql(`
  query CaseAtWork($code: String!, $lang: Language) {
    case(code: $code) {
      id
      code
      version
      title(lang: $lang)
      titleLanguage(lang: $lang)
      narrative(lang: $lang)
      narrativeLanguage(lang: $lang)
      confidentiality
      state
      synthetic
      when: occurredOn(precision: DAY)
      region
      place
      notes
      acts {
        id
        violationType
      }
      ...CaseLaw
      ...CaseEvidence
      ...CaseConsents
      ...CaseSteps
      ...CaseNamed
      ...CaseOpened
    }
  }
`);

export type CaseAtWork = NonNullable<CaseAtWorkQuery['case']>;

/** What the last change of the case changed, in words: of two readings of it, the one before and the one that stands. */
export function useLastChange(of: CaseAtWork): ChangedPart[] {
  const [{ before, now }, setReadings] = useState({ before: of, now: of });
  const partsOf = useParts();
  if (now.version !== of.version) setReadings({ before: now, now: of });
  return changedParts(partsOf(before), partsOf(of));
}

function useParts(): (of: CaseAtWork) => Part[] {
  const { t, code, label } = useWords();
  const provisionName = useProvisionName();
  const wordingOf = ({ revision, publication }: CaseAtWork): string => {
    if (revision) return t('work.waits.revision');
    const state = publication?.state;
    return state === 'PROPOSED' || state === 'REJECTED' ? t(`work.waits.wording.${state}`) : '';
  };
  const list = (values: readonly string[]): string => values.join('; ');
  return (of) => [
    { name: t('casework.title'), value: label('case-state', of.state) },
    { name: t('opening.title'), value: label('confidentiality', of.confidentiality) },
    { name: t('entry.caseTitle'), value: of.title ?? '', language: of.titleLanguage ?? null },
    { name: t('entry.narrative'), value: of.narrative ?? '', language: of.narrativeLanguage ?? null },
    { name: t('case.when'), value: formatDate(of.when, code) },
    { name: t('case.region'), value: label('region', of.region) },
    { name: t('case.place'), value: of.place ?? '' },
    { name: t('entry.notes'), value: of.notes ?? '' },
    { name: t('case.acts'), value: list(of.acts.map(({ violationType }) => label('violation-type', violationType))) },
    { name: t('case.survivors'), value: list(of.survivors.map(({ pseudonym }) => pseudonym)) },
    { name: t('case.usableFor'), value: list((of.usableFor ?? []).map((purpose) => label('purpose', purpose))) },
    {
      name: t('case.law'),
      value: list(
        of.engagements.map(({ provision, relation }) => `${label('engagement-relation', relation)}: ${provisionName(provision)}`),
      ),
    },
    { name: t('case.evidenceFor'), value: list(of.evidenceFor.map(({ recommendation }) => recommendation.code)) },
    { name: t('case.editions.PUBLICATION'), value: wordingOf(of) },
  ];
}
