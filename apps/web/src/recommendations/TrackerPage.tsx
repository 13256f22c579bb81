import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { RECOMMENDATION_ORDERS } from '../api/codes.js';
import type { RecommendationFilter, RecommendationsQuery, RecommendationsQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useRowCitation } from '../take-along/cited.js';
import { OnPaper } from '../take-along/OnPaper.js';
import { TakenList } from '../take-along/TakenList.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { useWords } from '../vocabulary/useWords.js';
import { useBodyName } from './bodies.js';
import { PageOfRecommendations, RECOMMENDATIONS, type RecommendationEdge, type RecommendationsRead } from './PageOfRecommendations.js';
import { type TrackerAddress, TrackerFilters } from './TrackerFilters.js';

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
  const { t, lang, label } = useWords();
  const bodyName = useBodyName();
  const cite = useRowCitation();
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
  const filtersInWords = ({ body, theme, status, position, year }: TrackerAddress): string[] => [
    ...(body ?? []).map(bodyName),
    ...(theme ?? []).map((each) => label('theme', each)),
    ...(status ?? []).map((each) => label('implementation', each)),
    ...(position ?? []).map((each) => label('state-position', each)),
    ...(year ?? []),
  ];
  const row = ({ node: { code, issuingBody, year, text } }: RecommendationEdge) => ({
    code,
    name: code,
    citation: cite({ name: `${code}, ${bodyName(issuingBody)}, ${year}`, title: text, path: `/recommendations/${code}` }),
  });
  return (
    <Page title={t('recommendations.title')} name={t('recommendations.name')} lead={<p>{t('recommendations.lead')}</p>}>
      <Loaded result={options} again={again} lines={3}>
        {({ recommendations }) => <TrackerFilters address={address} all={recommendations.edges.map(({ node }) => node)} />}
      </Loaded>
      <OnPaper filters={filtersInWords(address)} />
      <TakenList<RecommendationEdge, RecommendationsRead, RecommendationsQuery, RecommendationsQueryVariables>
        key={`${lang} ${orderBy} ${JSON.stringify(filter)}`}
        listing={{
          document: RECOMMENDATIONS,
          variables: (first, after) => ({ filter, orderBy, first, after, lang }),
          list: ({ recommendations }) => recommendations,
        }}
        row={row}
        page={(at, taking) => <PageOfRecommendations filter={filter} orderBy={orderBy} at={at} taking={taking} />}
      />
    </Page>
  );
}
