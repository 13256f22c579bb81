import * as z from 'zod/mini';
import { today } from '../../i18n/dates.js';
import { says } from '../../ui/field-errors.js';
import { IDENTITY_MODES } from './standing.js';

export const CONSENT_LANGUAGES = ['KK', 'RU', 'EN'] as const;

/** The terms on which a consent was given. */
export const consentTerms = {
  givenOn: z.iso.date(says('day')).check(z.refine((day) => day <= today(), says('future'))),
  way: z.string().check(z.trim(), z.minLength(1, says('wanted')), z.maxLength(200)),
  language: z.enum(CONSENT_LANGUAGES),
  expiresOn: z.union([z.literal(''), z.iso.date(says('day')).check(z.refine((day) => day >= today(), says('over')))]),
};

/** One consent as it is recorded on the case's page. */
export const ConsentForm = z.object({ identityMode: z.enum(IDENTITY_MODES, says('choose')), ...consentTerms });

export type ConsentDraft = z.infer<typeof ConsentForm>;
