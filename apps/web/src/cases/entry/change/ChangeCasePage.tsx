import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFresh } from '../../../api/useFresh.js';
import { instrumentName } from '../../../law/InstrumentTitle.js';
import { useProvisionName } from '../../../law/ProvisionTitle.js';
import { Only } from '../../../session/Only.js';
import { useSession } from '../../../session/SessionProvider.js';
import { ButtonLink } from '../../../ui/ButtonLink.js';
import { Empty } from '../../../ui/Empty.js';
import { Failure } from '../../../ui/Failure.js';
import { Loaded, Waiting } from '../../../ui/Loaded.js';
import { Page } from '../../../ui/Page.js';
import { useWords } from '../../../vocabulary/useWords.js';
import { CaseCrumbs } from '../../CaseCrumbs.js';
import { SentBackCase } from '../../SentBackCase.js';
import { ChangeCase } from './ChangeCase.js';
import { CASE_TO_CHANGE, toForm } from './case-to-change.js';

/** Where a case that is there is corrected, in the steps in which it was entered. */
export function ChangeCasePage() {
  const { code } = useParams({ from: '/cases/$code/change' });
  const { t } = useWords();
  return (
    <Page
      title={t('change.title', { code })}
      name={t('change.title', { code })}
      above={<CaseCrumbs code={code} within />}
      lead={<p>{t('change.lead')}</p>}
    >
      <Only may="ENTER_CASES">
        <Change key={code} code={code} />
      </Only>
    </Page>
  );
}

function Change({ code }: { code: string }) {
  const { t, lang, terms } = useWords();
  const { viewer } = useSession();
  const provisionName = useProvisionName();
  const { result, again } = useFresh({ query: CASE_TO_CHANGE, variables: { code, lang } });
  const found = result.data?.case;
  // biome-ignore lint/correctness/useExhaustiveDependencies: named in the language in which it was read
  const form = useMemo(
    () =>
      found && toForm(found, (provision) => `${provisionName(provision)}, ${instrumentName(provision.instrument)}: ${provision.heading}`),
    [found],
  );
  return (
    <Loaded result={result} again={again} lines={12}>
      {() => {
        if (!found || !form) return <Failure code="NOT_FOUND" />;
        if (found.state === 'PUBLISHED') {
          return (
            <Empty title={t('change.published')}>
              <ButtonLink to="/cases/$code/publication" params={{ code }}>
                {t('revision.toWording')}
              </ButtonLink>
            </Empty>
          );
        }
        // Choices are drawn once there is something to choose from, so that what is chosen is found among it.
        if (!viewer || terms('region').length === 0) return <Waiting />;
        const { lastStep, publication, state } = found;
        return (
          <>
            <SentBackCase
              returned={state === 'DRAFT' ? lastStep : undefined}
              publication={publication?.state === 'REJECTED' ? publication : undefined}
            />
            {(state === 'VERIFIED' || state === 'WITHDRAWN') && <p className="muted">{t('change.verified')}</p>}
            <ChangeCase person={viewer.person.id} of={form} readAgain={again} />
          </>
        );
      }}
    </Loaded>
  );
}
