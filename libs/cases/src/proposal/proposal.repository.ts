import { DalelError, notFound, type ViewerContext, type Writes } from '#libs/platform';

/** A proposal as it stands when somebody sets out to take its next step. */
export interface ProposalAsRead {
  id: string;
  caseId: string;
  proposedBy: string | null;
  confirmed: boolean;
  revoked: boolean;
}

/** Rows of one table of proposals, in the transaction in progress, in whose role the caller works. */
export abstract class ProposalRepository<Row extends ProposalAsRead = ProposalAsRead> {
  protected constructor(
    protected readonly writes: Writes,
    protected readonly context: ViewerContext,
    private readonly what: 'grant' | 'opening' | 'erasure',
    protected readonly table: 'case_grant' | 'vault_grant' | 'case_opening' | 'vault_erasure',
    /** Columns beside those of every proposal. */
    private readonly more = '',
  ) {}

  async waits(caseId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM ${this.table} WHERE case_id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL`;
    return (await this.writes.tx.query(sql, [caseId])).length > 0;
  }

  /** @throws NOT_FOUND; CONFLICT for one that was confirmed or revoked */
  async undecided(id: string): Promise<Row> {
    const found = await this.find(id);
    if (!found) throw notFound(this.what);
    if (found.confirmed || found.revoked) throw new DalelError('CONFLICT', `This ${this.what} was decided already.`);
    return found;
  }

  /** @throws FORBIDDEN for who proposed it */
  requireSecondPerson({ proposedBy }: ProposalAsRead): void {
    if (proposedBy === this.context.viewer.personId)
      throw new DalelError('FORBIDDEN', `A second person confirms it: you proposed this ${this.what}.`);
  }

  /** Takes it back, or refuses it. */
  async revoke(id: string): Promise<void> {
    await this.step(id, 'revoked');
  }

  protected async step(id: string, to: 'confirmed' | 'revoked'): Promise<void> {
    await this.writes.tx.query(`UPDATE ${this.table} SET ${to}_by = $2, ${to}_at = now() WHERE id = $1`, [
      id,
      this.context.viewer.personId,
    ]);
  }

  protected async find(id: string, lock: '' | 'FOR UPDATE' = ''): Promise<Row | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT id, case_id AS "caseId", proposed_by AS "proposedBy", confirmed_at IS NOT NULL AS confirmed, revoked_at IS NOT NULL AS revoked
              ${this.more} FROM ${this.table} WHERE id = $1 ${lock}`,
      [id],
    );
    return found;
  }
}
