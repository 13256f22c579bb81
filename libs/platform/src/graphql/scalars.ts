import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLURL } from 'graphql-scalars';

const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Date.parse takes the 30th of February for the 2nd of March. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const NO_PARTIAL_DATE = 'PartialDate cannot represent a value other than 2023, 2023-05 or 2023-05-14';

function partialDate(value: unknown): string {
  if (typeof value === 'string' && FORM.test(value) && isInCalendar(value)) return value;
  throw new TypeError(NO_PARTIAL_DATE);
}

/** What leaves came out of a column of dates: its form is what is left to make sure of. */
function asRead(value: unknown): string {
  if (typeof value === 'string' && FORM.test(value)) return value;
  throw new TypeError(NO_PARTIAL_DATE);
}

/** A date as precise as is known and may be told: 2023, 2023-05 or 2023-05-14. */
export const PartialDate = new GraphQLScalarType({
  name: 'PartialDate',
  description: 'A date as precise as is known and may be told: `2023`, `2023-05` or `2023-05-14`.',
  serialize: asRead,
  parseValue: partialDate,
  parseLiteral: (node) => partialDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** Calendar days travel as text (2023-05-14) from the database to the answer and back: a JavaScript Date would move them by a time zone. */
const toDay = (value: unknown): string => {
  const day = value instanceof Date ? value.toISOString() : String(value);
  if (!/^\d{4}-\d{2}-\d{2}/.test(day)) throw new TypeError('Date cannot represent an invalid date');
  return day.slice(0, 10);
};
export const Day = new GraphQLScalarType({
  name: 'Date',
  description: GraphQLDate.description,
  serialize: toDay,
  parseValue: (value) => toDay(GraphQLDate.parseValue(value)),
  parseLiteral: (node, variables) => toDay(GraphQLDate.parseLiteral(node, variables)),
});

/** An address was made a proper one when it came: it leaves as it is. */
export const URLScalar = new GraphQLScalarType({ ...GraphQLURL.toConfig(), serialize: String });

export { GraphQLDateTime as DateTime };
