/**
 * Filters in an address are plain words (`?violation=BLACKMAIL&violation=OUTING`), so that a person can read, cite and
 * change it. A value given once is one string, given again a list; what a page expects of it, its own schema says.
 */
export function parseAddress(text: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  const params = new URLSearchParams(text);
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    found[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return found;
}

export function writeAddress(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== undefined && each !== null && each !== '')
      .map((each) => [name, String(each)]),
  );
  const text = new URLSearchParams(pairs).toString();
  return text ? `?${text}` : '';
}
