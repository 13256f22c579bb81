import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountResolver } from './account/account.resolver.js';
import { AccountService } from './account/account.service.js';
import { FactorsResolver } from './account/factors.resolver.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { AuditService } from './audit/audit.service.js';
import { AuditChainService } from './audit/audit-chain.service.js';
import { Door } from './door.js';
import { DoorDatabase } from './door-database.js';
import { FactorKey } from './factors/factor-key.js';
import { Factors } from './factors/factors.js';
import { Passkeys } from './factors/passkeys.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { Totp } from './factors/totp.js';
import { LinkPost } from './letters/link-post.js';
import { ColleaguesResolver } from './people/colleagues.resolver.js';
import { PeopleRepository } from './people/people.repository.js';
import { PeopleResolver } from './people/people.resolver.js';
import { PeopleService } from './people/people.service.js';
import { RequestLimit } from './request-limit.middleware.js';
import { SessionMiddleware } from './session.middleware.js';
import { Sessions } from './sessions.js';
import { KnownBrowsers } from './sign-in/known-browsers.js';
import { Mail, MailToFolder } from './sign-in/mail.js';
import { OneTimeLinks } from './sign-in/one-time-links.js';
import { PasswordIdentity } from './sign-in/password-identity.js';
import { Passwords } from './sign-in/passwords.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { AccessTokens } from './tokens/access-tokens.js';

/** Sign-in, second factors, sessions, tokens. */
const DOOR = [
  Door,
  DoorDatabase,
  Sessions,
  SignIn,
  SignInThrottle,
  PasswordIdentity,
  Passwords,
  OneTimeLinks,
  LinkPost,
  FactorKey,
  KnownBrowsers,
  Factors,
  Totp,
  Passkeys,
  RecoveryCodes,
  AccessTokens,
  AccountService,
  { provide: Mail, useClass: MailToFolder },
  SignInResolver,
  PeopleRepository,
  PeopleService,
  PeopleResolver,
  ColleaguesResolver,
  AccountResolver,
  FactorsResolver,
];

/** Pages whose status is read from the database, at the cost of a statement. */
const PAGES_OF_RECORDS = ['cases/*path', 'law/*path', 'recommendations/*path'];

@Module({
  providers: [SessionMiddleware, AuditService, AuditChainService, AuditResolver, ...DOOR, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionMiddleware, FactorKey],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware, RequestLimit).forRoutes('graphql');
    consumer.apply(RequestLimit).forRoutes(...PAGES_OF_RECORDS);
  }
}
