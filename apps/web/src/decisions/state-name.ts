import { useLanguage } from '../i18n/index.js';

// Browsers name States in Russian and English; in Kazakh some give English names, so these are ours.
const KAZAKH_NAMES: Readonly<Record<string, string>> = {
  AM: 'Армения',
  AU: 'Аустралия',
  AZ: 'Әзербайжан',
  BG: 'Болгария',
  BW: 'Ботсвана',
  CL: 'Чили',
  CO: 'Колумбия',
  CR: 'Коста-Рика',
  FI: 'Финляндия',
  FR: 'Франция',
  GB: 'Ұлыбритания',
  GE: 'Грузия',
  GR: 'Грекия',
  HN: 'Гондурас',
  HR: 'Хорватия',
  IN: 'Үндістан',
  KG: 'Қырғызстан',
  KZ: 'Қазақстан',
  LK: 'Шри-Ланка',
  LT: 'Литва',
  MD: 'Молдова',
  MK: 'Солтүстік Македония',
  PE: 'Перу',
  RO: 'Румыния',
  RU: 'Ресей',
  TJ: 'Тәжікстан',
  TR: 'Түркия',
  UA: 'Украина',
  UZ: 'Өзбекстан',
};

/** The name of a State by its ISO 3166-1 code in the reader's language, in Kazakh with the Russian name where we have no other. */
export function useStateName(): (code: string) => string {
  const { code: language } = useLanguage();
  const names = new Intl.DisplayNames([language === 'kk' ? 'ru' : language], { type: 'region', fallback: 'code' });
  return (code) => {
    if (!/^[A-Z]{2}$/.test(code)) return code;
    return (language === 'kk' ? KAZAKH_NAMES[code] : undefined) ?? names.of(code) ?? code;
  };
}
