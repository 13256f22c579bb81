import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { until } from '../../kit/until.js';

export interface Received {
  to: string[];
  headers: string;
  subject: string;
  text: string;
}

/** A real mail server on loopback that keeps what it is given; it may be told to turn letters away. */
export class Mailbox {
  /** Letters with links. */
  readonly received: Received[] = [];
  /** Letters that a sign-in was changed. */
  readonly notices: Received[] = [];
  turnsAway = false;
  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async open(options: { offersTls?: boolean } = {}): Promise<Mailbox> {
    const box: { current?: Mailbox } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: options.offersTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      onMailFrom: (_, __, done) => done(box.current?.turnsAway ? Object.assign(new Error('come back later'), { responseCode: 451 }) : null),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const letter = read(
            Buffer.concat(parts).toString('utf8'),
            session.envelope.rcptTo.map(({ address }) => address),
          );
          (letter.subject.endsWith('Notice') ? box.current?.notices : box.current?.received)?.push(letter);
          done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    box.current = new Mailbox(server, (server.server.address() as AddressInfo).port);
    return box.current;
  }

  /** The next letters, up to this many in all. */
  holds(count: number): Promise<Received[]> {
    return until(
      () => this.received,
      ({ length }) => length >= count,
    );
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

function read(raw: string, to: string[]): Received {
  const [headers = '', body = ''] = raw.split(/\r?\n\r?\n(.*)/s);
  const encoded = /^Content-Transfer-Encoding: base64/im.test(headers);
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ');
  const subject = (/^Subject: (.*)$/im.exec(unfolded)?.[1] ?? '').replace(
    /=\?utf-8\?([bq])\?(.*?)\?=\s*/gi,
    (_, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : decodeURIComponent(text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, '%$1')),
  );
  return { to, headers, subject, text: encoded ? Buffer.from(body, 'base64').toString('utf8') : body };
}
