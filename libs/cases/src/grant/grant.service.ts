import type { Type } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput, notFound, type Reads, sql, type ViewerContext, type Writes } from '#libs/platform';
import type { Grant } from './grant.entity.js';
import type { GrantInput } from './grant.inputs.js';
import { GrantRepository } from './grant.repository.js';

/** A grant whose next step is recorded. */
interface Stepped {
  id: string;
  caseId: string;
  personId: string;
}

/**
 * One person is let in to a sealed case or a vault, for a while: proposed by one, confirmed by a reviewer or administrator (S7), who need
 * not see the case, ended at once.
 */
export abstract class GrantService {
  protected readonly grants: GrantRepository;

  protected constructor(
    protected readonly writes: Writes,
    protected readonly reads: Reads,
    protected readonly context: ViewerContext,
    private readonly kind: { opens: 'case' | 'vault'; entity: Type<Grant>; cleared: string },
  ) {
    this.grants = new GrantRepository(writes, context, kind.opens);
  }

  /**
   * @throws FORBIDDEN for who proposed it and whom it is for (NOT_FOUND while it is hidden from them); CONFLICT when it was decided
   * meanwhile; BAD_USER_INPUT for one that is over, or whose person is cleared for RESTRICTED no more
   */
  @Transactional()
  async confirm(info: GraphQLResolveInfo, id: string): Promise<Grant> {
    const grant = await this.as(() => this.grants.hold(id));
    this.grants.requireSecondPerson(grant);
    if (!(await this.grants.isCleared(grant.personId))) throw badInput(this.kind.cleared, 'id');
    return this.as(async () => {
      await this.grants.confirm(id);
      return this.recorded(info, 'confirmed', grant);
    });
  }

  /** Ends it at once, confirmed or only proposed. @throws FORBIDDEN for whom it is for, and whoever else may not end it */
  @Transactional()
  async revoke(info: GraphQLResolveInfo, id: string): Promise<Grant> {
    return this.as(async () => {
      const grant = await this.grants.hold(id);
      await this.grants.revoke(id);
      return this.recorded(info, 'revoked', grant);
    });
  }

  /** @throws NOT_FOUND for an unknown person; BAD_USER_INPUT for who is not cleared for RESTRICTED */
  protected async add(info: GraphQLResolveInfo, caseId: string, { person, reason, days }: GrantInput): Promise<Grant> {
    const cleared = await this.grants.isCleared(person);
    if (cleared === null) throw notFound('person');
    if (!cleared) throw badInput(this.kind.cleared, 'person');
    return this.as(async () => {
      const id = await this.grants.add(caseId, person, reason.trim(), days);
      return this.recorded(info, 'proposed', { id, caseId, personId: person }, { days });
    });
  }

  /** Works as the role that has rights on the grants. */
  protected as<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  private async recorded(info: GraphQLResolveInfo, step: string, { id, caseId, personId }: Stepped, detail = {}): Promise<Grant> {
    const { opens, entity } = this.kind;
    await this.writes.record(`${opens}.grant-${step}`, { type: 'case', id: caseId }, null, { grant: id, person: personId, ...detail });
    return this.reads.read(info, { entity, where: (row) => sql`${row}.id = ${id}` });
  }
}
