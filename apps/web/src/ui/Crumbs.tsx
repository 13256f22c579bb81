import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.js';

/** The way up from a page, each step a link. */
export function Crumbs({ steps }: { steps: { key: string; link: ReactNode }[] }) {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('common.wayUp')}>
      <ol>
        {steps.map(({ key, link }) => (
          <li key={key}>{link}</li>
        ))}
      </ol>
    </nav>
  );
}
