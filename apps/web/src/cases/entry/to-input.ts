import { PURPOSES } from '../../api/codes.js';
import type { CreateCaseInput, LocalizedTextInput } from '../../generated/graphql.js';
import type { EntryDraft } from './form.js';

const given = (written: string): string | null => written.trim() || null;
const told = ({ kk, ru, en }: EntryDraft['title']): LocalizedTextInput => ({ kk: given(kk), ru: given(ru), en: given(en) });

/** The draft as the API takes it. The key makes a second sending of the same draft the same case. */
export function toInput(draft: EntryDraft, clientKey: string): CreateCaseInput {
  return {
    clientKey,
    confidentiality: draft.confidentiality,
    occurredMonth: draft.occurredMonth,
    occurredOn: given(draft.occurredOn),
    place: given(draft.place),
    notes: given(draft.notes),
    region: draft.region,
    title: told(draft.title),
    narrative: told(draft.narrative),
    acts: draft.acts.map(({ violationType, biasMotives, setting, perpetrators }) => ({
      violationType,
      biasMotives,
      setting: given(setting),
      perpetrators: perpetrators.map(({ type, subtype, role }) => ({ type, subtype: given(subtype), role })),
    })),
    survivors: draft.survivors.map(({ pseudonym, ageBand, sogi, livingWithHiv }) => ({
      pseudonym,
      ageBand: given(ageBand),
      sogi: given(sogi),
      livingWithHiv: livingWithHiv === '' ? null : livingWithHiv === 'yes',
    })),
    consents: draft.survivors.flatMap(({ modes, givenOn, way, language, expiresOn }, survivor) =>
      PURPOSES.flatMap((purpose) => {
        const identityMode = modes[purpose];
        return identityMode === '' ? [] : [{ survivor, purpose, identityMode, givenOn, way, language, expiresOn: given(expiresOn) }];
      }),
    ),
    responses: draft.responses.map(({ type, text }) => ({ type, text: given(text) })),
    referrals: draft.referrals.map(({ kind, text }) => ({ kind, text: given(text) })),
  };
}
