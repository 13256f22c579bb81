import { CASE_CODE } from '#libs/platform';
import { type CaseEntry, readCases } from './case-data.js';
import { linkedAt, timelineOf } from './case-timeline.js';
import { consentRows } from './consents.js';

const cases = readCases();

describe('the synthetic cases', () => {
  it('are 83 of 2023, with codes of their own in no order', () => {
    const codes = cases.map(({ code }) => code);
    expect(new Set(codes).size).toBe(83);
    for (const code of codes) expect(code).toMatch(CASE_CODE);
    expect(codes).not.toEqual(codes.toSorted());
    for (const { occurredMonth } of cases) expect(occurredMonth).toMatch(/^2023-(0[1-9]|1[0-2])$/);
  });

  it('are told in Kazakh, Russian and English, for the public as well', () => {
    const untold = cases.flatMap(({ code, title, narrative, publication }) =>
      [title, narrative, ...(publication ? [publication.title, publication.narrative] : [])]
        .filter((texts) => !['kk', 'ru', 'en'].every((language) => texts[language]))
        .map(() => code),
    );
    expect(untold).toEqual([]);
  });

  it('have a public wording of their own where they are published, and nowhere else', () => {
    for (const { level, publication, narrative } of cases) {
      expect(publication !== null).toBe(level === 'PUBLIC');
      for (const [language, text] of Object.entries(publication?.narrative ?? {}))
        expect(narrative[language]?.startsWith(text.slice(0, 60))).not.toBe(true);
    }
  });
});

describe('the consents of a case', () => {
  const rowsOf = (entry: CaseEntry, index = 0) => consentRows(entry, timelineOf(entry.occurredMonth, index).givenOn, index);

  it('are given after the incident, and recorded before they are withdrawn or expire', () => {
    for (const [index, entry] of cases.entries()) {
      const rows = rowsOf(entry, index);
      for (const row of rows) {
        expect(row.given_on > `${entry.occurredMonth}-${String(entry.occurredDay ?? 1).padStart(2, '0')}`).toBe(true);
        if (row.expires_on) expect(row.expires_on > row.recorded_at.slice(0, 10)).toBe(true);
        if (row.kind === 'WITHDRAWAL') {
          expect(row.recorded_at.slice(0, 10)).toBe(row.given_on);
          const consent = rows.find((other) => other.kind === 'GRANT' && other.purpose === row.purpose && other.survivor === row.survivor)!;
          expect(consent.recorded_at < row.recorded_at).toBe(true);
        }
      }
    }
  });

  it('cover statistics for every survivor of every case', () => {
    for (const entry of cases) {
      const covered = new Set(
        rowsOf(entry)
          .filter(({ purpose, kind }) => purpose === 'STATISTICS' && kind === 'GRANT')
          .map(({ survivor }) => survivor),
      );
      expect([entry.code, covered.size]).toEqual([entry.code, entry.survivors.length]);
    }
  });

  it('are in the language in which they were asked for, in whichever the case is told', () => {
    const languageOf = (code: string) => new Set(rowsOf(cases.find((entry) => entry.code === code)!).map(({ language }) => language));
    expect(languageOf('KZ-2023-SZW4B')).toEqual(new Set(['KK']));
    expect(languageOf('KZ-2023-SFZ2N')).toEqual(new Set(['RU']));
  });

  it('are each survivor’s own where the case tells them apart', () => {
    const entry = cases.find(({ consents }) => consents.some(({ survivor }) => survivor === 1))!;
    const rows = rowsOf(entry);
    expect(rows).toHaveLength(entry.consents.length);
    expect(new Set(rows.map(({ survivor }) => survivor))).toEqual(new Set([0, 1]));
  });

  it('are every survivor’s otherwise', () => {
    const entry = cases.find(({ code }) => code === 'KZ-2023-SHV1W')!;
    expect(rowsOf(entry).filter(({ purpose }) => purpose === 'INTERNAL')).toHaveLength(entry.survivors.length);
  });
});

describe('the days of the work on a case', () => {
  it('come in order, and publications before the release', () => {
    for (const [index, { occurredMonth }] of cases.entries()) {
      const { givenOn, createdAt, publicationMadeAt, publicationApprovedAt } = timelineOf(occurredMonth, index);
      expect([createdAt, publicationMadeAt, publicationApprovedAt].toSorted()).toEqual([
        createdAt,
        publicationMadeAt,
        publicationApprovedAt,
      ]);
      expect(createdAt.startsWith(givenOn)).toBe(true);
      expect(publicationApprovedAt < '2024-05-01').toBe(true);
    }
  });

  it('link evidence from late 2023 to the end of 2024, never before the case was there', () => {
    for (let index = 0; index < 260; index++) {
      expect(linkedAt('2023-02-02', index) >= '2023-10-15' && linkedAt('2023-02-02', index) < '2024-12-16').toBe(true);
      expect(linkedAt('2024-01-19', index) > '2024-01-19').toBe(true);
    }
  });
});
