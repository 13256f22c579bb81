import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { LocalizedTextInput } from './text.js';

interface Nested {
  /** It may be left out. */
  optional?: boolean;
  description?: string;
}

/** A list of inputs, each checked by its own rules; `least`: what is said where there is none. */
export const ListOf = (input: Class, most: number, { optional = false, description, least }: Nested & { least?: string } = {}) =>
  applyDecorators(
    Field(() => [input], { nullable: optional, description }),
    ...(optional ? [IsOptional()] : []),
    ...(least ? [ArrayMinSize(1, { message: least })] : []),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(() => input),
  );

/** A text in the languages. */
export const LocalizedInput = ({ optional = false, description }: Nested = {}) =>
  applyDecorators(
    Field(() => LocalizedTextInput, { nullable: optional, description }),
    ...(optional ? [IsOptional()] : []),
    ValidateNested(),
    Type(() => LocalizedTextInput),
  );
