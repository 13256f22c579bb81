import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashed } from '#libs/access';
import type { Viewer } from '#libs/platform';
import { FactorsRepository } from './factors.repository.js';

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
  constructor(private readonly factors: FactorsRepository) {}

  /** New ones in place of all earlier ones. @returns them, told this once */
  async renew(asker: Viewer): Promise<string[]> {
    const codes = Array.from({ length: HOW_MANY }, newCode);
    const hashes = codes.map((code) => hashOf(code, asker.personId!));
    await this.factors.renewCodes(asker, hashes);
    return codes;
  }

  /** Is it one of theirs that was not used? It is used by this. */
  use(personId: string, code: string): Promise<boolean> {
    return this.factors.useCode(personId, hashOf(code, personId));
  }
}
