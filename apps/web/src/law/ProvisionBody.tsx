import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { useQuery } from 'urql';
import { Failure } from '../ui/Failure.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { StatusMark } from '../ui/StatusMark.js';
import { Text } from '../ui/Text.js';
import { WhenNear } from '../ui/WhenNear.js';
import { useWords } from '../vocabulary/useWords.js';
import { AsOf } from './AsOf.js';
import { CasesOf } from './CasesOf.js';
import { PROVISION } from './documents.js';
import styles from './Law.module.css';
import { OfficialText } from './OfficialText.js';
import { ProvisionTitle } from './ProvisionTitle.js';
import { Versions } from './Versions.js';

const DecisionsOfProvision = lazy(async () => ({ default: (await import('../decisions/DecisionsOfProvision.js')).DecisionsOfProvision }));

/** What a provision said on a day, what it protects and where it falls short, and what leans on it. */
export function ProvisionBody({ path, on }: { path: string; on: string | undefined }) {
  const { t, lang, label } = useWords();
  const [result, again] = useQuery({ query: PROVISION, variables: { path, on: on ?? null, lang } });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ provision }) => {
        if (!provision) return <Failure code="NOT_FOUND" />;
        const wording = provision.version?.summary ? provision.version : provision;
        return (
          <>
            <AsOf provision={provision} />
            <OfficialText of={provision} />
            <div className={styles.columns}>
              <div>
                {wording.summary && (
                  <Section title={t('law.says')} note={t('law.saysNote')}>
                    <p className="prose">
                      <Text text={wording.summary} language={wording.summaryLanguage ?? null} marked />
                    </p>
                  </Section>
                )}
                {provision.protects && (
                  <Section title={t('law.protects')}>
                    <p className="prose">
                      <Text text={provision.protects} language={provision.protectsLanguage ?? null} marked />
                    </p>
                  </Section>
                )}
                {provision.gap && (
                  <Section title={t('law.gap')} note={t('law.gapNote')}>
                    <p className="prose">
                      <Text text={provision.gap} language={provision.gapLanguage ?? null} marked />
                    </p>
                  </Section>
                )}
                {provision.note && (
                  <Section title={t('common.note')}>
                    <p className="prose">
                      <Text text={provision.note} language={provision.noteLanguage ?? null} marked />
                    </p>
                  </Section>
                )}
              </div>
              <div>
                <Versions provision={provision} />
                {provision.themes.length > 0 && (
                  <Section title={t('law.themes')}>
                    <p className="chips">
                      {provision.themes.map((theme) => (
                        <Link key={theme} to="/search" search={{ theme: [theme] }} className="chip">
                          {label('theme', theme)}
                        </Link>
                      ))}
                    </p>
                  </Section>
                )}
              </div>
            </div>
            {provision.children.length > 0 && (
              <Section title={t('law.children')}>
                <ul className="lines">
                  {provision.children.map((child) => (
                    <li key={child.id} className="line">
                      <Link to="/law/$" params={{ _splat: child.path }} search={{ on }}>
                        <ProvisionTitle of={child} />
                      </Link>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <CasesOf path={provision.path} />
            <WhenNear>
              <DecisionsOfProvision path={provision.path} />
            </WhenNear>
            {provision.recommendations.length > 0 && (
              <Section title={t('law.targeted')}>
                <ul className="lines">
                  {provision.recommendations.map((each) => (
                    <li key={each.id} className="line">
                      <p className="line-head">
                        <Link to="/recommendations/$code" params={{ code: each.code }}>
                          {each.code}
                        </Link>
                        <StatusMark implementation={each.status} trend={each.trend ?? null} />
                      </p>
                      <p className="clamp">
                        <Text text={each.text} language={each.textLanguage ?? null} />
                      </p>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
