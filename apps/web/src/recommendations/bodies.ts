import { useTranslation } from '../i18n/index.js';

/** Bodies as pages name them, in the order in which they stand beside each other. */
const BODIES = [
  'HUMAN_RIGHTS_COMMITTEE',
  'CESCR',
  'CEDAW',
  'COMMITTEE_AGAINST_TORTURE',
  'CERD',
  'COMMITTEE_ON_THE_RIGHTS_OF_THE_CHILD',
  'COMMITTEE_ON_THE_RIGHTS_OF_PERSONS_WITH_DISABILITIES',
  'UPR_WORKING_GROUP_CYCLE_1',
  'UPR_WORKING_GROUP_CYCLE_2',
  'UPR_WORKING_GROUP_CYCLE_3',
  'UPR_WORKING_GROUP_CYCLE_4',
  'SPECIAL_PROCEDURES_UN_EXPERTS',
  'SPECIAL_PROCEDURES_FIVE_UN_EXPERTS',
  'HUMAN_RIGHTS_COUNCIL',
  'OHCHR',
  'UN_GENERAL_ASSEMBLY',
  'ILO',
  'OSCE',
  'EU_KAZAKHSTAN',
  'EUROPEAN_PARLIAMENT',
  'ECOM',
  'SEVEN_INTERNATIONAL_NGOS_ECOM_AMONG_THEM',
  'INDEPENDENT_EXPERTS',
] as const;

/** Of one body, whatever cycle or number of experts a recommendation came from. */
const GROUPS = ['UPR', 'SPECIAL_PROCEDURES'] as const;

const keyOf = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The number of the cycle of the UPR in which a body recommended. */
export const cycleOf = (name: string): string | undefined => /CYCLE_(\d+)$/.exec(keyOf(name))?.[1];

/** The name of a body that recommends or adopts in the reader's language; bodies that we have no translation of keep the name they have. */
export function useBodyName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const known = BODIES.find((each) => each === keyOf(name));
    return known ? t(`body.${known}`) : name;
  };
}

export interface BodyGroup {
  /** Of the group, or of its one body. */
  key: string;
  name: string;
  /** As recommendations name them, cycles in order. */
  bodies: string[];
}

/** Bodies in the order of pages, those that are one body of several cycles together. */
export function useBodyGroups(): (names: readonly string[]) => BodyGroup[] {
  const { t } = useTranslation();
  const bodyName = useBodyName();
  return (names) => {
    const ordered = [
      ...BODIES.flatMap((body) => [...new Set(names)].filter((name) => keyOf(name) === body)),
      ...[...new Set(names)].filter((name) => !BODIES.some((body) => body === keyOf(name))).sort(),
    ];
    const grouped = new Map<string, string[]>();
    for (const name of ordered) {
      const key = GROUPS.find((group) => keyOf(name).startsWith(`${group}_`)) ?? keyOf(name);
      grouped.set(key, [...(grouped.get(key) ?? []), name]);
    }
    return [...grouped].map(([key, bodies]) => {
      const group = GROUPS.find((each) => each === key);
      return { key, name: group ? t(`bodyGroup.${group}`) : bodyName(bodies[0] ?? key), bodies };
    });
  };
}
