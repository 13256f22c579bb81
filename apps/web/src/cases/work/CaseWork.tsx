import type { CaseConsentsFragment, CaseNamedFragment, CaseOpenedFragment, CaseStepsFragment } from '../../generated/graphql.js';
import { Grants } from '../../grants/Grants.js';
import { useSession } from '../../session/SessionProvider.js';
import { ConsentSection } from '../consent/ConsentSection.js';
import { CaseLevel } from '../opening/CaseLevel.js';
import { Steps } from './Steps.js';
import { ToVault } from './ToVault.js';

export { EngageProvision } from './EngageProvision.js';
export { LinkEvidence } from './LinkEvidence.js';
export { RemoveEngagement, UnlinkEvidence } from './TakeAway.js';

interface CaseWorkProps {
  of: CaseStepsFragment & CaseNamedFragment & CaseOpenedFragment & Pick<CaseConsentsFragment, 'survivors' | 'consents'>;
  left: (message: string) => void;
}

/** What stands on a case's page for those who work on it, fetched for them alone. */
export function CaseWork({ of, left }: CaseWorkProps) {
  const { may } = useSession();
  return (
    <>
      <Steps of={of} left={left} />
      <CaseLevel of={of} />
      {of.confidentiality === 'SEALED' && <Grants kind="case" code={of.code} grants={of.grants} mayPropose={may('WORK_ON_CASES')} />}
      <ConsentSection of={of} left={left} />
      <ToVault code={of.code} />
    </>
  );
}
