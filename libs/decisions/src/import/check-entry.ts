import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { LANGUAGE_CODES, type LocalizedText, type StoredSource, todayInAlmaty } from '#libs/platform';
import { DecisionContentInput } from '../decision-entry.inputs.js';
import type { DecisionEntry } from './decision-entry.js';

/** What is wrong with an entry by itself, each with its place in it; or the entry. */
export type Checked = { problems: string[]; entry?: undefined } | { problems?: undefined; entry: DecisionEntry };

/** What is null was not given. */
const given = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (each === null ? [] : [[name, given(each)]])));
};

export function checkEntry(entered: Record<string, unknown>): Checked {
  const raw = given(entered) as Record<string, unknown>;
  const { sources = [], ...content } = raw;
  const made = plainToInstance(DecisionContentInput, content);
  const problems = [
    ...validateSync(made, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) => messagesOf(error)),
    ...(Array.isArray(sources) ? sources.flatMap(sourceProblems) : ['sources: this is no list']),
    ...citationProblems(raw['citations']),
    ...(typeof raw['date'] === 'string' && raw['date'] > todayInAlmaty() ? ['date: this day is still to come'] : []),
  ];
  if (problems.length > 0) return { problems };
  return { entry: { ...(content as unknown as DecisionEntry), sources: (sources as TypedSource[]).map(stored) } };
}

const messagesOf = ({ property, constraints, children }: ValidationError, above = ''): string[] => {
  const place = above ? `${above}.${property}` : property;
  return [
    ...Object.values(constraints ?? {}).map((message) => `${place}: ${message}`),
    ...(children ?? []).flatMap((child) => messagesOf(child, place)),
  ];
};

interface TypedSource extends Omit<StoredSource, 'title'> {
  title: string | LocalizedText;
}

const isLocalized = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([language, text]) => (LANGUAGE_CODES as string[]).includes(language) && typeof text === 'string' && text !== '',
  );

function sourceProblems(source: Partial<TypedSource> | null, index: number): string[] {
  const { title, url, note } = source ?? {};
  return [
    ...((typeof title === 'string' && title !== '') || isLocalized(title) ? [] : [`sources.${index}: a source needs a title`]),
    ...(url === undefined || (URL.canParse(url) && /^https?:/.test(url))
      ? []
      : [`sources.${index}: an address begins with http:// or https://`]),
    ...(note === undefined || isLocalized(note) ? [] : [`sources.${index}: its note is given by language, as {"en": "…"}`]),
  ];
}

const stored = ({ title, ...source }: TypedSource): StoredSource => ({
  ...source,
  title: typeof title === 'string' ? { en: title } : title,
});

const citationProblems = (citations: unknown): string[] =>
  (Array.isArray(citations) ? citations : []).flatMap((citation: Record<string, unknown>, index) =>
    ['cites', 'citesText', 'citedBy', 'citedByText'].filter((name) => citation?.[name]).length === 1
      ? []
      : [`citations.${index}: it names exactly one of cites, citesText, citedBy and citedByText`],
  );
