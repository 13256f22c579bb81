import { registerEnumType } from '@nestjs/graphql';

/**
 * What a read is for. Consent is given a purpose. Its place is its bit in the stored masks (`consented_purposes`, `month_purposes`), so a new one comes last,
 * and none is moved or taken away.
 */
export enum Purpose {
  INTERNAL = 'INTERNAL',
  STATISTICS = 'STATISTICS',
  ANONYMISED_PUBLICATION = 'ANONYMISED_PUBLICATION',
  PARTNER_SHARING = 'PARTNER_SHARING',
  ADVOCACY_MEETING = 'ADVOCACY_MEETING',
  UN_CONFIDENTIAL = 'UN_CONFIDENTIAL',
  UN_SUBMISSION = 'UN_SUBMISSION',
  POLICE_COMPLAINT = 'POLICE_COMPLAINT',
  LITIGATION = 'LITIGATION',
  MEDIA = 'MEDIA',
  RESEARCH = 'RESEARCH',
  TRAINING = 'TRAINING',
  ARCHIVE = 'ARCHIVE',
}

registerEnumType(Purpose, { name: 'Purpose', description: 'What a read or use is for; consent is given a purpose, and no row means no.' });

const ORDER = Object.values(Purpose);

/** The bits of several purposes together: a row is visible only if its survivors agreed to every one of them. */
export const purposeBits = (...purposes: Purpose[]): number => purposes.reduce((bits, purpose) => bits | (1 << ORDER.indexOf(purpose)), 0);
