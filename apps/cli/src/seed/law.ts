import type { ClientBase } from 'pg';
import { code, localized, readDemonstration, together } from './data-files.js';
import type { ActEntry, InstrumentEntry, InstrumentsFile, LawHistory, ProvisionsFile } from './law-data.js';
import { type Entry, growTree, type LawTree, type Provision } from './law-tree.js';
import { bound } from './periods.js';
import { addressFromMemory, startFromMemory, startNotChecked } from './remarks.js';
import { insertRows, newIds } from './rows.js';
import { resolveSources } from './sources.js';

/** The provisions that a seed id stands for, by their keys: what cases and recommendations lean on. */
export type ProvisionIds = Map<string, string[]>;

/** Bodies that are not of the United Nations put their instruments under their own prefix. */
const PREFIXES: Record<string, string> = {
  ILO: 'ilo',
  OSCE: 'osce',
  'EU / Kazakhstan': 'eu',
  'Independent experts': 'int',
  'Council of Europe': 'coe',
  'Organization of American States': 'oas',
};
/** What an instrument counts by, where that is not articles: by its id, or else its kind. */
const UNITS: Record<string, string> = {
  'victims-declaration': 'para',
  'general-comment': 'para',
  views: 'para',
  'expert-principles': 'principle',
};

const instrumentCode = (entry: InstrumentEntry) => `${PREFIXES[entry.body] ?? 'un'}/${entry.id}`;

/** Everything the files say of law, as a tree. */
export function readLaw(): { tree: LawTree; acts: ProvisionsFile; instruments: InstrumentsFile; history: LawHistory } {
  const acts = readDemonstration<ProvisionsFile>('provisions.json');
  const instruments = readDemonstration<InstrumentsFile>('instruments.json');
  const history = readDemonstration<LawHistory>('law-history.json');
  return {
    tree: growTree([...nationalEntries(acts, history), ...internationalEntries(instruments, history)], history),
    acts,
    instruments,
    history,
  };
}

function nationalEntries(file: ProvisionsFile, history: LawHistory): Entry[] {
  const acts = new Map(file.acts.map((act) => [act.id, act]));
  return file.provisions.map((entry) => {
    const act = acts.get(entry.act_id)!;
    return {
      ...entry,
      instrument: `kz/${act.id}`,
      unit: 'art',
      heading: { en: entry.heading_en, ru: entry.heading_ru, kk: entry.heading_kk },
      translated: entry.heading_translated,
      from: entry.effective_from ?? act.effective_from ?? history.starts[`kz/${act.id}`]?.from ?? null,
      to: entry.effective_to ?? act.effective_to,
      adopted: act.date,
      checked: entry.version_checked,
      verification: code(entry.confidence),
      sources: resolveSources(entry.sources, file.sources),
    };
  });
}

function internationalEntries(file: InstrumentsFile, history: LawHistory): Entry[] {
  return file.instruments.flatMap((instrument) => {
    const instrumentPath = instrumentCode(instrument);
    const start = history.starts[instrumentPath]?.from;
    return instrument.provisions.map((provision) => ({
      id: `${instrument.id}/${provision.article}`,
      instrument: instrumentPath,
      unit: UNITS[instrument.id] ?? UNITS[instrument.kind] ?? 'art',
      article: provision.article,
      heading: provision.heading,
      translated: ['ru', 'kk'],
      summary: provision.summary,
      protects: null,
      gap: null,
      note: null,
      themes: [],
      from: start ?? (instrument.kazakhstan_date || instrument.adopted),
      to: null,
      adopted: instrument.adopted,
      checked: !start && instrument.kazakhstan_date ? startNotChecked : null,
      verification: code(provision.confidence),
      sources: resolveSources(instrument.sources, file.sources),
    }));
  });
}

function nationalInstrument(act: ActEntry, file: ProvisionsFile, history: LawHistory) {
  const from = bound(act.effective_from ?? history.starts[`kz/${act.id}`]?.from, act.date);
  const remarks = [
    act.note,
    act.effective_from !== null && act.effective_from_confidence !== 'verified-in-source' && startFromMemory,
    act.adilet_url !== null && act.adilet_id_confidence === 'from-memory-high' && addressFromMemory('adilet.zan.kz'),
  ];
  return {
    code: `kz/${act.id}`,
    kind: code(act.kind),
    title: localized({ en: act.title_en, ru: act.title_ru, kk: act.title_kk }),
    title_translated: act.title_translated,
    number: act.number,
    adopted_on: act.date,
    ...period('valid_from', from),
    ...period('valid_to', bound(act.effective_to)),
    body: null,
    symbol: null,
    binding: true,
    state_status: null,
    state_status_on: null,
    // an address made up after the usual pattern may lead to another act
    url: act.adilet_id_confidence === 'from-memory-uncertain' ? null : act.adilet_url,
    note: together(remarks),
    verification: code(act.confidence),
    sources: resolveSources(act.sources, file.sources),
  };
}

function internationalInstrument(entry: InstrumentEntry, file: InstrumentsFile, history: LawHistory) {
  const from = bound(history.starts[instrumentCode(entry)]?.from ?? (entry.kazakhstan_date || entry.adopted), entry.adopted);
  return {
    code: instrumentCode(entry),
    kind: code(entry.kind),
    title: localized({ en: entry.title_en, ru: entry.title_ru, kk: entry.title_kk }),
    title_translated: entry.title_translated,
    number: null,
    adopted_on: entry.adopted,
    ...period('valid_from', from),
    ...period('valid_to', null),
    body: entry.body,
    symbol: entry.symbol,
    binding: entry.binding,
    state_status: code(entry.kazakhstan_status),
    state_status_on: entry.kazakhstan_date || null,
    url: entry.url ?? null,
    note: together([entry.note, entry.url !== undefined && addressFromMemory(new URL(entry.url).hostname)]),
    verification: code(entry.confidence),
    sources: resolveSources(entry.sources, file.sources),
  };
}

const period = (column: string, value: ReturnType<typeof bound>) => ({
  [column]: value?.date ?? null,
  [`${column}_precision`]: value?.precision ?? 'DAY',
});

/** Instruments, their provisions and the wordings in time. */
export async function seedLaw(db: ClientBase): Promise<ProvisionIds> {
  const { tree, acts, instruments, history } = readLaw();
  const rows = [
    ...acts.acts.map((act) => nationalInstrument(act, acts, history)),
    ...instruments.instruments.map((entry) => internationalInstrument(entry, instruments, history)),
  ];
  const instrumentIds = await newIds(db, rows.length);
  await insertRows(
    db,
    'instrument',
    rows.map((row, position) => ({ id: instrumentIds[position], ...row, position })),
  );
  const instrumentId = new Map(rows.map(({ code: path }, index) => [path, instrumentIds[index]]));

  const ids = await newIds(db, tree.provisions.length);
  const idOf = new Map(tree.provisions.map(({ path }, index) => [path, ids[index]!]));
  const successor = new Map(history.successors.map(({ from, to }) => [known(from, idOf), known(to, idOf)]));
  await insertRows(
    db,
    'provision',
    tree.provisions.map((provision, position) => ({
      id: idOf.get(provision.path),
      instrument_id: instrumentId.get(provision.instrument),
      parent_id: parentOf(provision, idOf),
      successor_id: successor.get(idOf.get(provision.path)!) ?? null,
      path: provision.path,
      label: provision.label,
      heading: provision.heading,
      heading_translated: provision.translated,
      protects: provision.protects,
      gap: provision.gap,
      note: provision.note,
      themes: provision.themes,
      position,
    })),
  );
  await insertRows(
    db,
    'provision_version',
    tree.provisions.flatMap(({ path, versions }) =>
      versions.map((version) => ({
        provision_id: idOf.get(path),
        ...period('valid_from', version.from),
        ...period('valid_to', version.to),
        summary: version.summary,
        verification: version.verification,
        version_checked: version.checked,
        sources: version.sources,
      })),
    ),
  );
  return new Map([...tree.pathsOf].map(([entry, paths]) => [entry, paths.map((path) => known(path, idOf))]));
}

function known(path: string, idOf: Map<string, string>): string {
  const id = idOf.get(path);
  if (!id) throw new Error(`no such provision: ${path}`);
  return id;
}

const parentOf = ({ path }: Provision, idOf: Map<string, string>) => idOf.get(path.split('/').slice(0, -2).join('/')) ?? null;
