import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { Crumbs } from '../ui/Crumbs.js';

/** The way up from a page about a case. */
export function CaseCrumbs({ code }: { code: string }) {
  const { t } = useTranslation();
  const link = (
    <Link to="/cases/$code" params={{ code }}>
      {t('case.heading', { code })}
    </Link>
  );
  return <Crumbs steps={[{ key: code, link }]} />;
}
