interface Sent {
  text: string;
  values?: readonly unknown[];
}

/** What opens and ends transactions, looks up who asks and records what was read: no query's own, and its order may differ. */
const AROUND = /^(BEGIN|COMMIT|SELECT (\* FROM recognise_session|set_config))|INSERT INTO audit_entry/;

/** The statements that read, each with its values: readable, and the same in every run. */
export const printed = (sent: readonly Sent[]): string =>
  sent
    .filter(({ text }) => !AROUND.test(text))
    .map(print)
    .join('\n');

/** Parameters are numbered by where they stand first. */
function print({ text, values = [] }: Sent): string {
  const places = [...new Set([...text.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)))];
  const numbered = text.replaceAll(/\$(\d+)/g, (_, n) => `$${places.indexOf(Number(n)) + 1}`);
  return [...places.map((n, i) => `-- $${i + 1} = ${inPrint(values[n - 1])}`), `${inLines(numbered)};\n`].join('\n');
}

/** Ids are made anew with each database, and long lists come from its rows. */
const inPrint = (value: unknown): string =>
  Array.isArray(value) && value.length > 3 ? '[…]' : JSON.stringify(value).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…');

/** A line for each part of a SELECT, further in for each that it stands in. */
function inLines(text: string): string {
  let depth = 0;
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[()]|(?<!DISTINCT) (?=(FROM|WHERE|ORDER BY|GROUP BY|LEFT JOIN|JOIN|LIMIT|UNION) )|\((?=SELECT )/g, (found) => {
      if (found === '(') depth += 1;
      if (found === ')') depth -= 1;
      return found === ' ' ? `\n${'  '.repeat(depth)}` : found;
    });
}
