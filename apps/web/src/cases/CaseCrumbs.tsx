import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import type { Purpose } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Crumbs } from '../ui/Crumbs.js';

interface CaseCrumbsProps {
  code: string;
  /** What the case was read for. */
  purpose?: Purpose | undefined;
  /** The page is one of those to which the work on the case leads. */
  within?: boolean;
}

/** The way up from a page about a case; from the work to where it was read, if it was opened from there. */
export function CaseCrumbs({ code, purpose, within = false }: CaseCrumbsProps) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const fromReading = useRouterState({ select: ({ location }) => location.state.fromReading === true });
  const reading = (
    <Link
      to="/cases/$code"
      params={{ code }}
      search={{ purpose }}
      onClick={(event) => {
        if (!fromReading || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.back();
      }}
    >
      {t('case.heading', { code })}
    </Link>
  );
  const work = (
    <Link to="/cases/$code/work" params={{ code }}>
      {t('work.name')}
    </Link>
  );
  return <Crumbs steps={[{ key: 'case', link: reading }, ...(within ? [{ key: 'work', link: work }] : [])]} />;
}
