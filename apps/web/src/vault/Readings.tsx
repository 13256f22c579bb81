import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { useTranslation } from '../i18n/index.js';
import { CaseName } from '../proposals/CaseName.js';
import { Empty } from '../ui/Empty.js';
import { FreeText } from '../ui/FreeText.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { Paged } from '../ui/Paged.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { OF_VAULTS } from './vault.js';

const READINGS = graphql(`
  query VaultReadings($filter: VaultReadingFilter, $after: String) {
    vaultReadings(filter: $filter, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          case
          readAt
          reason
          person {
            id
            name
          }
        }
      }
    }
  }
`);

interface PageOfReadingsProps {
  /** Of one case, whose page this is; else of all, each named. */
  code: string | undefined;
  at: PageAt;
}

function PageOfReadings({ code, at }: PageOfReadingsProps) {
  const { t, code: language } = useWords();
  const [result, again] = useQuery({
    query: READINGS,
    variables: { filter: code ? { case: code } : null, after: at.after ?? null },
    requestPolicy: 'cache-and-network',
    context: OF_VAULTS,
  });
  return (
    <Loaded result={result} again={again}>
      {({ vaultReadings: { edges, pageInfo } }) =>
        edges.length === 0 && !at.after ? (
          <Empty title={t('vault.readingsNone')} />
        ) : (
          <>
            <ul className="lines">
              {edges.map(({ node }) => (
                <li key={node.id} className="line">
                  <span className="line-head">{formatMoment(node.readAt, language)}</span>
                  <span className="line-title">
                    {node.person.name}
                    {!code && ': '}
                    {!code && <CaseName of={node.case ? { code: node.case } : null} vault />}
                  </span>
                  <span className="line-note">
                    <FreeText text={node.reason} />
                  </span>
                </li>
              ))}
            </ul>
            <More pageInfo={pageInfo} at={at} />
          </>
        )
      }
    </Loaded>
  );
}

/** Who read, when and why; never what. */
export function Readings({ code }: { code?: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t('vault.readings')} note={t('vault.readingsNote')}>
      <Paged page={(at) => <PageOfReadings code={code} at={at} />} />
    </Section>
  );
}
