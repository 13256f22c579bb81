import { NestFactory } from '@nestjs/core';
import { Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphQLObjectType, type GraphQLSchema, GraphQLString, printSchema } from 'graphql';
import { SqlField } from '../read/field-reading.js';
import { sql } from '../read/sql.js';
import { Argument, StatementField } from '../read/statement-field.js';
import { readRowsPlainly } from './fast-execution.plugin.js';

@ObjectType()
class Thing {
  @Field(() => GraphQLString) name: string;
  @Field(() => GraphQLString) @SqlField(() => sql`1`) worked: string;
}

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => Thing)
  thing(): Thing {
    return { name: 'a', worked: 'b' };
  }
  @StatementField(() => GraphQLString)
  @SqlField(() => sql`2`)
  @Argument('lang', { type: () => GraphQLString, nullable: true })
  title: string;
  @ResolveField(() => GraphQLString)
  coded(): string {
    return 'by code';
  }
}

describe('the schema as it is served', () => {
  let built: GraphQLSchema;
  let served: GraphQLSchema;
  const resolver = (schema: GraphQLSchema, name: string) => (schema.getType('Thing') as GraphQLObjectType).getFields()[name]!.resolve;

  beforeAll(async () => {
    const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    built = await builder.get(GraphQLSchemaFactory).create([ThingResolver]);
    await builder.close();
    (built.getType('Thing') as GraphQLObjectType).getFields()['coded']!.resolve = () => 'by code'; // as Nest binds it afterwards
    served = readRowsPlainly(built);
  });

  it('has no resolver where a row is read by a field’s name, as Nest makes one for each property', () => {
    expect(resolver(built, 'name')).toBeDefined();
    expect([resolver(served, 'name'), resolver(served, 'worked')]).toEqual([undefined, undefined]);
  });

  it('reads a field with arguments by the key under which its statement has it', () => {
    const read = (alias?: string) =>
      resolver(served, 'title')?.({ title: 'plain', $kk: 'Kazakh' }, {}, {}, {
        fieldNodes: [{ name: { value: 'title' }, alias: alias && { value: alias } }],
      } as never);
    expect([read(), read('kk')]).toEqual(['plain', 'Kazakh']);
  });

  it('leaves a resolver with code as it is, and the schema that it is made of', () => {
    const before = ['name', 'worked', 'title', 'coded'].map((name) => resolver(built, name));
    readRowsPlainly(built);
    expect(['name', 'worked', 'title', 'coded'].map((name) => resolver(built, name))).toEqual(before);
    expect(resolver(served, 'coded')).toBe(resolver(built, 'coded'));
    expect(printSchema(served)).toBe(printSchema(built));
  });
});
