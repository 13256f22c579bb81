/** By which server letters leave, and from whom. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS, which is compulsory but on loopback. */
  secure: boolean;
  loopback: boolean;
  user?: string;
  password?: string;
  from: string;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const ADDRESS = /^[^@<>\s,;]+@[^@<>\s,;]+$/;

/**
 * Without SMTP_URL there are no letters. What would weaken TLS cannot be said: an address with parameters is refused.
 * @throws Error of one line; values are never repeated, since a password may stand in them
 */
export function readMailSettings(
  smtpUrl: string | undefined,
  from: string | undefined,
  origin: string | undefined,
): MailSettings | undefined {
  if (!smtpUrl) return undefined;
  const url = URL.parse(smtpUrl);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname))
    throw new Error('Settings: SMTP_URL must be an address such as smtps://user:password@mail.example:465, without parameters');
  if (!from || !ADDRESS.test(from)) throw new Error('Settings: MAIL_FROM must be a bare e-mail address when SMTP_URL is set');
  if (!origin) throw new Error('Settings: DALEL_ORIGIN must be set when SMTP_URL is: links in letters begin with it');
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    loopback: LOOPBACK.test(url.hostname),
    ...(url.username && { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    from,
  };
}
