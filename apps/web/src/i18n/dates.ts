import type { LanguageCode } from './language.js';

// Browsers without Kazakh month names fall back to numbers ("2023 M05"), so the names are ours.
const KAZAKH_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

/** A date as precise as it is known (`2023`, `2023-05`, `2023-05-14`), in words of the language. Time of day is dropped. */
export function formatDate(value: string, code: LanguageCode): string {
  const [year = '', month, day] = value.slice(0, 10).split('-');
  if (!month) return { kk: `${year} жыл`, ru: `${year} г.`, en: year }[code];
  if (code === 'kk') {
    const name = KAZAKH_MONTHS[Number(month) - 1] ?? month;
    return day ? `${year} жылғы ${Number(day)} ${name}` : `${year} жылғы ${name}`;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const parts: Intl.DateTimeFormatOptions = day ? { day: 'numeric', month: 'long', year: 'numeric' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, { ...parts, timeZone: 'UTC' }).format(date);
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What calendar and clock show in Almaty, wherever the reader is: `2026-11-30 13:05`. */
const inAlmaty = (at: number): string => clock.format(at);

/** The day it is in Almaty, as the API judges days. */
export const today = (): string => inAlmaty(Date.now()).slice(0, 10);

/** The moment at which a day begins in Almaty, or one that is some days later. */
export function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const inUtc = Date.UTC(year, month - 1, date + later);
  const ahead = Date.parse(`${inAlmaty(inUtc).replace(' ', 'T')}Z`) - inUtc;
  return new Date(inUtc - ahead).toISOString();
}

/**
 * A share given in hundredths (14.5), in the writing of the language; Kazakh writes numbers as Russian does, and more browsers know the latter.
 * Of a blurred figure it has no decimals, which would look like knowledge.
 */
export function formatPercent(percent: number, code: LanguageCode, decimals: 0 | 1 = 1): string {
  return new Intl.NumberFormat(code === 'kk' ? 'ru' : code, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(percent / 100);
}

/** A moment in Almaty, and that it is Almaty's: the day in words, the time to the minute. */
export function formatMoment(value: string, code: LanguageCode): string {
  const [day = '', time = ''] = inAlmaty(Date.parse(value)).split(' ');
  const date = formatDate(day, code);
  return { kk: `${date}, Алматы уақытымен ${time}`, ru: `${date}, ${time} по времени Алматы`, en: `${date}, ${time} Almaty time` }[code];
}
