import { Injectable } from '@nestjs/common';
import { Provision } from '#libs/law';
import { badInput, DalelError, refuseFuture, ViewerContext, Writes } from '#libs/platform';
import { CaseState } from '../case/case.enums.js';
import type { CaseAsRead } from '../case/case.repository.js';
import { CaseChanges } from '../case/case-changes.js';
import { CodeRepository } from '../case/code.repository.js';
import { wording } from '../entry/input-text.js';
import { PublicationRepository } from '../publication/publication.repository.js';
import { WordingService } from '../wording/wording.service.js';
import { codesOf, type NamedRows, revisedFacts } from './revised-facts.js';
import type { ReviseCaseInput } from './revision.inputs.js';
import { RevisionRepository } from './revision.repository.js';

/**
 * What the public reads of a published case is what two people approved, wording and facts together: one proposes a new version, another
 * approves it (S7). Each method works in the transaction of its mutation.
 */
@Injectable()
export class RevisionService {
  constructor(
    private readonly revisions: RevisionRepository,
    private readonly publications: PublicationRepository,
    private readonly codes: CodeRepository,
    private readonly changes: CaseChanges,
    private readonly gate: WordingService,
    private readonly writes: Writes,
    private readonly context: ViewerContext,
  ) {}

  /** @returns the id of the case. @throws CONFLICT where a revision waits already; BAD_USER_INPUT for a case that is not published */
  async propose(input: ReviseCaseInput): Promise<string> {
    const before = await this.changes.lockVersion(input.code, input.version);
    if (before.state !== CaseState.PUBLISHED) throw badInput(`A published case is revised. This one is ${before.state}.`, 'code');
    if (await this.revisions.ofCase(before.id))
      throw new DalelError('CONFLICT', 'A revision of this case waits for a second person already.');
    const published = await this.publications.ofCase(before.id);
    if (!published) throw new DalelError('FORBIDDEN', 'Who reads the wording of a case revises it.');
    const proposed = {
      title: input.title ? wording(input.title, 'title') : published.title,
      narrative: input.narrative ? wording(input.narrative, 'narrative') : published.narrative,
    };
    const facts = await revisedFacts(before.id, input, await this.check(input));
    const changed = await this.revisions.changedFacts(before.id, proposed, facts);
    if (changed.length === 0) throw badInput('Nothing is different from what is published.', 'code');
    await this.gate.pass(before.id, proposed, input.findingsSeen, input.region);
    const { personId } = this.context.viewer;
    await this.changes.raise(before);
    await this.revisions.add(before.id, proposed, facts, personId);
    await this.changes.recordChange(before.id, 'publication.revision-proposed', { facts: changed.join(' ') });
    return before.id;
  }

  /** @throws FORBIDDEN for who made it, and who recorded a consent that the publication rests on */
  async approve({ id }: CaseAsRead, findingsSeen: number): Promise<string> {
    const revision = await this.waiting(id);
    if (await this.publications.recordedConsent(id))
      throw new DalelError('FORBIDDEN', 'Another person approves it: you recorded a consent that it rests on.');
    await this.gate.pass(id, revision, findingsSeen, revision.region);
    await this.revisions.approve(id);
    await this.changes.recordChange(id, 'publication.revision-approved');
    return id;
  }

  /** @returns whether there was one that waits */
  async reject({ id }: CaseAsRead, reasons: string): Promise<boolean> {
    if (!(await this.revisions.ofCase(id))) return false;
    await this.waiting(id);
    await this.revisions.remove(id);
    await this.publications.addRejection(id, this.context.viewer.personId, reasons);
    await this.changes.recordChange(id, 'publication.revision-rejected');
    return true;
  }

  private async waiting(id: string) {
    const revision = await this.revisions.ofCase(id);
    if (!revision) throw badInput('No revision of this case waits for a second person: propose one with reviseCase.', 'code');
    if (revision.madeBy === this.context.viewer.personId)
      throw new DalelError('FORBIDDEN', 'A second person approves or rejects it: the revision is your own.');
    return revision;
  }

  /** What would fail only when it is approved is refused now. */
  private async check(input: ReviseCaseInput): Promise<NamedRows> {
    if (input.occurredMonth) refuseFuture(`${input.occurredMonth}-01`, 'occurredMonth');
    await this.codes.check(codesOf(input));
    const provisions: string[] = [];
    for (const { provision } of input.engage ?? []) provisions.push((await this.writes.find(Provision, 'provision', 'path', provision)).id);
    return {
      provisions,
      recommendations: await this.revisions.recommendationIds((input.link ?? []).map(({ recommendation }) => recommendation)),
    };
  }
}
