import { useTranslation } from '../i18n/index.js';
import { Only } from '../session/Only.js';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { useSession } from '../session/SessionProvider.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Erasures } from './Erasures.js';
import { Grants } from './Grants.js';
import { useGrants } from './grants.js';
import { Readings } from './Readings.js';

/** All grants that are open and all readings, of which the reader may know: here a second person confirms, who need not see the case. */
export function VaultsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const proved = useProved();
  const { result, again } = useGrants(!may('WORK_IN_THE_HOUSE'));
  return (
    <Page title={t('vault.title')} name={t('vault.name')} lead={<p>{t('vault.lead')}</p>}>
      <Only may="WORK_IN_THE_HOUSE">
        {may('CONFIRM_FOR_OTHERS') && !proved && <Proving />}
        <Loaded result={result} again={again}>
          {({ vaultGrants }) => <Grants grants={vaultGrants} named proved={proved} />}
        </Loaded>
        {may('CONFIRM_FOR_OTHERS') && <Erasures proved={proved} />}
        <Readings />
      </Only>
    </Page>
  );
}
