import { useSearch } from '@tanstack/react-router';
import { DECISION_ORDERS } from '../api/codes.js';
import type { DecisionFilter } from '../generated/graphql.js';
import { Page } from '../ui/Page.js';
import { Paged } from '../ui/Paged.js';
import { useWords } from '../vocabulary/useWords.js';
import { DecisionFilters } from './DecisionFilters.js';
import { PageOfDecisions } from './PageOfDecisions.js';

/** Decisions of courts and treaty bodies, the latest first; the filters are in the address. */
export function DecisionsPage() {
  const { t, lang } = useWords();
  const address = useSearch({ from: '/decisions' });
  const orderBy = address.sort ?? DECISION_ORDERS[0];
  const filter: DecisionFilter = {
    bodies: address.body ?? null,
    outcomes: address.outcome ?? null,
    violationTypes: address.violationType ?? null,
    weights: address.weight ?? null,
    levels: address.level ?? null,
    flags: address.flag ?? null,
  };
  return (
    <Page title={t('decisions.title')} name={t('decisions.name')} lead={<p>{t('decisions.lead')}</p>}>
      <DecisionFilters address={address} />
      <Paged
        key={`${lang} ${orderBy} ${JSON.stringify(filter)}`}
        page={(at) => <PageOfDecisions filter={filter} orderBy={orderBy} at={at} />}
      />
    </Page>
  );
}
