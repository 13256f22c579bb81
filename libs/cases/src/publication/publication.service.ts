import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Confidentiality, levelNumber } from '#libs/access';
import { ascending, badInput, DalelError, Purpose, purposeBits, Reads, Role, sql, ViewerContext } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { CaseState, PublicationState } from '../case/case.enums.js';
import { type CaseAsRead, CaseRepository } from '../case/case.repository.js';
import { CaseChanges } from '../case/case-changes.js';
import { requireReason, wording } from '../entry/input-text.js';
import { RevisionService } from '../revision/revision.service.js';
import { WordingService } from '../wording/wording.service.js';
import type { PublishCaseInput, ReasonedStepInput } from '../workflow/case-work.inputs.js';
import { PublicationRepository } from './publication.repository.js';

const PUBLIC = levelNumber(Confidentiality.PUBLIC);
const SEALED = levelNumber(Confidentiality.SEALED);

/** The step by which a case becomes public: one person makes the wording, another approves it. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly rows: CaseRepository,
    private readonly publications: PublicationRepository,
    private readonly changes: CaseChanges,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
    private readonly gate: WordingService,
    private readonly revisions: RevisionService,
  ) {}

  /** With wording proposes it, without approves what another proposed. @returns the id of the case */
  async publish(input: PublishCaseInput): Promise<string> {
    const before = await this.changes.lockVersion(input.code, input.version);
    if (before.state === CaseState.PUBLISHED) {
      if (input.title || input.narrative) throw badInput('This case is published: propose a new version with reviseCase.', 'code');
      this.requireReviewer();
      return this.revisions.approve(before, input.findingsSeen);
    }
    if (before.level === SEALED) throw badInput('A sealed case is not published: change its confidentiality first.', 'code');
    return input.title || input.narrative ? this.propose(before, input) : this.approve(before, input.findingsSeen);
  }

  /**
   * As a second person, sends a proposed wording back with reasons. It is approved no more; another may be proposed.
   * @returns the id of the case. @throws FORBIDDEN for who made it; BAD_USER_INPUT without reasons, or where nothing is proposed
   */
  async reject({ code, reasons }: ReasonedStepInput): Promise<string> {
    const why = requireReason(reasons);
    const before = await this.changes.lock(code);
    if (await this.revisions.reject(before, why)) return before.id;
    const { personId } = this.context.viewer;
    const publication = await this.publications.ofCase(before.id);
    if (publication?.state !== PublicationState.PROPOSED) throw badInput('No wording of this case waits for a second person.', 'code');
    if (publication.madeBy === personId)
      throw new DalelError('FORBIDDEN', 'A second person approves or rejects it: the wording is your own.');
    await this.publications.reject(before.id, personId, why);
    await this.changes.recordChange(before.id, 'publication.rejected');
    return before.id;
  }

  /** Cases with a wording or a revision that someone else proposed, for the viewer to approve. */
  proposed(info: GraphQLResolveInfo): Promise<Case[]> {
    const { personId } = this.context.viewer;
    return this.reads.read(info, {
      entity: Case,
      where: (row) =>
        sql`${row}.id IN (SELECT x.case_id FROM publication x WHERE x.state = 'PROPOSED' AND x.made_by IS DISTINCT FROM ${personId}::uuid
           UNION SELECT x.case_id FROM publication_revision x WHERE x.made_by IS DISTINCT FROM ${personId}::uuid)`,
      order: ascending('code'),
    });
  }

  private async propose(before: CaseAsRead, { title, narrative, findingsSeen }: PublishCaseInput): Promise<string> {
    const { viewer } = this.context;
    if (!viewer.roles.some((role) => role === Role.DOCUMENTER || role === Role.LAWYER))
      throw new DalelError('FORBIDDEN', 'Documenters and lawyers make the wording for the public.');
    if (!title || !narrative) throw badInput('A wording for the public has both a title and a narrative.', title ? 'narrative' : 'title');
    if (before.state !== CaseState.VERIFIED && before.state !== CaseState.WITHDRAWN)
      throw badInput(`A case is verified before it is published. This one is ${before.state}.`, 'code');
    const proposed = { title: wording(title, 'title'), narrative: wording(narrative, 'narrative') };
    await this.gate.pass(before.id, proposed, findingsSeen);
    await this.changes.raise(before);
    await this.publications.propose(before.id, proposed.title, proposed.narrative, viewer.personId);
    await this.changes.recordChange(before.id, 'publication.proposed');
    return before.id;
  }

  private async approve(before: CaseAsRead, findingsSeen: number): Promise<string> {
    const { viewer } = this.context;
    const { id } = before;
    this.requireReviewer();
    if (before.state !== CaseState.VERIFIED && before.state !== CaseState.WITHDRAWN)
      throw badInput(`A case is verified before it is published. This one is ${before.state}: it was changed since.`, 'code');
    const publication = await this.publications.ofCase(id);
    if (publication?.state !== PublicationState.PROPOSED) throw badInput('No wording is proposed: give "title" and "narrative".', 'title');
    if (publication.madeBy === viewer.personId) throw new DalelError('FORBIDDEN', 'A second person approves it: the wording is your own.');
    if (await this.publications.recordedConsent(id))
      throw new DalelError('FORBIDDEN', 'Another person approves it: you recorded a consent that it rests on.');
    await this.gate.pass(id, publication, findingsSeen);
    await this.publications.approve(id, viewer.personId);
    await this.changes.raise(before, { state: CaseState.PUBLISHED, level: PUBLIC });
    // the case is held: a withdrawal that was quicker counts, a later one waits and hides it again
    await this.requireConsent(id);
    await this.changes.step(id, CaseState.PUBLISHED);
    await this.changes.recordChange(id, 'publication.approved');
    return id;
  }

  private requireReviewer(): void {
    if (!this.context.viewer.roles.includes(Role.REVIEWER))
      throw new DalelError('FORBIDDEN', 'A reviewer approves it: you may propose a wording.');
  }

  private async requireConsent(caseId: string): Promise<void> {
    if (await this.rows.isCovered(caseId, purposeBits(Purpose.ANONYMISED_PUBLICATION))) return;
    throw new DalelError(
      'CONSENT_REQUIRED',
      'Not every survivor agrees today that it is published: one has said nothing of ANONYMISED_PUBLICATION, took it back, or is to be counted only (STATISTICS_ONLY). Ask them, and record what they say before you publish.',
    );
  }
}
