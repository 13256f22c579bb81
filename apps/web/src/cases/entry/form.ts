import type { UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import { CASE_LEVELS, ENGAGEMENT_RELATIONS, PURPOSES } from '../../api/codes.js';
import type { Language, Purpose } from '../../generated/graphql.js';
import { today } from '../../i18n/dates.js';
import { says } from '../../ui/field-errors.js';
import { consentTerms } from '../consent/form.js';
import { IDENTITY_MODES } from '../consent/standing.js';
import type { EntryStep } from './steps.js';

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const wanted = (most: number) => z.string().check(z.trim(), z.minLength(1, says('wanted')), z.maxLength(most));
const term = z.string().check(z.minLength(1, says('choose')));
const mayBe = z.string();
const inLanguages = (most: number) =>
  z
    .object({ kk: text(most), ru: text(most), en: text(most) })
    .check(z.refine(({ kk, ru, en }) => [kk, ru, en].some((text) => text !== ''), { error: says('language') }));

const mode = z.union([z.literal(''), z.enum(IDENTITY_MODES)]);
const modes = z
  .object(Object.fromEntries(PURPOSES.map((purpose) => [purpose, mode])) as Record<Purpose, typeof mode>)
  .check(({ value, issues }) => {
    if (value.INTERNAL === '') issues.push({ code: 'custom', path: ['INTERNAL'], message: says('internal'), input: value });
  });

const Act = z.object({
  violationType: term,
  biasMotives: z.array(z.string()),
  setting: mayBe,
  perpetrators: z.array(z.object({ type: term, subtype: mayBe, role: term })),
});
const traits = {
  /** Of who is recorded already. */
  id: z.optional(z.string()),
  pseudonym: wanted(80),
  ageBand: mayBe,
  sogi: mayBe,
  livingWithHiv: z.enum(['', 'yes', 'no']),
};
const Survivor = z.object({ ...traits, modes, ...consentTerms });
const Law = z.object({
  /** Of what the case engages already. */
  engagement: z.optional(z.string()),
  code: z.string(),
  name: z.string(),
  relation: z.enum(ENGAGEMENT_RELATIONS),
});

const caseForm = <People extends z.ZodMiniType>(people: People) =>
  z
    .object({
      title: inLanguages(500),
      narrative: inLanguages(20_000),
      occurredMonth: z.string().check(
        z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, says('month')),
        z.refine((month) => month <= today().slice(0, 7), says('future')),
      ),
      occurredOn: z.union([z.literal(''), z.iso.date(says('day')).check(z.refine((day) => day <= today(), says('future')))]),
      region: term,
      place: text(500),
      notes: text(20_000),
      acts: z.array(Act),
      survivors: z.array(people),
      responses: z.array(z.object({ type: term, text: text(5000) })),
      referrals: z.array(z.object({ kind: term, text: text(5000) })),
      law: z.array(Law),
      confidentiality: z.enum(CASE_LEVELS),
    })
    .check(
      z.refine(({ occurredOn, occurredMonth }) => occurredOn === '' || occurredOn.startsWith(occurredMonth), {
        path: ['occurredOn'],
        error: says('otherMonth'),
        // Also while other steps are still empty.
        when: () => true,
      }),
    );

/** A case as a person enters it. */
export const EntryForm = caseForm(Survivor);
const Agreed = z.object({ modes, ...consentTerms });
/** A case that is there: who is added to it says what they agree to, of others it is recorded in the work on the case. */
export const ChangeForm = caseForm(
  z.looseObject(traits).check(({ value, issues }) => {
    const agreed = value.id === undefined ? Agreed.safeParse(value) : undefined;
    for (const { path, message } of agreed?.error?.issues ?? []) issues.push({ code: 'custom', path: [...path], message, input: value });
  }),
);

export type EntryDraft = z.infer<typeof EntryForm>;

/** What each step of the form is given. */
export interface StepProps {
  form: UseFormReturn<EntryDraft>;
  /** A new case is entered; else one that is there is changed. */
  entering: boolean;
}

/** The fields that each step holds. */
export const STEP_FIELDS: Record<EntryStep, (keyof EntryDraft)[]> = {
  what: ['title', 'narrative', 'occurredMonth', 'occurredOn', 'region', 'place', 'notes'],
  acts: ['acts'],
  people: ['survivors'],
  responses: ['responses', 'referrals'],
  law: ['law'],
  save: ['confidentiality'],
};

const none = () => ({ kk: '', ru: '', en: '' });

export const emptyPerpetrator = (): EntryDraft['acts'][number]['perpetrators'][number] => ({ type: '', subtype: '', role: 'PERPETRATOR' });

export const emptyAct = (): EntryDraft['acts'][number] => ({
  violationType: '',
  biasMotives: [],
  setting: '',
  perpetrators: [emptyPerpetrator()],
});

/** A person, who has agreed to nothing until it is said. */
export const emptySurvivor = (language: Language): EntryDraft['survivors'][number] => ({
  pseudonym: '',
  ageBand: '',
  sogi: '',
  livingWithHiv: '',
  modes: Object.fromEntries(PURPOSES.map((purpose) => [purpose, ''])) as Record<Purpose, ''>,
  givenOn: today(),
  way: '',
  language,
  expiresOn: '',
});

export const emptyEntry = (language: Language): EntryDraft => ({
  title: none(),
  narrative: none(),
  occurredMonth: '',
  occurredOn: '',
  region: '',
  place: '',
  notes: '',
  acts: [emptyAct()],
  survivors: [emptySurvivor(language)],
  responses: [],
  referrals: [],
  law: [],
  confidentiality: 'RESTRICTED',
});
