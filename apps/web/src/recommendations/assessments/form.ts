import * as z from 'zod/mini';
import { IMPLEMENTATIONS, TRENDS } from '../../api/codes.js';
import type { Language, ProposeAssessmentInput } from '../../generated/graphql.js';
import { today } from '../../i18n/dates.js';

export const ASSESSORS = ['OURS', 'STATE', 'UN_BODY'] as const;

/** Messages are keys of the pages' words: the form shows them in the reader's language. */
export const FORM_ERRORS = [
  'implementation',
  'date',
  'future',
  'summary',
  'sources',
  'sourceTitle',
  'url',
  'assessorName',
  'grade',
] as const;
export type FormError = (typeof FORM_ERRORS)[number];
const says = (error: FormError): FormError => error;

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most));

const Source = z.object({
  title: z.string().check(z.trim(), z.minLength(1, says('sourceTitle')), z.maxLength(500)),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: says('url') })]),
  note: text(500),
});

/** One judgement as a person writes it. A UN body's may be a grade alone; every other says how far implementation has come. */
export const AssessmentForm = z
  .object({
    assessor: z.enum(ASSESSORS),
    assessorName: text(200),
    implementation: z.union([z.literal(''), z.enum(IMPLEMENTATIONS)]),
    trend: z.union([z.literal(''), z.enum(TRENDS)]),
    gradeScheme: text(100),
    gradeValue: text(20),
    assessedOn: z.iso.date(says('date')).check(z.refine((value) => value <= today(), says('future'))),
    summary: z
      .object({ kk: text(5000), ru: text(5000), en: text(5000) })
      .check(z.refine(({ kk, ru, en }) => [kk, ru, en].some((text) => text.length > 0), { error: says('summary') })),
    sources: z.array(Source).check(z.minLength(1, says('sources'))),
  })
  .check((context) => {
    const { value, issues } = context;
    const refuse = (field: string, error: FormError): void => {
      issues.push({ code: 'custom', path: [field], message: error, input: value });
    };
    const graded = value.assessor === 'UN_BODY' && value.gradeValue !== '';
    if (value.implementation === '' && !graded) refuse('implementation', 'implementation');
    if (value.assessor !== 'OURS' && value.assessorName === '') refuse('assessorName', 'assessorName');
    if ((value.gradeScheme === '') !== (value.gradeValue === '')) refuse('gradeValue', 'grade');
  });

export type AssessmentDraft = z.infer<typeof AssessmentForm>;

export const emptyDraft = (): AssessmentDraft => ({
  assessor: 'OURS',
  assessorName: '',
  implementation: '',
  trend: '',
  gradeScheme: '',
  gradeValue: '',
  assessedOn: today(),
  summary: { kk: '', ru: '', en: '' },
  sources: [{ title: '', url: '', note: '' }],
});

/** The draft as the API takes it, on the version of the recommendation that was read. */
export function toInput(draft: AssessmentDraft, recommendation: string, version: number, language: Language): ProposeAssessmentInput {
  const orNull = (written: string): string | null => written || null;
  return {
    recommendation,
    version,
    assessor: draft.assessor,
    assessorName: orNull(draft.assessorName),
    implementation: draft.implementation || null,
    trend: draft.trend || null,
    gradeScheme: orNull(draft.gradeScheme),
    gradeValue: orNull(draft.gradeValue),
    assessedOn: draft.assessedOn,
    summary: { kk: orNull(draft.summary.kk), ru: orNull(draft.summary.ru), en: orNull(draft.summary.en) },
    language,
    sources: draft.sources.map(({ title, url, note }) => ({ title, url: orNull(url), note: orNull(note) })),
  };
}
