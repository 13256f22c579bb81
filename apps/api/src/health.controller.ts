import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { AllowAnonymous } from '#libs/access';
import { PagesRepository } from './pages.repository.js';

/** So long one answer of the database is everybody's. */
const SHARED_MS = 1000;

/** For supervisors: alive, and ready to answer. */
@Controller('health')
export class HealthController {
  private answer: Promise<unknown> | undefined;

  constructor(private readonly pages: PagesRepository) {}

  @AllowAnonymous()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready is who answers the public: a row is asked for as the public asks, once a second at most, however many ask. */
  @AllowAnonymous()
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      this.answer ??= this.ask();
      await this.answer;
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
  }

  private ask(): Promise<unknown> {
    return this.pages.answersThePublic().finally(() => {
      setTimeout(() => {
        this.answer = undefined;
      }, SHARED_MS).unref();
    });
  }
}
