import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Admission } from './admission.middleware.js';
import { Authenticator } from './authenticator.js';
import { Sessions } from './sessions.repository.js';
import { SignInDatabase } from './sign-in-database.js';
import { SignInKey } from './sign-in-key.js';

/** Pages whose status is read from the database, at the cost of a statement. */
const PAGES_OF_RECORDS = ['cases/*path', 'law/*path', 'recommendations/*path'];

/** Who asks, how much they may ask, and what they may call. */
@Module({
  providers: [Authenticator, Sessions, SignInDatabase, SignInKey, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions, Authenticator, SignInDatabase, SignInKey],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(Admission).forRoutes('graphql', 'leave', ...PAGES_OF_RECORDS);
  }
}
