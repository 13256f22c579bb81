import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Confidentiality, levelName, levelNumber, requireStepUp } from '#libs/access';
import { badInput, DalelError, notFound, Purpose, purposeBits, SYNTHETIC_WORLD, ViewerContext } from '#libs/platform';
import { writeActs, writeReferrals, writeResponses } from '../act/case-acts.js';
import { refuseImpossible } from '../case/calendar.js';
import { CaseState } from '../case/case.enums.js';
import { type CaseAsRead, CaseRepository, type Particulars, type RecordedSurvivor } from '../case/case.repository.js';
import { MAX_SURVIVORS } from '../case/case-bounds.js';
import { CaseChanges } from '../case/case-changes.js';
import { ConsentService, consentRow } from '../consent/consent.service.js';
import type { CreateCaseInput, DraftInput, UpdateCaseInput } from './case-entry.inputs.js';
import type { AddedSurvivorInput, SurvivorInput } from './case-facts.inputs.js';
import { changedWording, trimmed, wording } from './input-text.js';

const RESTRICTED = levelNumber(Confidentiality.RESTRICTED);

/** Entering cases and changing what they say. Each method works in the transaction of its mutation. */
@Injectable()
export class CaseEntryService {
  constructor(
    private readonly rows: CaseRepository,
    private readonly changes: CaseChanges,
    private readonly consents: ConsentService,
    private readonly context: ViewerContext,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
  ) {}

  /**
   * Enters a case as a draft; with a client key given before by the same person, gives the case that was made then.
   * @returns its id. @throws CONSENT_REQUIRED unless every survivor consents, today, to what the house needs to work with it
   */
  async create(input: CreateCaseInput): Promise<string> {
    const { personId, purpose } = this.context.viewer;
    if (purpose !== Purpose.INTERNAL)
      throw new DalelError('FORBIDDEN', 'Cases are entered by people of the house: a partner reads what two of them share.');
    const clientKey = input.clientKey ?? null;
    const made = clientKey && (await this.rows.ofClientKey(personId, clientKey));
    if (made) return made;
    const level = this.levelOf(input.confidentiality);
    refuseImpossible(input.occurredMonth, input.occurredOn);
    const title = wording(input.title, 'title');
    const narrative = wording(input.narrative, 'narrative');
    const [id] = this.rows.newIds(1);
    // a sealed case is sealed once it stands: till then it is its maker's alone, since nothing is committed
    const first = { level: Math.min(level, RESTRICTED), synthetic: this.synthetic, client_key: clientKey, created_by: personId };
    await keyedOnce(this.rows.insert('case', [{ id, occurred_month: `${input.occurredMonth}-01`, region: input.region, ...first }]));
    const agreed = (place: number) => input.consents.filter(({ survivor }) => survivor === place);
    if (input.consents.some(({ survivor }) => survivor >= input.survivors.length))
      throw badInput('A consent names a survivor that is not there: "survivor" counts from 0.', 'consents');
    await this.addPeople(
      id,
      input.survivors.map((survivor, place) => ({ ...survivor, consents: agreed(place) })),
    );
    await this.rows.insert('case_text', [{ case_id: id, title, narrative }]);
    const { occurredOn, place, notes } = input;
    await this.rows.insert('case_particulars', [
      { case_id: id, occurred_on: occurredOn ?? null, place: trimmed(place), notes: trimmed(notes) },
    ]);
    await writeActs(this.rows, id, input.acts);
    await writeResponses(this.rows, id, input.responses ?? []);
    await writeReferrals(this.rows, id, input.referrals ?? []);
    await this.changes.step(id, CaseState.DRAFT);
    if (level > RESTRICTED) await this.rows.seal(id);
    await this.changes.recordChange(id, 'case.created', { confidentiality: input.confidentiality });
    return id;
  }

  /**
   * Changes what is given and leaves the rest. What the public reads of a published case is its publication, which stays as it is.
   * @returns its id. @throws CONFLICT when the case was changed since `input.version` was read, and more than its level is changed; FORBIDDEN for who seals it and did not just
   * prove who they are; CONSENT_REQUIRED where a person is added who does not consent, today, to what the house needs
   */
  async update(input: UpdateCaseInput): Promise<string> {
    const { code, version, ...changes } = input;
    const changed = Object.keys(changes).filter((field) => input[field as keyof UpdateCaseInput] !== undefined);
    // a higher level alone protects the case as it stands
    const protects = changed.length === 1 && input.confidentiality;
    const before = await (protects ? this.changes.lock(code) : this.changes.lockVersion(code, version));
    const { id } = before;
    const level = input.confidentiality ? this.levelOf(input.confidentiality) : before.level;
    if (level !== before.level && before.state === CaseState.PUBLISHED)
      throw badInput('A published case is PUBLIC: withdraw it before you change its confidentiality.', 'confidentiality');
    if (level < before.level)
      throw badInput('To make a case less confidential takes two people: propose it with proposeOpening.', 'confidentiality');
    const seals = level > RESTRICTED && level !== before.level;
    if (seals) requireStepUp(this.context.viewer);
    const month = input.occurredMonth ?? before.month;
    if (month !== before.month || input.occurredOn)
      refuseImpossible(month, input.occurredOn === undefined ? await this.rows.dayOf(id) : input.occurredOn);
    await this.changes.raise(before, {
      ...(input.occurredMonth && { occurredMonth: `${month}-01` }),
      ...(input.region && { region: input.region }),
      ...(level <= RESTRICTED && level !== before.level && { level }),
    });
    await this.changeText(id, input);
    await this.changeParticulars(id, input);
    await this.replaceFacts(id, input);
    await this.changeSurvivors(id, input);
    if (input.addSurvivors?.length) await this.addToPeople(before, input.addSurvivors);
    if (seals) await this.rows.seal(id);
    await this.changes.recordChange(id, 'case.updated', {
      fields: changed.join(' '),
      ...(level !== before.level && { from: levelName(before.level), to: levelName(level) }),
    });
    return id;
  }

  /**
   * Deletes a draft of which no second person ever confirmed anything, for who made it. The audit keeps that it was there, and its code is given to no other case.
   * @throws FORBIDDEN for another's; BAD_USER_INPUT for a case that is or was more than a draft, and where its vault was used
   */
  @Transactional()
  async deleteDraft({ code, version }: DraftInput): Promise<boolean> {
    const before = await this.changes.lockVersion(code, version);
    if (before.createdBy !== this.context.viewer.personId) throw new DalelError('FORBIDDEN', 'A draft is deleted by who made it.');
    if (!(await this.rows.deleteDraft(before.id)))
      throw badInput(
        'Only a draft of which nobody ever confirmed anything is deleted. What was checked, opened or granted once stays.',
        'code',
      );
    await this.changes.recordChange(before.id, 'case.deleted', { code });
    return true;
  }

  /** @throws BAD_USER_INPUT for PUBLIC, FORBIDDEN above the viewer's own clearance */
  private levelOf(confidentiality: Confidentiality): number {
    if (confidentiality === Confidentiality.PUBLIC)
      throw badInput('A case becomes PUBLIC by publishing alone: choose another confidentiality.', 'confidentiality');
    const level = levelNumber(confidentiality);
    if (Math.min(level, RESTRICTED) > this.context.viewer.clearance)
      throw new DalelError('FORBIDDEN', 'A case cannot be more confidential than what you may read yourself.');
    return level;
  }

  /** Who is added was not thought of when two people published the case, or somebody checked it: the first stops it, the other is done anew. */
  private async addToPeople({ id, state }: CaseAsRead, people: readonly AddedSurvivorInput[]): Promise<void> {
    if (state === CaseState.PUBLISHED)
      throw badInput('A published case was approved for the people it has: withdraw it before you add another.', 'addSurvivors');
    const there = await this.rows.people(id);
    if (there.count + people.length > MAX_SURVIVORS) throw badInput(`A case has at most ${MAX_SURVIVORS} survivors.`, 'addSurvivors');
    await this.consents.refuseApprover(id, new Set(people.flatMap(({ consents }) => consents.map(({ purpose }) => purpose))));
    await this.addPeople(id, people, there.last);
  }

  /** Adds people and what they agreed to. @param last the ordinal of the last one there is */
  private async addPeople(caseId: string, people: readonly AddedSurvivorInput[], last = 0): Promise<void> {
    await this.consents.checkModes(people.flatMap(({ consents }) => consents));
    const ids = this.rows.newIds(people.length);
    const { personId } = this.context.viewer;
    await this.rows.addPeople(
      people.map((survivor, n) => ({ id: ids[n], case_id: caseId, ordinal: last + n + 1, ...recordedAs(survivor) })),
      people.flatMap(({ consents }, n) => consents.map((terms) => consentRow(caseId, ids[n], terms, personId))),
    );
    if (!(await this.rows.isCovered(caseId, purposeBits(Purpose.INTERNAL))))
      throw new DalelError(
        'CONSENT_REQUIRED',
        'Every survivor must at least consent, today, to INTERNAL: without it nothing of a case may be kept.',
      );
  }

  private async changeSurvivors(caseId: string, { survivors }: UpdateCaseInput): Promise<void> {
    for (const { id, ...survivor } of survivors ?? [])
      if (!(await this.rows.changeSurvivor(caseId, id, recordedAs(survivor)))) throw notFound('survivor');
  }

  private async changeText(caseId: string, { title, narrative }: UpdateCaseInput): Promise<void> {
    if (!title && !narrative) return;
    const before = await this.rows.text(caseId);
    const changed =
      before &&
      (await this.rows.changeText(
        caseId,
        title ? changedWording(before.title, title, 'title') : before.title,
        narrative ? changedWording(before.narrative, narrative, 'narrative') : before.narrative,
      ));
    if (!changed) throw new DalelError('FORBIDDEN', 'The story is changed by those who may read it.');
  }

  private async changeParticulars(caseId: string, { occurredOn, place, notes }: UpdateCaseInput): Promise<void> {
    const particulars: Particulars = {
      ...(occurredOn !== undefined && { occurred_on: occurredOn }),
      ...(place !== undefined && { place: trimmed(place) }),
      ...(notes !== undefined && { notes: trimmed(notes) }),
    };
    if (Object.keys(particulars).length === 0) return;
    if (!(await this.rows.changeParticulars(caseId, particulars)))
      throw new DalelError('FORBIDDEN', 'Day, place and notes are changed by those who may read them.');
  }

  private async replaceFacts(caseId: string, { acts, responses, referrals }: UpdateCaseInput): Promise<void> {
    if (acts) {
      await this.rows.clear(caseId, 'act', 'perpetrator');
      await writeActs(this.rows, caseId, acts);
    }
    if (responses) {
      await this.rows.clear(caseId, 'response');
      await writeResponses(this.rows, caseId, responses);
    }
    if (referrals) {
      await this.rows.clear(caseId, 'referral');
      await writeReferrals(this.rows, caseId, referrals);
    }
  }
}

const recordedAs = ({ pseudonym, ageBand, sogi, livingWithHiv }: SurvivorInput): RecordedSurvivor => ({
  pseudonym: pseudonym.trim(),
  age_band: trimmed(ageBand),
  sogi: trimmed(sogi),
  living_with_hiv: livingWithHiv ?? null,
});

/** The key's own case may be hidden from its maker by now: then it is told as used, and nothing more. */
async function keyedOnce(insert: Promise<void>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
    if (driverError?.code === '23505' && driverError.constraint?.includes('client_key'))
      throw new DalelError('CONFLICT', 'This "clientKey" was used before. Take a new one.');
    throw error;
  }
}
