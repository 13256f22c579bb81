import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';

/** The case of a vault by its code, where the reader sees it. */
export function CaseName({ code }: { code: string | null }) {
  const { t } = useTranslation();
  if (!code) return t('vault.aCase');
  return (
    <Link to="/cases/$code/vault" params={{ code }}>
      {code}
    </Link>
  );
}
