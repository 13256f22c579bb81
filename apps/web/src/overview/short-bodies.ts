import { useTranslation } from '../i18n/index.js';
import type { BodyGroup } from '../recommendations/bodies.js';

/** Bodies with names too long for the head of a column. */
const SHORTENED = [
  'HUMAN_RIGHTS_COMMITTEE',
  'CESCR',
  'CEDAW',
  'COMMITTEE_AGAINST_TORTURE',
  'CERD',
  'COMMITTEE_ON_THE_RIGHTS_OF_THE_CHILD',
  'COMMITTEE_ON_THE_RIGHTS_OF_PERSONS_WITH_DISABILITIES',
  'UPR',
  'SPECIAL_PROCEDURES',
  'EUROPEAN_PARLIAMENT',
  'SEVEN_INTERNATIONAL_NGOS_ECOM_AMONG_THEM',
] as const;

/** What heads the column of a body. */
export function useShortName(): (of: BodyGroup) => string {
  const { t } = useTranslation();
  return ({ key, name }) => {
    const shortened = SHORTENED.find((each) => each === key);
    return shortened ? t(`bodyShort.${shortened}`) : name;
  };
}
