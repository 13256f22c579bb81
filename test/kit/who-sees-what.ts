import type { Client } from 'pg';

/** Who asks, in the words of docs/privacy.md. */
export interface Asker {
  /** Null for the public. */
  person: string | null;
  clearance: number;
  /** Every purpose that must be consented to. */
  purposes: string[];
}

export const THE_PUBLIC: Asker = { person: null, clearance: 0, purposes: ['ANONYMISED_PUBLICATION'] };

/**
 * Codes of the cases that this asker may see, worked out anew from the rules (docs/privacy.md): the consent rows, the levels
 * and the grants, not the masks, copies and policies of the application. Asked as the owner, who sees everything.
 */
export async function visibleCodes(owner: Client, asker: Asker): Promise<string[]> {
  const codes = await codesByConsent(owner, asker);
  if (asker.purposes[0] !== 'PARTNER_SHARING') return codes;
  // what the public may read at all, a partner may too
  const asPublic = asker.purposes.map((purpose) => (purpose === 'PARTNER_SHARING' ? 'ANONYMISED_PUBLICATION' : purpose));
  return [...new Set([...codes, ...(await codesByConsent(owner, { ...THE_PUBLIC, purposes: asPublic }))])].sort();
}

async function codesByConsent(owner: Client, { person, clearance, purposes }: Asker): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>(
    `SELECT c.code FROM "case" c
      WHERE c.synthetic
        AND (CASE WHEN $1::uuid IS NULL THEN c.level = 0
                  ELSE c.level <= $2 OR $2 >= 2 AND EXISTS (SELECT FROM case_grant g WHERE g.case_id = c.id AND g.person_id = $1 AND g.confirmed_at IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > now()) END)
        AND EXISTS (SELECT FROM survivor s WHERE s.case_id = c.id)
        -- two people share it
        AND (c.shared_at IS NOT NULL OR NOT 'PARTNER_SHARING' = ANY ($3::text[]))
        AND NOT EXISTS (
          SELECT FROM survivor s, unnest($3::text[] || '{INTERNAL}') asked(purpose) WHERE s.case_id = c.id AND NOT coalesce((
            SELECT k.kind = 'GRANT' AND (k.expires_on IS NULL OR k.expires_on >= almaty_today())
                   AND (k.identity_mode <> 'STATISTICS_ONLY' OR k.purpose IN ('INTERNAL', 'STATISTICS')) FROM consent k
             WHERE k.survivor_id = s.id AND k.purpose = asked.purpose ORDER BY k.recorded_at DESC, k.kind = 'WITHDRAWAL' DESC, k.id DESC LIMIT 1), false))
      ORDER BY c.code`,
    [person, clearance, purposes],
  );
  return rows.map(({ code }) => code);
}

/** One of the demonstration's people as an asker, by what stands in the database. */
export async function askerOf(owner: Client, login: string): Promise<Asker> {
  const { rows } = await owner.query('SELECT id, clearance, purpose FROM person WHERE email = $1', [`${login}@demo.example`]);
  // who works here and is cleared for published cases alone reads them as they are for the public
  const asPublic = rows[0].purpose === 'INTERNAL' && rows[0].clearance === 0;
  const purposes = [...(asPublic ? ['ANONYMISED_PUBLICATION'] : []), rows[0].purpose];
  return { person: rows[0].id, clearance: rows[0].clearance, purposes };
}

/** Every case code that stands anywhere in an answer, each once. */
export const codesIn = (answer: unknown): string[] => [...new Set(JSON.stringify(answer).match(/KZ-\d{4}-[0-9A-Z]{5,}/g) ?? [])].sort();
