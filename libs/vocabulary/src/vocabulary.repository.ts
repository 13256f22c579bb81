import { Injectable } from '@nestjs/common';
import { Reads } from '#libs/platform';

@Injectable()
export class VocabularyRepository {
  constructor(private readonly reads: Reads) {}

  /** Vocabularies of these names, or all. */
  named(names: readonly string[] | null): Promise<{ name: string }[]> {
    return this.reads.query({
      text: 'SELECT DISTINCT vocabulary AS name FROM vocabulary_term WHERE $1::text[] IS NULL OR vocabulary = ANY ($1::text[]) ORDER BY 1',
      values: [names],
    });
  }
}
