/** Sites of the State, its law, organisations of states and known ones for human rights: they name nobody. */
const HOSTS = [
  'adilet.zan.kz',
  'akorda.kz',
  'amnesty.org',
  'coe.int',
  'egov.kz',
  'echr.coe.int',
  'gov.kz',
  'hrw.org',
  'ohchr.org',
  'ombudsman.kz',
  'online.zakon.kz',
  'osce.org',
  'parlam.kz',
  'prokuror.gov.kz',
  'stat.gov.kz',
  'sud.gov.kz',
  'sud.kz',
  'tbinternet.ohchr.org',
  'uhri.ohchr.org',
  'un.org',
  'unaids.org',
  'undocs.org',
  'who.int',
];
/** Languages, rooms of a site and numbers of documents, in which no name of an account hides. */
const PATH = '(?:/(?:kk|kz|ru|rus|kaz|en|eng|docs?|documents?|treaties|search|[a-z]?\\d+))*/?';
const OFFICIAL = new RegExp(`^(?:https?://)?(?:www\\.)?(?:${HOSTS.join('|').replaceAll('.', '\\.')})${PATH}[.,;)]?$`, 'i');

export const isOfficialSite = (link: string): boolean => OFFICIAL.test(link);
