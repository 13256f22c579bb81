import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { RECOMMENDATION_ORDERS } from '../api/codes.js';
import type { RecommendationFilter } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Paged } from '../ui/Paged.js';
import { useWords } from '../vocabulary/useWords.js';
import { PageOfRecommendations } from './PageOfRecommendations.js';
import { TrackerFilters } from './TrackerFilters.js';

const TRACKER_OPTIONS = graphql(`
  query TrackerOptions {
    recommendations(first: 100) {
      totalCount
      edges {
        node {
          code
          issuingBody
          year
          themes
          statePosition
          status
        }
      }
    }
  }
`);

/** Every recommendation made to the State, with how far it has come; the filters are in the address. */
export function TrackerPage() {
  const { t, lang } = useWords();
  const address = useSearch({ from: '/recommendations' });
  const orderBy = address.sort ?? RECOMMENDATION_ORDERS[0];
  const [options, again] = useQuery({ query: TRACKER_OPTIONS });
  const filter: RecommendationFilter = {
    issuingBodies: address.body ?? null,
    themes: address.theme ?? null,
    statuses: address.status ?? null,
    statePositions: address.position ?? null,
    years: address.year?.map(Number).filter(Number.isInteger) ?? null,
  };
  return (
    <Page title={t('recommendations.title')} name={t('recommendations.name')} lead={<p>{t('recommendations.lead')}</p>}>
      <Loaded result={options} again={again} lines={3}>
        {({ recommendations }) => <TrackerFilters address={address} all={recommendations.edges.map(({ node }) => node)} />}
      </Loaded>
      <Paged
        key={`${lang} ${orderBy} ${JSON.stringify(filter)}`}
        page={(at) => <PageOfRecommendations filter={filter} orderBy={orderBy} at={at} />}
      />
    </Page>
  );
}
