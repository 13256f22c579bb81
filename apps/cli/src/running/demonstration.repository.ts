import { asOwner } from '#libs/platform';
import { hashPassword } from '#libs/sign-in';

/** Is it there, and is anything real beside it? */
export async function readDemonstration(ownerUrl: string): Promise<{ seeded: boolean; real: boolean }> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ seeded: boolean; real: boolean }>(
      'SELECT EXISTS (SELECT FROM deployment WHERE demonstration) AS seeded, EXISTS (SELECT FROM "case" WHERE NOT synthetic) AS real',
    );
    return rows[0] ?? { seeded: false, real: false };
  });
}

/** Of all its sign-ins; their sessions end. */
export async function changeDemonstrationPassword(ownerUrl: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await asOwner(ownerUrl, (client) =>
    client.query(
      `WITH changed AS (
         UPDATE credential SET password_hash = $1, changed_at = now() FROM person WHERE person.id = person_id AND demonstration RETURNING person_id)
       UPDATE session SET ended_at = now() FROM changed WHERE session.person_id = changed.person_id AND ended_at IS NULL`,
      [hash],
    ),
  );
}
