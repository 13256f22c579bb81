import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type JobData, Jobs } from '#libs/platform';
import type { Ask } from '../door-database.js';

/** Asks for letters with one-time links, where the operator gave a mail server. */
@Injectable()
export class LinkPost {
  constructor(
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Do letters bring links to people? Where not, who makes a link hands it over. */
  get carries(): boolean {
    return this.config.mail !== undefined;
  }

  /** In the transaction in progress: the letter goes out if that is committed. */
  want(ask: Ask, wanted: JobData['mail.link']): Promise<void> {
    return this.jobs.sendBy(ask, 'mail.link', wanted);
  }
}
