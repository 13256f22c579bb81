import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFresh } from '../../api/useFresh.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { Only } from '../../session/Only.js';
import { useSession } from '../../session/SessionProvider.js';
import { Empty } from '../../ui/Empty.js';
import { Failure } from '../../ui/Failure.js';
import { Loaded } from '../../ui/Loaded.js';
import { SyntheticMark } from '../../ui/Marks.js';
import { Page } from '../../ui/Page.js';
import { CaseCrumbs } from '../CaseCrumbs.js';
import { ProposeWording } from './ProposeWording.js';
import { WordingProposed } from './WordingProposed.js';

const CASE_WORDING = graphql(`
  query CaseWording($code: String!) {
    case(code: $code) {
      id
      code
      version
      state
      confidentiality
      synthetic
      usableFor
      ...OriginalTexts
      revision {
        proposedAt
      }
      publication {
        ...RejectedWording
        ...PublicTexts
      }
    }
  }
`);

/** Where the wording for the public is made from the original, and proposed to a second person. */
export function PublicationPage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/cases/$code/publication' });
  const { may, viewer } = useSession();
  const { result, again } = useFresh({ query: CASE_WORDING, variables: { code }, pause: !may('ENTER_CASES') });
  const found = result.data?.case;
  // Kept here: once it is proposed the case is read anew, and its form is gone.
  const [proposed, setProposed] = useState<string>();
  return (
    <Page
      title={t('publication.title')}
      name={`${t('publication.title')} ${code}`}
      above={<CaseCrumbs code={code} within />}
      lead={
        <>
          <p>{t('publication.lead')}</p>
          {found?.synthetic && <SyntheticMark />}
        </>
      }
    >
      <Only may="ENTER_CASES">
        <Loaded result={result} again={again} lines={10}>
          {(data) => {
            if (!data.case || !viewer) return <Failure code="NOT_FOUND" />;
            const { state, confidentiality, revision } = data.case;
            if (proposed === code) return <WordingProposed code={code} published={state === 'PUBLISHED'} />;
            if (revision) return <Empty title={t('revision.waitsAlready')} />;
            const ready = state === 'PUBLISHED' || ((state === 'VERIFIED' || state === 'WITHDRAWN') && confidentiality !== 'SEALED');
            return ready ? (
              <ProposeWording key={`${viewer.person.id} ${code}`} person={viewer.person.id} of={data.case} done={() => setProposed(code)} />
            ) : (
              <Empty title={t('publication.notNow')} />
            );
          }}
        </Loaded>
      </Only>
    </Page>
  );
}
