import type { CaseConsentsFragment, CaseNamedFragment, CaseOpenedFragment, CaseStepsFragment } from '../../generated/graphql.js';
import { ConsentSection } from '../consent/ConsentSection.js';
import { NamedPeople } from '../naming/NamedPeople.js';
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
  return (
    <>
      <Steps of={of} />
      <CaseLevel of={of} />
      <NamedPeople of={of} />
      <ConsentSection of={of} left={left} />
      <ToVault code={of.code} />
    </>
  );
}
