import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CaseLine } from '../cases/CaseLine.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { Paged } from '../ui/Paged.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';

const CASES_OF_PROVISION = graphql(`
  query CasesOfProvision($path: String!, $after: String, $lang: Language) {
    provision(path: $path) {
      id
      predecessor {
        id
        path
        cases(first: 1) {
          totalCount
        }
      }
      cases(first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...CaseLine
          }
        }
      }
    }
  }
`);

interface PageOfCasesProps {
  path: string;
  at: PageAt;
}

function PageOfCases({ path, at }: PageOfCasesProps) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: CASES_OF_PROVISION, variables: { path, after: at.after ?? null, lang } });
  return (
    <Loaded result={result} again={again} lines={6}>
      {({ provision }) => {
        const before = !at.after && provision?.predecessor && <CasesBefore predecessor={provision.predecessor} />;
        if (!provision || provision.cases.totalCount === 0) {
          return (
            <>
              <Empty title={t('law.noCases')}>
                <Link to="/search" search={{ kind: ['CASE'] }}>
                  {t('search.allCases')}
                </Link>
              </Empty>
              {before}
            </>
          );
        }
        return (
          <>
            {!at.after && (
              <p>
                <Link to="/search" search={{ kind: ['CASE'], provision: [path] }}>
                  {t('law.casesCounted', { count: provision.cases.totalCount })}
                </Link>
              </p>
            )}
            {before}
            {provision.cases.edges.map(({ node }) => (
              <CaseLine key={node.id} of={node} />
            ))}
            <More pageInfo={provision.cases.pageInfo} at={at} />
          </>
        );
      }}
    </Loaded>
  );
}

/** The cases that engage a provision under the number that it had before. */
function CasesBefore({ predecessor: { path, cases } }: { predecessor: { path: string; cases: { totalCount: number } } }) {
  const { t } = useTranslation();
  if (cases.totalCount === 0) return null;
  return (
    <p>
      <Link to="/law/$" params={{ _splat: path }}>
        {t('law.casesBefore', { count: cases.totalCount })}
      </Link>
    </p>
  );
}

/** The cases that engage a provision. */
export function CasesOf({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t('law.cases')}>
      <Paged page={(at) => <PageOfCases path={path} at={at} />} />
    </Section>
  );
}
