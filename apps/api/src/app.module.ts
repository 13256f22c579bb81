import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { type FormattedExecutionResult, lexicographicSortSchema } from 'graphql';
import {
  AskedDocuments,
  AuditTrail,
  admittedAlone,
  auditedAnswers,
  type Config,
  Day,
  deadline,
  ErrorFilter,
  fastExecution,
  fittingVariables,
  formatError,
  LIMITS,
  lightAnswer,
  limitedOperations,
  MAX_TOKENS,
  MAX_VALIDATION_ERRORS,
  PlatformModule,
  readRowsPlainly,
  retryAfter,
  SourceResolver,
  type Viewer,
  ViewerContext,
} from '#libs/platform';
import { DeploymentResolver } from './deployment.resolver.js';
import { HealthController } from './health.controller.js';
import { LeaveController } from './leave.controller.js';
import { MetricsController } from './metrics.controller.js';
import { PagesController } from './pages.controller.js';
import { PagesRepository } from './pages.repository.js';
import { ENTITIES, ROOMS } from './rooms.js';
import { trustedDocuments } from './trusted-documents.js';

/** The public door: every room of the house behind GraphQL. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    const documents = new AskedDocuments(trustedDocuments(), config.operationLimits);
    /** In production the public sends the page's own documents alone, unless the operator opens the API (S25). */
    const guarded = config.production && !config.openApi;
    const limits = config.operationLimits ?? LIMITS;
    const { answerBytes: most } = limits;
    const answerBytes = ({ audience }: Viewer) => (audience === 'staff' ? most.signedIn : most.public);
    const asker = ({ audience }: Viewer) => ({
      signedIn: audience === 'staff',
      onlyTrusted: guarded && audience === 'public',
      mayIntrospect: audience === 'staff' || !config.production,
    });
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, ENTITIES),
        ...ROOMS,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [ViewerContext, AuditTrail],
          useFactory: (context: ViewerContext, trail: AuditTrail) => ({
            autoSchemaFile: true,
            buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: Day }] },
            transformSchema: (schema) => readRowsPlainly(lexicographicSortSchema(schema)),
            formatError,
            playground: false,
            graphiql: false,
            // who may is judged with each operation, before it runs (S21)
            introspection: true,
            csrfPrevention: true,
            persistedQueries: false,
            includeStacktraceInErrorResponses: false,
            allowBatchedHttpRequests: false,
            parseOptions: { maxTokens: MAX_TOKENS },
            stringifyResult: (result: FormattedExecutionResult) => lightAnswer(result, answerBytes(context.viewer)),
            validationOptions: { maxErrors: MAX_VALIDATION_ERRORS, hideSuggestions: true },
            context: ({ req }: { req: Request }) => ({
              req,
              admitted: documents.admit(req.body, asker(context.viewer)),
            }),
            plugins: [
              ApolloServerPluginCacheControlDisabled(),
              admittedAlone(),
              deadline(() => context.stopReading(), limits),
              limitedOperations(() => asker(context.viewer), config.operationLimits),
              fittingVariables(),
              retryAfter(),
              fastExecution(async () => context.session?.end()),
              auditedAnswers(trail),
            ],
          }),
        }),
      ],
      providers: [DeploymentResolver, SourceResolver, PagesRepository, { provide: APP_FILTER, useClass: ErrorFilter }],
      // the pages come last: every address that is left is theirs
      controllers: [HealthController, MetricsController, LeaveController, PagesController],
    };
  }
}
