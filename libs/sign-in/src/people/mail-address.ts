/**
 * One bare e-mail address in ASCII: no name beside it, no second one, no letter of another script and no unseen character, so that
 * two accounts never look alike. Of a domain in another script it is the form that mail servers use (`xn--…`). The database holds
 * the same (table `person`).
 */
const ATOM = "[A-Za-z0-9_+&'-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
export const MAIL_ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[A-Za-z0-9-]{2,63}$`);
