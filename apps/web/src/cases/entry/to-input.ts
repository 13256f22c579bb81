import { PURPOSES } from '../../api/codes.js';
import type { CreateCaseInput, LocalizedTextInput } from '../../generated/graphql.js';
import type { EntryDraft } from './form.js';

const orNull = (written: string): string | null => written.trim() || null;
const toTexts = ({ kk, ru, en }: EntryDraft['title']): LocalizedTextInput => ({ kk: orNull(kk), ru: orNull(ru), en: orNull(en) });

/** The draft as the API takes it. The key makes a second sending of the same draft the same case. */
export function toInput(draft: EntryDraft, clientKey: string): CreateCaseInput {
  return {
    clientKey,
    confidentiality: draft.confidentiality,
    occurredMonth: draft.occurredMonth,
    occurredOn: orNull(draft.occurredOn),
    place: orNull(draft.place),
    notes: orNull(draft.notes),
    region: draft.region,
    title: toTexts(draft.title),
    narrative: toTexts(draft.narrative),
    acts: draft.acts.map(({ violationType, biasMotives, setting, perpetrators }) => ({
      violationType,
      biasMotives,
      setting: orNull(setting),
      perpetrators: perpetrators.map(({ type, subtype, role }) => ({ type, subtype: orNull(subtype), role })),
    })),
    survivors: draft.survivors.map(({ pseudonym, ageBand, sogi, livingWithHiv }) => ({
      pseudonym,
      ageBand: orNull(ageBand),
      sogi: orNull(sogi),
      livingWithHiv: livingWithHiv === '' ? null : livingWithHiv === 'yes',
    })),
    consents: draft.survivors.flatMap(({ modes, givenOn, way, language, expiresOn }, survivor) =>
      PURPOSES.flatMap((purpose) => {
        const identityMode = modes[purpose];
        return identityMode === '' ? [] : [{ survivor, purpose, identityMode, givenOn, way, language, expiresOn: orNull(expiresOn) }];
      }),
    ),
    responses: draft.responses.map(({ type, text }) => ({ type, text: orNull(text) })),
    referrals: draft.referrals.map(({ kind, text }) => ({ kind, text: orNull(text) })),
  };
}
