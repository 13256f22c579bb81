import { useNavigate } from '@tanstack/react-router';
import { DECISION_FLAGS, DECISION_LEVELS, DECISION_ORDERS, DECISION_WEIGHTS } from '../api/codes.js';
import type { DecisionFlag, DecisionLevel, DecisionOrder, DecisionWeight } from '../generated/graphql.js';
import { Button } from '../ui/Button.js';
import { NativeSelect, OneOf } from '../ui/fields.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Decision.module.css';

export interface DecisionsAddress {
  body?: string[] | undefined;
  outcome?: string[] | undefined;
  violationType?: string[] | undefined;
  weight?: DecisionWeight[] | undefined;
  level?: DecisionLevel[] | undefined;
  flag?: DecisionFlag[] | undefined;
  sort?: DecisionOrder | undefined;
}

export function DecisionFilters({ address }: { address: DecisionsAddress }) {
  const { t, label, terms } = useWords();
  const navigate = useNavigate({ from: '/decisions' });
  const change = (next: Partial<DecisionsAddress>): void => void navigate({ search: { ...address, ...next }, resetScroll: false });
  const only = <Value,>(value: Value | undefined): Value[] | undefined => (value === undefined ? undefined : [value]);
  const labelled = (vocabulary: Parameters<typeof terms>[0]) => terms(vocabulary).map(({ code, label }) => ({ value: code, label }));
  const { sort, ...filters } = address;
  return (
    <search className={`${styles.filters} no-print`} aria-label={t('decisions.filter')}>
      <OneOf
        label={t('decision.body')}
        value={address.body?.[0]}
        options={labelled('decision-body')}
        choose={(body) => change({ body: only(body) })}
      />
      <OneOf
        label={t('decision.outcome')}
        value={address.outcome?.[0]}
        options={labelled('decision-outcome')}
        choose={(outcome) => change({ outcome: only(outcome) })}
      />
      <OneOf
        label={t('decision.violations')}
        value={address.violationType?.[0]}
        options={labelled('violation-type')}
        choose={(violationType) => change({ violationType: only(violationType) })}
      />
      <OneOf
        label={t('decision.weightName')}
        value={address.weight?.[0]}
        options={DECISION_WEIGHTS.map((value) => ({ value, label: label('decision-weight', value) }))}
        choose={(weight) => change({ weight: only(weight) })}
      />
      <OneOf
        label={t('decision.levelName')}
        value={address.level?.[0]}
        options={DECISION_LEVELS.map((value) => ({ value, label: label('decision-level', value) }))}
        choose={(level) => change({ level: only(level) })}
      />
      <OneOf
        label={t('decision.flagName')}
        value={address.flag?.[0]}
        options={DECISION_FLAGS.map((value) => ({ value, label: label('decision-flag', value) }))}
        choose={(flag) => change({ flag: only(flag) })}
      />
      <NativeSelect
        label={t('recommendations.sort')}
        value={sort ?? DECISION_ORDERS[0]}
        data={DECISION_ORDERS.map((value) => ({ value, label: t(`decisions.sortBy.${value}`) }))}
        onChange={(event) => {
          const chosen = DECISION_ORDERS.find((each) => each === event.currentTarget.value);
          change({ sort: chosen === DECISION_ORDERS[0] ? undefined : chosen });
        }}
      />
      {Object.values(filters).some((value) => value !== undefined) && (
        <Button size="compact-sm" variant="subtle" onClick={() => void navigate({ search: { sort }, resetScroll: false })}>
          {t('search.takeOffAll')}
        </Button>
      )}
    </search>
  );
}
