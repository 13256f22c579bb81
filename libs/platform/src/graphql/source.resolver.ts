import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires, SqlField } from '../read/field-reading.js';
import { ident, type Sql, sql } from '../read/sql.js';
import { languageOf, localized } from '../read/statement-field.js';
import { Language, type LanguageCode } from '../viewer/viewer.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { type LocalizedText, Source } from './text.js';

/** By code outside an answer that PostgreSQL writes: sources stand in what code makes, too. */
const AlsoWritten =
  (column: string, chosen: (text: Sql, languages: Sql) => Sql): MethodDecorator =>
  (...method) => {
    Requires()(...method);
    SqlField((source, context) => chosen(sql`${source}.${ident(column)}`, context.languages()))(...method);
  };

const InLanguage = () => Args('lang', { type: () => Language, nullable: true });

/** What is said of a source, in the reader's order of languages. */
@Resolver(() => Source)
export class SourceResolver {
  constructor(private readonly context: ViewerContext) {}

  @ResolveField(() => String)
  @AlsoWritten('title', localized)
  title(@Parent() { title }: Source, @InLanguage() lang?: Language | null): string {
    return title[this.first(title, lang)!]!;
  }

  @ResolveField(() => Language, { description: 'The language of its title.' })
  @AlsoWritten('title', languageOf)
  titleLanguage(@Parent() { title }: Source, @InLanguage() lang?: Language | null): string {
    return this.first(title, lang)!.toUpperCase();
  }

  @ResolveField(() => String, { nullable: true, description: 'How much of it was read, or where in it.' })
  @AlsoWritten('note', localized)
  note(@Parent() { note }: Source, @InLanguage() lang?: Language | null): string | null {
    return note?.[this.first(note, lang)!] ?? null;
  }

  @ResolveField(() => Language, { nullable: true })
  @AlsoWritten('note', languageOf)
  noteLanguage(@Parent() { note }: Source, @InLanguage() lang?: Language | null): string | null {
    return note ? this.first(note, lang)!.toUpperCase() : null;
  }

  private first(text: LocalizedText, lang?: Language | null): LanguageCode | undefined {
    return (this.context.languages(lang) as LanguageCode[]).find((language) => text[language]);
  }
}
