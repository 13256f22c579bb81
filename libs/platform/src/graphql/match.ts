import { registerEnumType } from '@nestjs/graphql';

/** Of several values of one condition: is one of them enough, or are all wanted? */
export enum Match {
  ANY = 'ANY',
  ALL = 'ALL',
}
registerEnumType(Match, {
  name: 'Match',
  description: 'Of several values: is ANY of them enough, as where nothing is said, or are ALL wanted?',
});
