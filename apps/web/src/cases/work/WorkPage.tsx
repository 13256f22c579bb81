import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFresh } from '../../api/useFresh.js';
import { Grants } from '../../grants/Grants.js';
import { useSession } from '../../session/SessionProvider.js';
import { Failure } from '../../ui/Failure.js';
import { Loaded, Waiting } from '../../ui/Loaded.js';
import { ConfidentialityMark, SyntheticMark } from '../../ui/Marks.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { Text } from '../../ui/Text.js';
import { useWords } from '../../vocabulary/useWords.js';
import { CaseCrumbs } from '../CaseCrumbs.js';
import { ConsentSection } from '../consent/ConsentSection.js';
import { EvidenceFor } from '../EvidenceFor.js';
import { LawOfTheDay } from '../LawOfTheDay.js';
import { CaseLevel } from '../opening/CaseLevel.js';
import { LastChange } from './CaseRefused.js';
import { CASE_AT_WORK, type CaseAtWork, useLastChange } from './case-at-work.js';
import { EngageProvision } from './EngageProvision.js';
import { LinkEvidence } from './LinkEvidence.js';
import { Steps } from './Steps.js';
import { RemoveEngagement, UnlinkEvidence } from './TakeAway.js';
import { ToVault } from './ToVault.js';

export function WorkPage() {
  const { code } = useParams({ from: '/cases/$code/work' });
  return <Work key={code} code={code} />;
}

/** All that is done to one case, apart from where it is read: its steps, law, evidence, level, who it is open to, and consent. */
function Work({ code }: { code: string }) {
  const { t, lang } = useWords();
  const { viewer, known } = useSession();
  const { purpose } = useSearch({ from: '/cases/$code/work' });
  const { result, again } = useFresh({ query: CASE_AT_WORK, variables: { code, lang }, pause: !viewer });
  // Said when its reader's own step took the case out of their sight.
  const [closing, setClosing] = useState<string>();
  const found = result.data?.case;
  return (
    <Page
      title={t('work.name')}
      name={`${t('work.name')} ${code}`}
      above={<CaseCrumbs code={code} purpose={purpose} />}
      lead={
        found && (
          <>
            <p>
              <Text text={found.title ?? ''} language={found.titleLanguage ?? null} marked />
            </p>
            <p className="line-head">
              <span className="code">{found.code}</span>
              {found.synthetic && <SyntheticMark />}
              <ConfidentialityMark level={found.confidentiality} />
            </p>
          </>
        )
      }
    >
      {closing && <Note role="status">{closing}</Note>}
      {known && !viewer ? (
        <Failure code="UNAUTHENTICATED" />
      ) : viewer ? (
        <Loaded result={result} again={again} lines={12}>
          {({ case: of }) => {
            if (!of) return <Failure code="NOT_FOUND" />;
            return <Parts key={of.id} of={of} left={setClosing} />;
          }}
        </Loaded>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Parts({ of, left }: { of: CaseAtWork; left: (message: string) => void }) {
  const { may } = useSession();
  const making = may('ENTER_CASES');
  return (
    <LastChange.Provider value={useLastChange(of)}>
      {of.steps && <Steps of={{ ...of, steps: of.steps, revision: of.revision ?? null }} left={left} />}
      <LawOfTheDay of={of} below={making ? (engaged) => <RemoveEngagement {...engaged} of={of} /> : undefined}>
        {making && <EngageProvision of={of} />}
      </LawOfTheDay>
      <EvidenceFor of={of} purpose={null} below={making ? (link) => <UnlinkEvidence {...link} of={of} /> : undefined}>
        {making && <LinkEvidence of={of} />}
      </EvidenceFor>
      <CaseLevel of={of} />
      {of.confidentiality === 'SEALED' && <Grants kind="case" code={of.code} grants={of.grants} mayPropose={may('WORK_ON_CASES')} />}
      <ConsentSection of={of} left={left} />
      <ToVault code={of.code} />
    </LastChange.Provider>
  );
}
