import { Injectable } from '@nestjs/common';
import { badInput, type Reads, Writes } from '#libs/platform';

/** A code of a vocabulary, and the code of another that it is used with. */
export interface UsedCode {
  vocabulary: string;
  code: string;
  with?: string;
}

@Injectable()
export class CodeRepository {
  constructor(private readonly writes: Writes) {}

  /** @throws BAD_USER_INPUT naming the vocabulary of the first code that is unknown, or does not go with the other */
  async check(codes: readonly UsedCode[], field?: string): Promise<void> {
    const [wrong]: { vocabulary: string; known: boolean }[] = await this.writes.tx.query(
      `SELECT g.vocabulary, t.code IS NOT NULL AS known FROM unnest($1::text[], $2::text[], $3::text[]) g(vocabulary, code, other)
         LEFT JOIN vocabulary_term t USING (vocabulary, code)
        WHERE t.code IS NULL OR NOT goes_with(g.vocabulary, g.code, g.other) LIMIT 1`,
      [codes.map(({ vocabulary }) => vocabulary), codes.map(({ code }) => code), codes.map((each) => each.with ?? null)],
    );
    if (!wrong) return;
    const reason = wrong.known
      ? `A code of the vocabulary "${wrong.vocabulary}" does not go with the one it is used with: see \`appliesTo\``
      : `There is no such code in the vocabulary "${wrong.vocabulary}"`;
    throw badInput(`${reason}. Ask \`vocabularies\` for the codes there are.`, field);
  }
}

/** The vocabulary of the first code that it does not hold, for a reader. */
export async function firstUnknownCode(reads: Reads, codes: readonly UsedCode[]): Promise<string | undefined> {
  const [unknown] = await reads.query<{ vocabulary: string }>({
    text: `SELECT g.vocabulary FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
            WHERE NOT EXISTS (SELECT 1 FROM vocabulary_term t WHERE t.vocabulary = g.vocabulary AND t.code = g.code) LIMIT 1`,
    values: [codes.map(({ vocabulary }) => vocabulary), codes.map(({ code }) => code)],
    name: 'check-codes',
  });
  return unknown?.vocabulary;
}
