import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audited, hashed, SignInDatabase } from '#libs/access';
import type { Viewer } from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';

const HOW_MANY = 10;
/** Letters and digits that are not mistaken for each other on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen signs, 79 bits: too many to guess, so a plain hash of it is enough. */
const newCode = () => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
const asWritten = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');
const hashOf = (code: string, personId: string) => hashed(`${personId} ${asWritten(code)}`);

/** For the day on which the phone is lost: ten codes on paper, each of which opens the door once (S12). */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly database: SignInDatabase,
    private readonly post: LinkPost,
  ) {}

  /** New ones in place of all earlier ones. @returns them, told this once */
  async renew(asker: Viewer): Promise<string[]> {
    const codes = Array.from({ length: HOW_MANY }, newCode);
    const personId = asker.personId!;
    await this.database.together(async (ask) => {
      await ask('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
      await ask('INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::bytea[])', [
        personId,
        codes.map((code) => hashOf(code, personId)),
      ]);
      await this.database.record('factor.codes-renewed', personId, ask);
      await this.post.notice(ask, personId);
    }, asker);
    return codes;
  }

  /** Is it one of theirs that was not used? It is used by this. */
  async use(personId: string, code: string): Promise<boolean> {
    const [used] = await this.database.ask(
      `WITH used AS (UPDATE recovery_code SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING person_id),
            told AS (${audited('used', { person: 'person_id', action: 'factor.code-used' })})
       SELECT person_id FROM used`,
      [personId, hashOf(code, personId)],
    );
    return used !== undefined;
  }
}
