const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/YaBrowser\//, 'Yandex'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
const nameIn = (agent: string, names: [RegExp, string][]) => names.find(([form]) => form.test(agent))?.[1];

/** A browser as its owner would name it: "Firefox, Windows". Versions and the rest, which could tell people apart, are not kept. */
export function deviceOf(agent: string | undefined): string {
  const named = [nameIn(agent ?? '', BROWSERS), nameIn(agent ?? '', SYSTEMS)].filter((name) => name !== undefined);
  return named.join(', ') || 'other';
}
