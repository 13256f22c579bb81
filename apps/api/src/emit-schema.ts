import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { readRowsPlainly, SourceResolver } from '#libs/platform';
import { DeploymentResolver } from './deployment.resolver.js';
import { ROOMS } from './rooms.js';

/** The contract as text, made from the code without a database. */
export async function emitSchema(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const providers = ROOMS.flatMap((room) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, room) as unknown[] | undefined) ?? []);
  const resolvers = [DeploymentResolver, SourceResolver, ...providers].filter(
    (provider): provider is new () => object => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
  );
  const schema = readRowsPlainly(await builder.get(GraphQLSchemaFactory).create(resolvers as never));
  await builder.close();
  return `# Emitted from the code by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
