import { PURPOSES } from '../../../api/codes.js';
import type { CaseToChangeQuery, Language, Purpose, UpdateCaseInput } from '../../../generated/graphql.js';
import { graphql } from '../../../generated/index.js';
import type { EntryDraft } from '../form.js';
import { toInput } from '../to-input.js';

export const CASE_TO_CHANGE = graphql(`
  query CaseToChange($code: String!, $lang: Language) {
    case(code: $code) {
      id
      code
      version
      state
      confidentiality
      titleKk: title(lang: KK, edition: ORIGINAL)
      titleKkLanguage: titleLanguage(lang: KK, edition: ORIGINAL)
      titleRu: title(lang: RU, edition: ORIGINAL)
      titleRuLanguage: titleLanguage(lang: RU, edition: ORIGINAL)
      titleEn: title(lang: EN, edition: ORIGINAL)
      titleEnLanguage: titleLanguage(lang: EN, edition: ORIGINAL)
      narrativeKk: narrative(lang: KK, edition: ORIGINAL)
      narrativeKkLanguage: narrativeLanguage(lang: KK, edition: ORIGINAL)
      narrativeRu: narrative(lang: RU, edition: ORIGINAL)
      narrativeRuLanguage: narrativeLanguage(lang: RU, edition: ORIGINAL)
      narrativeEn: narrative(lang: EN, edition: ORIGINAL)
      narrativeEnLanguage: narrativeLanguage(lang: EN, edition: ORIGINAL)
      month: occurredOn(precision: MONTH)
      day: occurredOn(precision: DAY)
      region
      place
      notes
      acts {
        id
        violationType
        biasMotives
        setting
        perpetrators {
          type
          subtype
          role
        }
      }
      survivors {
        id
        pseudonym
        ageBand
        sogi
        livingWithHiv
      }
      responses {
        id
        type
        text
      }
      referrals {
        id
        kind
        text
      }
      engagements {
        id
        relation
        provision {
          id
          path
          label
          heading(lang: $lang)
          instrument {
            ...InstrumentName
          }
        }
      }
      lastStep {
        id
        note
        takenAt
        takenBy {
          id
          name
        }
      }
      publication {
        ...RejectedWording
      }
    }
  }
`);

type Answer = NonNullable<CaseToChangeQuery['case']>;

/** A case that is there, as the form holds it. */
export interface CaseToChange extends Pick<Answer, 'code' | 'version' | 'state'> {
  draft: EntryDraft;
}

/** A text of this language; one that came in its place is not it. */
const only = (text: string | null | undefined, came: Language | null | undefined, language: Language): string =>
  (came === language && text) || '';

/** Consent is recorded on the case's page: what the form would ask of it stays empty. */
export function toForm(of: Answer, lawName: (of: Answer['engagements'][number]['provision']) => string): CaseToChange {
  const draft: EntryDraft = {
    title: {
      kk: only(of.titleKk, of.titleKkLanguage, 'KK'),
      ru: only(of.titleRu, of.titleRuLanguage, 'RU'),
      en: only(of.titleEn, of.titleEnLanguage, 'EN'),
    },
    narrative: {
      kk: only(of.narrativeKk, of.narrativeKkLanguage, 'KK'),
      ru: only(of.narrativeRu, of.narrativeRuLanguage, 'RU'),
      en: only(of.narrativeEn, of.narrativeEnLanguage, 'EN'),
    },
    occurredMonth: of.month,
    occurredOn: of.day.length === 10 ? of.day : '',
    region: of.region,
    place: of.place ?? '',
    notes: of.notes ?? '',
    acts: of.acts.map(({ violationType, biasMotives, setting, perpetrators }) => ({
      violationType,
      biasMotives: [...biasMotives],
      setting: setting ?? '',
      perpetrators: perpetrators.map(({ type, subtype, role }) => ({ type, subtype: subtype ?? '', role })),
    })),
    survivors: of.survivors.map(({ id, pseudonym, ageBand, sogi, livingWithHiv }) => ({
      id,
      pseudonym,
      ageBand: ageBand ?? '',
      sogi: sogi ?? '',
      livingWithHiv: livingWithHiv === null || livingWithHiv === undefined ? '' : livingWithHiv ? 'yes' : 'no',
      modes: Object.fromEntries(PURPOSES.map((purpose) => [purpose, ''])) as Record<Purpose, ''>,
      givenOn: '',
      way: '',
      language: 'RU',
      expiresOn: '',
    })),
    responses: of.responses.map(({ type, text }) => ({ type, text: text ?? '' })),
    referrals: of.referrals.map(({ kind, text }) => ({ kind, text: text ?? '' })),
    law: of.engagements.map(({ id, relation, provision }) => ({
      engagement: id,
      code: provision.path,
      name: lawName(provision),
      relation,
    })),
    confidentiality: of.confidentiality === 'PUBLIC' ? 'RESTRICTED' : of.confidentiality,
  };
  return { code: of.code, version: of.version, state: of.state, draft };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const CHANGEABLE = [
  'occurredMonth',
  'occurredOn',
  'place',
  'notes',
  'region',
  'title',
  'narrative',
  'acts',
  'responses',
  'referrals',
] as const;

/** What the draft changes of what was read, and nothing else: what another person changed meanwhile stays as they left it. */
export function changesOf(read: EntryDraft, draft: EntryDraft): Omit<UpdateCaseInput, 'code' | 'version'> {
  const [before, after] = [toInput(read, ''), toInput(draft, '')];
  const changed = Object.fromEntries(
    CHANGEABLE.filter((field) => !same(before[field], after[field])).map((field) => [field, after[field]]),
  );
  const recorded = (id: string) => before.survivors[read.survivors.findIndex((each) => each.id === id)];
  const survivors = draft.survivors.flatMap(({ id }, at) =>
    id && !same(recorded(id), after.survivors[at]) ? [{ id, ...after.survivors[at]! }] : [],
  );
  const agreed = (at: number) => after.consents.flatMap(({ survivor, ...terms }) => (survivor === at ? [terms] : []));
  const addSurvivors = draft.survivors.flatMap(({ id }, at) => (id ? [] : [{ ...after.survivors[at]!, consents: agreed(at) }]));
  return { ...changed, ...(survivors.length > 0 && { survivors }), ...(addSurvivors.length > 0 && { addSurvivors }) };
}

/** Which parts of the form two states of the case differ in. */
export const differing = (one: EntryDraft, other: EntryDraft): (keyof EntryDraft)[] =>
  (Object.keys(one) as (keyof EntryDraft)[]).filter((part) => !same(one[part], other[part]));

/** What was typed, on the case as it is now: a part that was not touched follows the case, a part that was stays as it was typed; of people, each. */
export function onto(now: EntryDraft, typed: EntryDraft, read: EntryDraft): EntryDraft {
  const touched = differing(typed, read);
  const survivors = [
    ...now.survivors.map((each) => {
      const [before, after] = [read, typed].map((of) => of.survivors.find(({ id }) => id === each.id));
      return after && !same(before, after) ? after : each;
    }),
    ...typed.survivors.filter(({ id }) => id === undefined),
  ];
  return { ...now, ...Object.fromEntries(touched.map((part) => [part, typed[part]])), survivors };
}
