import { Only } from '../../session/Only.js';
import { useSession } from '../../session/SessionProvider.js';
import { Waiting } from '../../ui/Loaded.js';
import { Page } from '../../ui/Page.js';
import { useWords } from '../../vocabulary/useWords.js';
import { EnterCase } from './EnterCase.js';

/** A new case, entered in steps that can be left and resumed for as long as the tab is open. */
export function NewCasePage() {
  const { t, terms } = useWords();
  const { viewer } = useSession();
  // Choices are drawn once there is something to choose from, so that what was chosen before is found among it.
  const ready = terms('region').length > 0;
  return (
    <Page title={t('entry.title')} name={t('entry.title')} lead={<p>{t('entry.lead')}</p>}>
      <Only may="ENTER_CASES">{ready && viewer ? <EnterCase person={viewer.person.id} /> : <Waiting />}</Only>
    </Page>
  );
}
