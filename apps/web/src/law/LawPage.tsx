import { useLocation, useParams, useSearch } from '@tanstack/react-router';
import { InstrumentPage } from './InstrumentPage.js';
import { ProvisionPage } from './ProvisionPage.js';

export { InstrumentsPage } from './InstrumentsPage.js';

/** A path of law names an instrument by two steps (`kz/criminal-code`), a provision in it by more. */
export function LawPage() {
  const { _splat: written = '' } = useParams({ from: '/law/$' });
  const { on: asked } = useSearch({ from: '/law/$' });
  // the very day of a case is not put into an address
  const { dayOfCase } = useLocation().state;
  const on = dayOfCase?.length === 10 ? dayOfCase : asked;
  const path = written.replace(/\/+$/, '');
  return path.split('/').length > 2 ? <ProvisionPage key={path} path={path} on={on} /> : <InstrumentPage key={path} code={path} on={on} />;
}
