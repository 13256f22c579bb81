import { formatMoment } from '../i18n/dates.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Note } from '../ui/Note.js';
import { useWords } from '../vocabulary/useWords.js';

export interface MadeLink {
  name: string;
  /** Null where a letter brings it. */
  link: string | null;
  expiresAt: string | null;
}

/** A one-time link, shown this once to the administrator who hands it over. */
export function InvitationLink({ made: { name, link, expiresAt } }: { made: MadeLink }) {
  const { t, code } = useWords();
  if (link === null || expiresAt === null) return <Note role="status">{t('people.mailed', { name })}</Note>;
  return (
    <Note role="alert" wrong={false} title={t('people.link', { name })}>
      <p>{t('people.linkKeep', { date: formatMoment(expiresAt, code) })}</p>
      <code className="citation">{link}</code>
      <CopyButton text={link} />
      <p>{t('people.linkSeen')}</p>
    </Note>
  );
}
