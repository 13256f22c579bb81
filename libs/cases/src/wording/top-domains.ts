/** Top-level domains: of every country that Unicode knows a region for, and the others that people's pages stand under. */
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const OF_COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => COUNTRIES.of(code.toUpperCase()));

/** Words of English too: behind a full stop without its space they are no address. */
const WORDS = new Set(['am', 'as', 'at', 'be', 'do', 'in', 'is', 'it', 'my', 'no', 'pm', 'so', 'to', 'us']);

const OTHERS =
  'com|org|net|info|biz|name|pro|int|edu|gov|mobi|asia|cat|jobs|tel|app|dev|xyz|top|site|online|store|shop|link|click|bio|page|blog|website|space|social|chat|fun|club|vip|live|tech|cloud|digital|email|agency|network|community|foundation|ngo|ong|lgbt|gay|su|eu|uk|қаз|рф|бел|укр|срб|мкд|мон|онлайн|сайт|орг|ком|дети|москва';

export const TOP_DOMAINS = [...OF_COUNTRIES.filter((code) => !WORDS.has(code)), OTHERS].join('|');
/** They count where a path stands behind them. */
export const TOP_DOMAINS_OF_WORDS = [...WORDS, 'one', 'life', 'team', 'group', 'news', 'media', 'today', 'world'].join('|');
