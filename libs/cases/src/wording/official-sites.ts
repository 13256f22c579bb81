/** Sites of the State, its law and organisations of states: they name nobody. */
const HOSTS = [
  'adilet.zan.kz',
  'akorda.kz',
  'coe.int',
  'egov.kz',
  'echr.coe.int',
  'gov.kz',
  'ohchr.org',
  'ombudsman.kz',
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
const OFFICIAL = new RegExp(`^(?:https?://)?(?:www\\.)?(?:${HOSTS.join('|').replaceAll('.', '\\.')})(?:/[a-z\\d/#-]*)?[.,;)]?$`, 'i');

export const isOfficialSite = (link: string): boolean => OFFICIAL.test(link);
