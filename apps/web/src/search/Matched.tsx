import { useTranslation } from 'react-i18next';

const KNOWN = ['code', 'title', 'text', 'narrative', 'terms', 'synonym', 'stem', 'typo', 'heading', 'summary', 'filter'] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (reason: string): reason is Known => KNOWN.some((each) => each === reason);

/** Why a result was found: the fields and ways of matching the engine names, in words; the words it matched as they are. */
export function Matched({ reasons }: { reasons: string[] }) {
  const { t } = useTranslation();
  return <span>{reasons.map((reason) => (isKnown(reason) ? t(`search.matched.${reason}`) : reason)).join(', ')}</span>;
}
