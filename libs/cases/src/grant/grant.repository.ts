import { badInput, DalelError, notFound, type ViewerContext, type Writes } from '#libs/platform';

/** Column of who proposed it, by the table of the grants: of sealed cases, or of vaults. */
const TABLES = { case_grant: 'granted_by', vault_grant: 'proposed_by' } as const;

/** A grant as it stands when somebody sets out to take its next step. */
interface Grant {
  caseId: string;
  personId: string;
  proposedBy: string | null;
  confirmed: boolean;
  revoked: boolean;
  over: boolean;
}

/**
 * One person, named to one case for a while: proposed by one, confirmed by another (S7), taken back at once. Grants of sealed cases and of
 * vaults are of this one kind, and the database lets both take the same steps (`grant_step`). In the transaction in progress, in whose
 * role the caller works.
 */
export class GrantRepository {
  constructor(
    private readonly writes: Writes,
    private readonly context: ViewerContext,
    private readonly table: keyof typeof TABLES,
  ) {}

  /** @throws NOT_FOUND for an unknown person; BAD_USER_INPUT, with this rule, for who is not cleared for RESTRICTED */
  async requireClearance(personId: string, rule: string, field: 'person' | 'id' = 'person'): Promise<void> {
    const [found] = await this.writes.tx.query('SELECT clearance >= 2 AS cleared FROM person WHERE id = $1', [personId]);
    if (!found && field === 'person') throw notFound('person');
    if (!found?.cleared) throw badInput(rule, field);
  }

  /** Is this person named without end, or proposed to be named? Who is named for a while may be proposed anew. */
  async has(caseId: string, personId: string): Promise<boolean> {
    const standing = `SELECT 1 FROM ${this.table} WHERE case_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > now() AND (confirmed_at IS NULL OR expires_at = 'infinity')`;
    return (await this.writes.tx.query(standing, [caseId, personId])).length > 0;
  }

  async add(caseId: string, personId: string, reason: string, days: number): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      `INSERT INTO ${this.table} (case_id, person_id, reason, ${TABLES[this.table]}, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5)) RETURNING id`,
      [caseId, personId, reason, this.context.viewer.personId, days],
    );
    return id;
  }

  /**
   * The grant, held until the transaction ends, so that two steps of one wait for each other.
   * @throws NOT_FOUND; FORBIDDEN for who may know of it and not step it; CONFLICT for one that was revoked
   */
  async hold(id: string): Promise<Grant> {
    const [grant]: Grant[] = await this.writes.tx.query(
      `SELECT case_id AS "caseId", person_id AS "personId", ${TABLES[this.table]} AS "proposedBy",
              confirmed_at IS NOT NULL AS confirmed, revoked_at IS NOT NULL AS revoked, expires_at <= now() AS over
         FROM ${this.table} WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!grant && (await this.writes.tx.query(`SELECT 1 FROM ${this.table} WHERE id = $1`, [id])).length > 0)
      throw new DalelError(
        'FORBIDDEN',
        'A reviewer or an administrator decides on it, or who proposed it for a while; never whoever it is for.',
      );
    if (!grant) throw notFound('grant');
    if (grant.revoked) throw new DalelError('CONFLICT', 'This grant was revoked.');
    return grant;
  }

  /** @throws FORBIDDEN for who proposed it and whom it is for; CONFLICT for one that counts; BAD_USER_INPUT for one that is over */
  requireSecondPerson({ proposedBy, personId, confirmed, over }: Grant): void {
    const asker = this.context.viewer.personId;
    if (proposedBy === asker) throw new DalelError('FORBIDDEN', 'A second person confirms it: you proposed this grant.');
    if (personId === asker) throw new DalelError('FORBIDDEN', 'A second person confirms it: this grant is for you.');
    if (confirmed) throw new DalelError('CONFLICT', 'This grant is confirmed already.');
    if (over) throw badInput('This grant is over: propose it again.', 'id');
  }

  async confirm(id: string): Promise<void> {
    await this.step(id, 'confirmed');
  }

  /** Ends it at once, whether confirmed or only proposed. */
  async revoke(id: string): Promise<void> {
    await this.step(id, 'revoked');
  }

  private async step(id: string, to: 'confirmed' | 'revoked'): Promise<void> {
    await this.writes.tx.query(`UPDATE ${this.table} SET ${to}_by = $2, ${to}_at = now() WHERE id = $1`, [
      id,
      this.context.viewer.personId,
    ]);
  }
}
