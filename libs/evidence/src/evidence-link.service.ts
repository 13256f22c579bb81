import { Injectable } from '@nestjs/common';
import { CaseChanges } from '#libs/cases';
import { badInput, notFound, ViewerContext, Writes } from '#libs/platform';
import { Recommendation } from '#libs/recommendations';
import type { LinkEvidenceInput } from './evidence.inputs.js';
import { EvidenceLinkRepository } from './evidence-link.repository.js';

/** Puts a case under a recommendation as evidence, and takes it away. Each method works in the transaction of its mutation. */
@Injectable()
export class EvidenceLinkService {
  constructor(
    private readonly links: EvidenceLinkRepository,
    private readonly cases: CaseChanges,
    private readonly writes: Writes,
    private readonly context: ViewerContext,
  ) {}

  /** @returns the id of the link. @throws NOT_FOUND for an unknown recommendation; BAD_USER_INPUT when it stands there already */
  async link({ case: code, version, recommendation, reason, strength, note }: LinkEvidenceInput): Promise<string> {
    const before = await this.cases.lockVersion(code, version);
    const { id: recommendationId } = await this.writes.find(Recommendation, 'recommendation', 'code', recommendation);
    await this.cases.raise(before);
    if (await this.links.has(before.id, recommendationId, reason))
      throw badInput('The case stands under this recommendation for this reason already.', 'recommendation');
    const id = await this.links.add({ caseId: before.id, recommendationId, reason, strength, linkedBy: this.context.viewer.personId });
    if (note?.trim()) await this.links.addNote(id, before.id, note.trim());
    await this.cases.recordChange(before.id, 'evidence.linked', { recommendation, reason });
    return id;
  }

  /** @returns the id of the case. @throws NOT_FOUND for a link that is not there or not for this viewer */
  async unlink(id: string, version: number): Promise<string> {
    const link = await this.links.byId(id);
    if (!link) throw notFound('evidence link');
    const before = await this.cases.lockVersionById(link.caseId, version);
    await this.cases.raise(before);
    if (!(await this.links.remove(id))) throw notFound('evidence link');
    await this.cases.recordChange(before.id, 'evidence.unlinked', { recommendation: link.recommendation, reason: link.reason });
    return before.id;
  }
}
