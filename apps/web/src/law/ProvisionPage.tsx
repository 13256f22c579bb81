import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Crumbs } from '../ui/Crumbs.js';
import { Page } from '../ui/Page.js';
import { useWords } from '../vocabulary/useWords.js';
import { PROVISION_NAME } from './documents.js';
import { InstrumentTitle, instrumentName } from './InstrumentTitle.js';
import { ProvisionBody } from './ProvisionBody.js';
import { ProvisionTitle, useProvisionName } from './ProvisionTitle.js';

/** A provision as of a day: its place in its instrument, and below it everything that is known of it. */
export function ProvisionPage({ path, on }: { path: string; on: string | undefined }) {
  const { t, lang } = useWords();
  const provisionName = useProvisionName();
  const [{ data }] = useQuery({ query: PROVISION_NAME, variables: { path, lang } });
  const provision = data?.provision;
  const steps = [{ key: 'law', link: <Link to="/law">{t('law.name')}</Link> }];
  if (provision) {
    const { instrument, parent } = provision;
    steps.push({
      key: instrument.code,
      link: (
        <Link to="/law/$" params={{ _splat: instrument.code }} search={{ on }}>
          <InstrumentTitle of={instrument} />
        </Link>
      ),
    });
    if (parent && parent.path !== instrument.code) {
      steps.push({
        key: parent.path,
        link: (
          <Link to="/law/$" params={{ _splat: parent.path }} search={{ on }}>
            {provisionName(parent)}
          </Link>
        ),
      });
    }
  }
  return (
    <Page
      above={<Crumbs steps={steps} />}
      title={provision ? <ProvisionTitle of={provision} /> : path}
      name={provision ? `${provisionName(provision)}, ${instrumentName(provision.instrument)}` : path}
    >
      <ProvisionBody path={path} on={on} />
    </Page>
  );
}
