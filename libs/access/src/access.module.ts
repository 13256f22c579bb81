import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { AuditService } from './audit/audit.service.js';
import { Door } from './door.js';
import { SessionMiddleware } from './session.middleware.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  providers: [AuditService, AuditResolver, Door, SignInThrottle, ViewerResolver, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('graphql');
  }
}
