import { useTranslation } from '../i18n/index.js';

const BODIES = [
  'ECOM',
  'HUMAN_RIGHTS_COMMITTEE',
  'CESCR',
  'CEDAW',
  'COMMITTEE_AGAINST_TORTURE',
  'UPR_WORKING_GROUP_CYCLE_1',
  'UPR_WORKING_GROUP_CYCLE_2',
  'UPR_WORKING_GROUP_CYCLE_3',
  'UPR_WORKING_GROUP_CYCLE_4',
  'SPECIAL_PROCEDURES_UN_EXPERTS',
  'SPECIAL_PROCEDURES_FIVE_UN_EXPERTS',
  'SEVEN_INTERNATIONAL_NGOS_ECOM_AMONG_THEM',
  'EUROPEAN_PARLIAMENT',
  'CERD',
  'COMMITTEE_ON_THE_RIGHTS_OF_THE_CHILD',
  'COMMITTEE_ON_THE_RIGHTS_OF_PERSONS_WITH_DISABILITIES',
  'UN_GENERAL_ASSEMBLY',
  'HUMAN_RIGHTS_COUNCIL',
  'OHCHR',
  'ILO',
  'OSCE',
  'EU_KAZAKHSTAN',
  'INDEPENDENT_EXPERTS',
] as const;

const keyOf = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The name of a body that recommends or adopts in the reader's language; bodies that we have no translation of keep the name they have. */
export function useBodyName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const known = BODIES.find((each) => each === keyOf(name));
    return known ? t(`body.${known}`) : name;
  };
}
