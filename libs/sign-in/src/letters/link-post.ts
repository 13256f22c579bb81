import { Inject, Injectable } from '@nestjs/common';

import { type Ask, CONFIG, type Config, Jobs } from '#libs/platform';
import { MAIL_LINK, MAIL_NOTICE, type WantedLink } from './job-kinds.js';

/** Asks for letters, where the operator gave a mail server: with one-time links, and that a sign-in was changed. */
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
  want(ask: Ask, wanted: WantedLink): Promise<void> {
    return this.jobs.send(ask, MAIL_LINK, wanted);
  }

  /** Tells a person that their password or a second factor was changed. In the transaction of the change. */
  async notice(ask: Ask, person: string): Promise<void> {
    if (this.carries) await this.jobs.send(ask, MAIL_NOTICE, { person });
  }
}
