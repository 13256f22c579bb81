import { Injectable } from '@nestjs/common';
import { Provision } from '#libs/law';
import { badInput, notFound, Writes } from '#libs/platform';
import { CaseRepository } from '../case/case.repository.js';
import { CaseChanges } from '../case/case-changes.js';
import type { EngageProvisionInput } from '../workflow/case-work.inputs.js';

/** Links from a case to the law it engages. */
@Injectable()
export class EngagementService {
  constructor(
    private readonly rows: CaseRepository,
    private readonly changes: CaseChanges,
    private readonly writes: Writes,
  ) {}

  /** @returns the id of the engagement. @throws NOT_FOUND for an unknown provision, BAD_USER_INPUT when the case has it already */
  async engage({ case: code, version, provision: path, relation }: EngageProvisionInput): Promise<string> {
    const before = await this.changes.lockVersion(code, version);
    const provision = await this.writes.find(Provision, 'provision', 'path', path);
    await this.changes.raise(before);
    if (await this.rows.engages(before.id, provision.id, relation))
      throw badInput('The case engages this provision in this way already.', 'provision');
    const [id] = this.rows.newIds(1);
    await this.rows.insert('engagement', [{ id, case_id: before.id, provision_id: provision.id, relation }]);
    await this.changes.recordChange(before.id, 'case.provision-engaged', { provision: path, relation });
    return id;
  }

  /** Takes it away; that it was there, and who took it, stays in the audit. @returns the id of the case. @throws NOT_FOUND */
  async remove(id: string, version: number): Promise<string> {
    const engagement = await this.rows.engagement(id);
    if (!engagement) throw notFound('engagement');
    const before = await this.changes.lockVersionById(engagement.caseId, version);
    await this.changes.raise(before);
    if (!(await this.rows.removeEngagement(id))) throw notFound('engagement');
    await this.changes.recordChange(before.id, 'case.provision-removed', {
      provision: engagement.provision,
      relation: engagement.relation,
    });
    return before.id;
  }
}
