import { addAuditEntry, inTransactionOfOwner } from '#libs/platform';

/**
 * Proposes whom to name to a sealed case that nobody is left for: all whom it was open to have gone. A reviewer or administrator
 * confirms it, as any naming, and sees it where they confirm others; nothing is open before.
 */
export async function nameByOperator(ownerUrl: string, code: string, email: string, reason: string, days: number): Promise<void> {
  await inTransactionOfOwner(ownerUrl, async (ask) => {
    const rows = await ask<{ id: string; named: boolean }>(
      `SELECT c.id, EXISTS (SELECT FROM case_grant g JOIN person p ON p.id = g.person_id WHERE g.case_id = c.id AND p.active AND p.clearance >= 2
                AND g.revoked_at IS NULL AND g.expires_at > now() AND (g.confirmed_at IS NOT NULL OR g.by_operator)) AS named
         FROM "case" c WHERE c.code = $1 AND c.level = 3 FOR UPDATE OF c`,
      [code.toUpperCase()],
    );
    const sealed = rows[0];
    if (!sealed) throw new Error('there is no sealed case of this code');
    if (sealed.named) throw new Error('people are named to this case, or proposed by you already: they propose others');
    const found = await ask<{ id: string }>('SELECT id FROM person WHERE email = $1 AND active AND clearance >= 2', [email]);
    const person = found[0];
    if (!person) throw new Error('there is no open account with this e-mail address that is cleared for RESTRICTED');
    const made = await ask<{ id: string }>(
      `INSERT INTO case_grant (case_id, person_id, reason, by_operator, expires_at) VALUES ($1, $2, $3, true, now() + make_interval(days => $4)) RETURNING id`,
      [sealed.id, person.id, reason, days],
    );
    const detail = { by: 'operator', grant: made[0]!.id, person: person.id, days };
    await addAuditEntry(ask, { action: 'case.grant-proposed', subject: { type: 'case', id: sealed.id }, detail });
  });
}
