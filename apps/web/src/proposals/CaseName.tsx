import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';

interface CaseNameProps {
  of: { code: string } | null | undefined;
  /** It leads to the vault of the case. */
  vault?: boolean;
}

/** A case by its code, where the reader sees it. */
export function CaseName({ of, vault = false }: CaseNameProps) {
  const { t } = useTranslation();
  if (!of) return t('proposal.aCase');
  return (
    <Link to={vault ? '/cases/$code/vault' : '/cases/$code'} params={{ code: of.code }}>
      {of.code}
    </Link>
  );
}
