import type { MailSettings } from '#libs/platform';
import type { Letter } from './letter.js';

const PATIENCE_MS = 15_000;

/** How the server is spoken to: by TLS or not at all, but on loopback. */
export function smtpOptions({ host, port, secure, loopback, user, password }: MailSettings, origin: string) {
  return {
    host,
    port,
    secure,
    requireTLS: !secure && !loopback,
    ignoreTLS: !secure && loopback,
    tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: true },
    ...(user && { auth: { user, pass: password ?? '' } }),
    // what this machine is called is nobody's business
    name: new URL(origin).hostname,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Letters by SMTP. A letter is text alone: nothing in it is fetched, and nothing tells when it was read. */
export class Smtp {
  constructor(
    private readonly settings: MailSettings,
    private readonly origin: string,
  ) {}

  /** @throws where the server does not answer, lets nobody in, or offers no TLS */
  async ready(): Promise<void> {
    const transport = await this.transport();
    await transport.verify();
  }

  /** @throws where the server does not take it */
  async send(to: string, { subject, text }: Letter): Promise<void> {
    const transport = await this.transport();
    await transport.sendMail({
      from: this.settings.from,
      to: { name: '', address: to }, // not text to be read for several
      subject,
      text,
      textEncoding: 'base64',
      xMailer: false,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  /** Loaded by the one process that sends letters, and only where there are any. */
  private async transport() {
    const { createTransport } = await import('nodemailer');
    return createTransport(smtpOptions(this.settings, this.origin));
  }
}
