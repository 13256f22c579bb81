import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform';

export interface Letter {
  to: string;
  kind: 'INVITATION' | 'RESET';
  link: string;
}

/** Where letters go where no mail server is set. What is sent by one is made in its own job (letters/link-letters.ts). */
export abstract class Mail {
  /** Is there anybody to carry a letter? Where not, no link is made: it would lie about unused. */
  abstract readonly carries: boolean;
  abstract send(letter: Letter): Promise<void>;
}

/** Letters as files in DATA_DIR/outbox, for trying it on one machine. In production nothing is written: links come from the operator's command. */
@Injectable()
export class MailToFolder extends Mail {
  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  get carries(): boolean {
    return !this.config.production;
  }

  async send({ to, kind, link }: Letter): Promise<void> {
    const folder = join(this.config.dataDir, 'outbox');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, `${kind.toLowerCase()}-${randomUUID()}.txt`), `To: ${to}\n\n${link}\n`, { mode: 0o600 });
  }
}
