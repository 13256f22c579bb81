import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access';
import { AccountRepository } from './account/account.repository.js';
import { AccountResolver } from './account/account.resolver.js';
import { AccountService } from './account/account.service.js';
import { FactorsResolver } from './account/factors.resolver.js';
import { Factors } from './factors/factors.js';
import { FactorsRepository } from './factors/factors.repository.js';
import { Passkeys } from './factors/passkeys.js';
import { RecoveryCodes } from './factors/recovery-codes.js';
import { Totp } from './factors/totp.js';
import { LinkPost } from './letters/link-post.js';
import { ColleaguesResolver } from './people/colleagues.resolver.js';
import { PeopleRepository } from './people/people.repository.js';
import { PeopleResolver } from './people/people.resolver.js';
import { PeopleService } from './people/people.service.js';
import { CredentialRepository } from './sign-in/credential.repository.js';
import { KnownBrowsers } from './sign-in/known-browsers.js';
import { Mail, MailToFolder } from './sign-in/mail.js';
import { OneTimeLinks } from './sign-in/one-time-links.repository.js';
import { Passwords } from './sign-in/passwords.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { AccessTokenRepository } from './tokens/access-token.repository.js';
import { AccessTokens } from './tokens/access-tokens.js';

const SIGN_IN = [SignIn, SignInThrottle, SignInResolver, CredentialRepository, Passwords, KnownBrowsers, OneTimeLinks];
const LETTERS = [LinkPost, { provide: Mail, useClass: MailToFolder }];
const FACTORS = [FactorsRepository, Factors, Totp, Passkeys, RecoveryCodes, FactorsResolver];
const ACCOUNT = [AccountRepository, AccountService, AccountResolver, AccessTokenRepository, AccessTokens];
const PEOPLE = [PeopleRepository, PeopleService, PeopleResolver, ColleaguesResolver];

/** How people come in and prove who they are, their own accounts, and who has an account. */
@Module({ imports: [AccessModule], providers: [...SIGN_IN, ...LETTERS, ...FACTORS, ...ACCOUNT, ...PEOPLE] })
export class SignInModule {}
