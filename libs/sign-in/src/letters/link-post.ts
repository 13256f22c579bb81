import { Inject, Injectable } from '@nestjs/common';

import { type Ask, CONFIG, type Config, type JobData, Jobs } from '#libs/platform';

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
  want(ask: Ask, wanted: JobData['mail.link']): Promise<void> {
    return this.jobs.sendBy(ask, 'mail.link', wanted);
  }

  /** Tells a person that their password or a second factor was changed. In the transaction of the change. */
  async notice(ask: Ask, person: string): Promise<void> {
    if (this.carries) await this.jobs.sendBy(ask, 'mail.notice', { person });
  }
}
