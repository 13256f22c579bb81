import { WaitingGrants } from '../grants/WaitingGrants.js';
import { useTranslation } from '../i18n/index.js';
import { Only } from '../session/Only.js';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { useSession } from '../session/SessionProvider.js';
import { Page } from '../ui/Page.js';
import { Erasures } from './Erasures.js';
import { Readings } from './Readings.js';

/** All grants that are open and all readings, of which the reader may know: here a second person confirms, who need not see the case. */
export function VaultsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const proved = useProved();
  return (
    <Page title={t('vault.title')} name={t('vault.name')} lead={<p>{t('vault.lead')}</p>}>
      <Only may="WORK_IN_THE_HOUSE">
        {may('CONFIRM_FOR_OTHERS') && !proved && <Proving />}
        <WaitingGrants kind="vault" />
        {may('CONFIRM_FOR_OTHERS') && <Erasures />}
        <Readings />
      </Only>
    </Page>
  );
}
