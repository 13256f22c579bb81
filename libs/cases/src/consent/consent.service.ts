import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { badInput, DalelError, notFound, type Purpose, refuseFuture, todayInAlmaty, ViewerContext } from '#libs/platform';
import { CaseChanges } from '../case/case-changes.js';
import { CodeRepository } from '../case/code.repository.js';
import type { ConsentTermsInput } from '../entry/case-facts.inputs.js';
import { trimmed } from '../entry/input-text.js';
import type { RecordConsentInput, WithdrawConsentInput } from '../workflow/case-work.inputs.js';
import type { Consent } from './consent.entity.js';
import { ConsentRepository } from './consent.repository.js';

/** A row of the table of consents, of what was agreed to. @throws BAD_USER_INPUT for days that cannot be */
export function consentRow(caseId: string, survivorId: string, terms: ConsentTermsInput, recordedBy: string | null) {
  const { purpose, identityMode, givenOn, way, language, expiresOn } = terms;
  refuseFuture(givenOn, 'givenOn');
  if (expiresOn && expiresOn < todayInAlmaty()) throw badInput('This consent is over already: "expiresOn" lies before today.', 'expiresOn');
  return {
    case_id: caseId,
    survivor_id: survivorId,
    purpose,
    kind: 'GRANT',
    identity_mode: identityMode,
    given_on: givenOn,
    way: way.trim(),
    language,
    expires_on: expiresOn ?? null,
    recorded_by: recordedBy,
  };
}

/** The row of a withdrawal, as its answer needs it. */
export type WithdrawnConsent = Omit<Partial<Consent>, 'survivor'> & { survivor: object | null };

/** What survivors agreed to (docs/privacy.md): rows are only ever added, the latest counts. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly codes: CodeRepository,
    private readonly changes: CaseChanges,
    private readonly context: ViewerContext,
  ) {}

  /**
   * Works in the transaction of its mutation. @returns the id of the new row. @throws NOT_FOUND for a survivor the viewer may not see;
   * FORBIDDEN for who approved what rests on it
   */
  async record({ survivor: survivorId, ...terms }: RecordConsentInput): Promise<string> {
    const survivor = await this.survivor(survivorId);
    await this.refuseApprover(survivor.caseId, [terms.purpose]);
    await this.checkModes([terms]);
    const { id } = await this.consents.add(consentRow(survivor.caseId, survivorId, terms, this.context.viewer.personId));
    await this.changes.recordChange(survivor.caseId, 'consent.recorded', { purpose: terms.purpose, identityMode: terms.identityMode });
    return id;
  }

  /**
   * Takes a consent back, from this transaction on, also when the case can be read no more. Without INTERNAL the house itself sees the
   * case no more, who withdraws included: so the answer is put together from the row, and not read afterwards.
   * @throws NOT_FOUND for a survivor of a case beyond the viewer's reach; BAD_USER_INPUT when there is no such consent
   */
  @Transactional()
  async withdraw({ survivor: survivorId, purpose, note }: WithdrawConsentInput): Promise<WithdrawnConsent> {
    const survivor = (await this.consents.survivor(survivorId)) ?? null;
    const row = await this.consents.withdraw(survivorId, purpose, trimmed(note));
    if (row === null) throw notFound('survivor');
    if (!row) throw badInput('There is no consent to this purpose that could be withdrawn.', 'purpose');
    await this.changes.recordChange(row.case_id, 'consent.withdrawn', { purpose });
    return {
      id: row.id,
      recordedAt: new Date(row.recorded_at),
      purpose,
      withdrawn: true,
      identityMode: row.identity_mode,
      givenOn: row.given_on,
      way: row.way,
      expiresOn: null,
      survivor,
    };
  }

  /** @throws FORBIDDEN for who approved what rests on consent to one of these purposes */
  async refuseApprover(caseId: string, purposes: Iterable<Purpose>): Promise<void> {
    for (const purpose of purposes)
      if (await this.consents.approvedOnIt(caseId, purpose))
        throw new DalelError(
          'FORBIDDEN',
          'Another colleague records it: you approved or confirmed what rests on this consent (a publication, an opening, a sharing). To end that at once, withdraw it.',
        );
  }

  /** @throws BAD_USER_INPUT where nobody can be told of in such a way for the purpose: by name, in figures or what is published */
  checkModes(terms: readonly ConsentTermsInput[]): Promise<void> {
    const modes = terms.map(({ identityMode, purpose }) => ({ vocabulary: 'identity-mode', code: identityMode, with: purpose }));
    return this.codes.check(modes, 'identityMode');
  }

  private async survivor(id: string) {
    const found = await this.consents.survivor(id);
    if (!found) throw notFound('survivor');
    await this.changes.hold(found.caseId);
    return found;
  }
}
