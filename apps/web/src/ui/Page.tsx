import { type ReactNode, useEffect, useRef } from 'react';
import { useDiscreet } from '../discreet/discreet.js';
import { useTranslation } from '../i18n/index.js';

interface PageProps {
  /** The one heading of the page. */
  title: ReactNode;
  /** What the browser's tab and history show, but in discreet mode; never the text of a case. */
  name: string;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

let arrived = false;

/** A page: its title in the document, its one heading, and focus on that heading when a person comes from another page. */
export function Page({ title, name, above, lead, actions, children }: PageProps) {
  const { t } = useTranslation();
  const discreet = useDiscreet();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = discreet ? t('discreet.name') : `${name} · ${t('common.product')}`;
  }, [name, discreet, t]);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <article className="page">
      <header className="page-head">
        {above}
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions && <div className="page-actions no-print">{actions}</div>}
        </div>
        {lead && <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </article>
  );
}
