import { useQuery } from 'urql';
import type { AuditFilter } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { Paged } from '../ui/Paged.js';
import { AuditLine } from './AuditLine.js';

// No count: of a long audit it costs more than the page.
const AUDIT = graphql(`
  query Audit($filter: AuditFilter, $after: String) {
    auditEntries(filter: $filter, first: 40, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...AuditLine
        }
      }
    }
  }
`);

interface PageOfAuditProps {
  filter: AuditFilter;
  at: PageAt;
}

function PageOfAudit({ filter, at }: PageOfAuditProps) {
  const { t } = useTranslation();
  const [result, again] = useQuery({ query: AUDIT, variables: { filter, after: at.after ?? null }, requestPolicy: 'cache-and-network' });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ auditEntries: { edges, pageInfo } }) =>
        edges.length === 0 && !at.after ? (
          <Empty title={t('audit.none')} />
        ) : (
          <>
            <ul className="lines">
              {edges.map(({ node }) => (
                <AuditLine key={node.id} of={node} />
              ))}
            </ul>
            <More pageInfo={pageInfo} at={at} />
          </>
        )
      }
    </Loaded>
  );
}

/** The entries, the newest first, a page at a time. */
export function AuditEntries({ filter }: { filter: AuditFilter }) {
  return <Paged page={(at) => <PageOfAudit filter={filter} at={at} />} />;
}
