import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useQuery } from 'urql';
import type { Edition, Language } from '../generated/graphql.js';
import { purposesOf } from '../session/purposes.js';
import { useSession } from '../session/SessionProvider.js';
import { Crumbs } from '../ui/Crumbs.js';
import { Failure } from '../ui/Failure.js';
import { Loaded } from '../ui/Loaded.js';
import { ConfidentialityMark, SyntheticMark } from '../ui/Marks.js';
import { Page } from '../ui/Page.js';
import { Prose, Text } from '../ui/Text.js';
import { WhenNear } from '../ui/WhenNear.js';
import { useWords } from '../vocabulary/useWords.js';
import { Acts } from './Acts.js';
import styles from './Case.module.css';
import { CaseFacts } from './CaseFacts.js';
import { Cite } from './Cite.js';
import { CASE } from './documents.js';
import { EvidenceFor } from './EvidenceFor.js';
import { LawOfTheDay } from './LawOfTheDay.js';
import { InternalMark, ReadFor, useInternal } from './ReadFor.js';
import { Reading } from './Reading.js';
import { Responses } from './Responses.js';
import { Similar } from './Similar.js';
import { Usable } from './Usable.js';
import { WorkLink } from './WorkLink.js';

const DecisionsOn = lazy(async () => ({ default: (await import('../decisions/DecisionsOn.js')).DecisionsOn }));

export function CasePage() {
  const { code } = useParams({ from: '/cases/$code' });
  return <CaseView key={code} code={code} />;
}

/** One case, whole: what happened, the law of that day, what authorities did, and what it is evidence for. */
function CaseView({ code }: { code: string }) {
  const { t, lang, label } = useWords();
  const { viewer, deployment, known } = useSession();
  const { purpose: named } = useSearch({ from: '/cases/$code' });
  const purpose = purposesOf(viewer).find((each) => each === named) ?? null;
  const [chosen, setChosen] = useState<Language>();
  const [edition, setEdition] = useState<Edition>();
  const reading = chosen ?? lang;
  const staff = viewer !== null && !purpose;
  const [result, again] = useQuery({
    query: CASE,
    variables: { code, purpose, lang, reading, edition: edition ?? null, staff },
    pause: named !== undefined && !known,
  });
  const found = result.data?.case;
  const internal = useInternal(purpose, edition);
  return (
    <Page
      title={found?.title ? <Text text={found.title} language={found.titleLanguage ?? null} marked /> : t('case.heading', { code })}
      name={t('case.heading', { code })}
      above={
        <Crumbs
          steps={[
            {
              key: 'cases',
              link: (
                <Link to="/search" search={{ kind: ['CASE'] }}>
                  {t('shell.cases')}
                </Link>
              ),
            },
          ]}
        />
      }
      lead={
        found && (
          <p className="line-head">
            <span className="code">{found.code}</span>
            {found.synthetic && <SyntheticMark />}
            <ConfidentialityMark level={found.confidentiality} />
            {staff && <span className="tag">{label('case-state', found.state)}</span>}
            {internal && <InternalMark />}
          </p>
        )
      }
      actions={
        found && (
          <Cite
            of={{
              code: found.code,
              title: found.title ?? '',
              titleLanguage: found.titleLanguage ?? null,
              purpose,
              internal,
              synthetic: found.synthetic,
              version: (staff && edition !== 'PUBLICATION' ? found.version : found.publication?.version) ?? 0,
            }}
          />
        )
      }
    >
      <ReadFor code={code} purpose={purpose} />
      <Loaded result={result} again={again} lines={12}>
        {(data) => {
          const of = data.case;
          if (!of) return <Failure code="NOT_FOUND" />;
          return (
            <>
              <WorkLink code={code} purpose={purpose} of={of} />
              <div className={styles.layout}>
                <div className={styles.text}>
                  {of.synthetic && deployment && !deployment.synthetic && <p className={styles.synthetic}>{t('case.synthetic')}</p>}
                  <Reading
                    languages={of.languages}
                    language={of.narrativeLanguage ?? of.titleLanguage ?? null}
                    read={setChosen}
                    editions={staff && Boolean(of.publication)}
                    edition={edition ?? 'ORIGINAL'}
                    readEdition={setEdition}
                  />
                  {of.narrative ? (
                    <Prose text={of.narrative} language={of.narrativeLanguage ?? null} />
                  ) : (
                    <p className="muted">{t(purpose ? 'readFor.noText' : 'case.noText')}</p>
                  )}
                  <Acts of={of} />
                  <LawOfTheDay of={of} />
                  <Responses of={of} />
                  <EvidenceFor of={of} purpose={purpose} />
                </div>
                <aside className={styles.aside} aria-label={t('case.facts')}>
                  <CaseFacts of={of} />
                  {of.usableFor && <Usable of={{ usableFor: of.usableFor }} />}
                </aside>
              </div>
            </>
          );
        }}
      </Loaded>
      <Similar code={code} purpose={purpose} below={Boolean(found)} />
      {found && (
        <WhenNear>
          <DecisionsOn violationTypes={[...new Set(found.acts.map(({ violationType }) => violationType))]} />
        </WhenNear>
      )}
    </Page>
  );
}
