import { badInput, DalelError, notFound, type ViewerContext, type Writes } from '#libs/platform';
import { type ProposalAsRead, ProposalRepository } from '../proposal/proposal.repository.js';

interface GrantAsRead extends ProposalAsRead {
  personId: string;
  over: boolean;
}

/** Grants of sealed cases, or of vaults: the database lets both take the same steps (`grant_step`). */
export class GrantRepository extends ProposalRepository<GrantAsRead> {
  constructor(writes: Writes, context: ViewerContext, opens: 'case' | 'vault') {
    super(writes, context, 'grant', `${opens}_grant`, ', person_id AS "personId", expires_at <= now() AS over');
  }

  /** Null for an unknown person. */
  async isCleared(personId: string): Promise<boolean | null> {
    const [found] = await this.writes.tx.query('SELECT clearance >= 2 AS cleared FROM person WHERE id = $1', [personId]);
    return found?.cleared ?? null;
  }

  /** Is this person named without end, or proposed to be named? Who is named for a while may be proposed anew. */
  async has(caseId: string, personId: string): Promise<boolean> {
    const standing = `SELECT 1 FROM ${this.table} WHERE case_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > now() AND (confirmed_at IS NULL OR expires_at = 'infinity')`;
    return (await this.writes.tx.query(standing, [caseId, personId])).length > 0;
  }

  async add(caseId: string, personId: string, reason: string, days: number): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      `INSERT INTO ${this.table} (case_id, person_id, reason, proposed_by, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5)) RETURNING id`,
      [caseId, personId, reason, this.context.viewer.personId, days],
    );
    return id;
  }

  /**
   * The grant, held until the transaction ends, so that two steps of one wait for each other.
   * @throws NOT_FOUND; FORBIDDEN for who may know of it and not step it; CONFLICT for one that was revoked
   */
  async hold(id: string): Promise<GrantAsRead> {
    const grant = await this.find(id, 'FOR UPDATE');
    if (!grant && (await this.find(id)))
      throw new DalelError(
        'FORBIDDEN',
        'A reviewer or an administrator decides on it, or who proposed it for a while; never whoever it is for.',
      );
    if (!grant) throw notFound('grant');
    if (grant.revoked) throw new DalelError('CONFLICT', 'This grant was revoked.');
    return grant;
  }

  /** @throws FORBIDDEN for who proposed it and whom it is for; CONFLICT for one that counts; BAD_USER_INPUT for one that is over */
  override requireSecondPerson(grant: GrantAsRead): void {
    super.requireSecondPerson(grant);
    if (grant.personId === this.context.viewer.personId)
      throw new DalelError('FORBIDDEN', 'A second person confirms it: this grant is for you.');
    if (grant.confirmed) throw new DalelError('CONFLICT', 'This grant is confirmed already.');
    if (grant.over) throw badInput('This grant is over: propose it again.', 'id');
  }

  async confirm(id: string): Promise<void> {
    await this.step(id, 'confirmed');
  }
}
