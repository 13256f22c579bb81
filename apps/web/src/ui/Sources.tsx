import type { SourcePartsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Text } from './Text.js';

graphql(`
  fragment SourceParts on Source {
    title(lang: $lang)
    titleLanguage(lang: $lang)
    url
    note(lang: $lang)
    noteLanguage(lang: $lang)
  }
`);

/** A source as it is stored, or as someone is still writing it: then in the language of the page. */
export type SourceShown = Pick<SourcePartsFragment, 'title' | 'url' | 'note'> & Partial<SourcePartsFragment>;

/** A source's title, as a link where it has an address, in the language that it has. */
export function SourceTitle({ of: { title, titleLanguage, url } }: { of: SourceShown }) {
  const { t } = useTranslation();
  const name = <Text text={title} language={titleLanguage ?? null} marked />;
  if (!url) return name;
  return (
    <a href={url} rel="noreferrer noopener external" target="_blank">
      {name}
      <span className="visually-hidden"> {t('common.opensElsewhere')}</span>
    </a>
  );
}

/** Where something was read: titles, as links where the source has an address. */
export function Sources({ sources }: { sources: SourceShown[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) return <p className="muted">{t('common.noSource')}</p>;
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={`${source.title} ${source.url ?? ''}`}>
          <SourceTitle of={source} />
          {source.note && (
            <span className="muted">
              {' '}
              — <Text text={source.note} language={source.noteLanguage ?? null} marked />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
