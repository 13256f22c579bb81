import { useTranslation } from '../i18n/index.js';

/** The fields in which a search engine finds words, as SearchHit.matched names them. */
const FIELDS = [
  'code',
  'title',
  'narrative',
  'text',
  'heading',
  'summary',
  'citation',
  'holding',
  'facts',
  'body',
  'outcome',
  'instrument',
  'provision',
  'theme',
  'violationType',
  'perpetratorType',
  'biasMotive',
  'setting',
  'region',
  'response',
  'protects',
  'gap',
  'note',
  'issuingBody',
  'addressee',
  'statePosition',
] as const;
type Field = (typeof FIELDS)[number];

const isField = (name: string): name is Field => FIELDS.some((each) => each === name);

/** Why a result was found: where the words stand. */
export function Matched({ fields }: { fields: string[] }) {
  const { t } = useTranslation();
  return <span>{[...new Set(fields)].map((name) => (isField(name) ? t(`search.matched.${name}`) : name)).join(', ')}</span>;
}
