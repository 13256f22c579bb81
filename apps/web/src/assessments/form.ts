import { z } from 'zod';
import { IMPLEMENTATIONS, TRENDS } from '../app/codes.js';
import type { ProposeAssessmentInput } from '../generated/graphql.js';
import { today } from '../i18n/dates.js';

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

const Source = z.object({
  title: z.string().trim().min(1, says('sourceTitle')).max(500),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: says('url') })]),
  note: z.string().trim().max(500),
});

/** One judgement as a person writes it. A UN body's may be a grade alone; every other says how far implementation has come. */
export const AssessmentForm = z
  .object({
    assessor: z.enum(ASSESSORS),
    assessorName: z.string().trim().max(200),
    implementation: z.union([z.literal(''), z.enum(IMPLEMENTATIONS)]),
    trend: z.union([z.literal(''), z.enum(TRENDS)]),
    gradeScheme: z.string().trim().max(100),
    gradeValue: z.string().trim().max(20),
    assessedOn: z.iso.date(says('date')).refine((value) => value <= today(), says('future')),
    summary: z
      .object({ kk: z.string().trim().max(5000), ru: z.string().trim().max(5000), en: z.string().trim().max(5000) })
      .refine(({ kk, ru, en }) => [kk, ru, en].some((text) => text.length > 0), { error: says('summary') }),
    sources: z.array(Source).min(1, says('sources')),
  })
  .superRefine((form, context) => {
    const graded = form.assessor === 'UN_BODY' && form.gradeValue !== '';
    if (form.implementation === '' && !graded)
      context.addIssue({ code: 'custom', path: ['implementation'], message: says('implementation') });
    if (form.assessor !== 'OURS' && form.assessorName === '')
      context.addIssue({ code: 'custom', path: ['assessorName'], message: says('assessorName') });
    if ((form.gradeScheme === '') !== (form.gradeValue === ''))
      context.addIssue({ code: 'custom', path: ['gradeValue'], message: says('grade') });
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
export function toInput(draft: AssessmentDraft, recommendation: string, version: number): ProposeAssessmentInput {
  const given = (text: string): string | null => text || null;
  return {
    recommendation,
    version,
    assessor: draft.assessor,
    assessorName: given(draft.assessorName),
    implementation: draft.implementation || null,
    trend: draft.trend || null,
    gradeScheme: given(draft.gradeScheme),
    gradeValue: given(draft.gradeValue),
    assessedOn: draft.assessedOn,
    summary: { kk: given(draft.summary.kk), ru: given(draft.summary.ru), en: given(draft.summary.en) },
    sources: draft.sources.map(({ title, url, note }) => ({ title, url: given(url), note: given(note) })),
  };
}
