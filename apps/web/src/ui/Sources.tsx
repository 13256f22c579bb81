import { useTranslation } from '../i18n/index.js';

interface Source {
  title: string;
  url?: string | null;
  note?: string | null;
}

/** Where something was read: titles, as links where the source has an address. */
export function Sources({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) return <p className="muted">{t('common.noSource')}</p>;
  return (
    <ul className="sources">
      {sources.map(({ title, url, note }) => (
        <li key={`${title} ${url ?? ''}`}>
          {url ? (
            <a href={url} rel="noreferrer noopener external" target="_blank">
              {title}
              <span className="visually-hidden"> {t('common.opensElsewhere')}</span>
            </a>
          ) : (
            title
          )}
          {note && <span className="muted"> — {note}</span>}
        </li>
      ))}
    </ul>
  );
}
