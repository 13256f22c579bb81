import type { CaseEntry } from './case-data.js';

const WAYS = [
  'signed form, at a meeting with the documenter',
  'in words, at a meeting, noted and read back',
  'message through a secure messenger',
  'voice message, kept with the file',
];

export interface ConsentRow {
  survivor: number;
  purpose: string;
  kind: 'GRANT' | 'WITHDRAWAL';
  identity_mode: string;
  given_on: string;
  way: string;
  language: string;
  expires_on: string | null;
  recorded_at: string;
}

/** One row a survivor and purpose, and a second one of kind WITHDRAWAL where the consent was taken back. */
export function consentRows(entry: CaseEntry, givenOn: string, index: number): ConsentRow[] {
  const language = entry.consentLanguage ?? 'RU';
  const toldApart = entry.consents.some(({ survivor }) => survivor !== undefined);
  return entry.consents.flatMap((consent, position) => {
    const survivors = toldApart ? [consent.survivor ?? 0] : entry.survivors.map((_, survivor) => survivor);
    return survivors.flatMap((survivor) => {
      const common = { survivor, purpose: consent.purpose, identity_mode: consent.identityMode, language };
      const granted: ConsentRow = {
        ...common,
        kind: 'GRANT',
        given_on: givenOn,
        way: WAYS[(index + survivor) % WAYS.length]!,
        expires_on: consent.expiresOn,
        recorded_at: recordedAt(givenOn, 1 + ((index + position) % 2), position),
      };
      if (!consent.withdrawnOn) return [granted];
      const way = 'told the documenter';
      return [
        granted,
        {
          ...common,
          kind: 'WITHDRAWAL' as const,
          given_on: consent.withdrawnOn,
          way,
          expires_on: null,
          recorded_at: recordedAt(consent.withdrawnOn, 0, position),
        },
      ];
    });
  });
}

function recordedAt(day: string, daysLater: number, minute: number): string {
  const time = new Date(`${day}T08:00:00Z`);
  time.setUTCDate(time.getUTCDate() + daysLater);
  time.setUTCMinutes(minute);
  return time.toISOString();
}
