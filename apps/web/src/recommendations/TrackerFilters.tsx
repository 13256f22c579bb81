import { useNavigate } from '@tanstack/react-router';
import { IMPLEMENTATIONS, RECOMMENDATION_ORDERS, STATE_POSITIONS } from '../api/codes.js';
import type { Implementation, RecommendationOrder, StatePosition, TrackerOptionsQuery } from '../generated/graphql.js';
import { Button } from '../ui/Button.js';
import { NativeSelect, OneOf } from '../ui/fields.js';
import { StatusSign } from '../ui/StatusMark.js';
import { useWords } from '../vocabulary/useWords.js';
import { useBodyGroups, useBodyName } from './bodies.js';
import styles from './Recommendations.module.css';

export interface TrackerAddress {
  body?: string[] | undefined;
  theme?: string[] | undefined;
  status?: Implementation[] | undefined;
  position?: StatePosition[] | undefined;
  year?: string[] | undefined;
  sort?: RecommendationOrder | undefined;
}

interface TrackerFiltersProps {
  address: TrackerAddress;
  all: TrackerOptionsQuery['recommendations']['edges'][number]['node'][];
}

const sameBodies = (some: string[], others: string[] = []): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));
const distinct = <Value,>(values: Value[]): Value[] => [...new Set(values)];

export function TrackerFilters({ address, all }: TrackerFiltersProps) {
  const { t, label } = useWords();
  const bodyName = useBodyName();
  const bodyGroups = useBodyGroups();
  const navigate = useNavigate({ from: '/recommendations' });
  const change = (next: Partial<TrackerAddress>): void => void navigate({ search: { ...address, ...next }, resetScroll: false });
  const statuses = address.status ?? [];
  const toggleStatus = (status: Implementation): void => {
    const next = statuses.includes(status) ? statuses.filter((each) => each !== status) : [...statuses, status];
    change({ status: next.length > 0 ? next : undefined });
  };
  const only = <Value,>(value: Value | undefined): Value[] | undefined => (value === undefined ? undefined : [value]);
  const options = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
    values.map((value) => ({ value, label: name(value) })).sort((one, other) => one.label.localeCompare(other.label));
  // one body of several cycles is offered whole, then cycle by cycle
  const bodies = bodyGroups(all.map(({ issuingBody }) => issuingBody)).flatMap(({ name, bodies: members }) => [
    { value: name, label: name, of: members },
    ...(members.length > 1 ? members.map((body) => ({ value: body, label: bodyName(body), of: [body] })) : []),
  ]);
  const positions = STATE_POSITIONS.filter((position) => all.some((each) => each.statePosition === position));
  const { sort, ...filters } = address;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <search className={`${styles.filters} no-print`} aria-label={t('recommendations.filter')}>
      <fieldset className={styles.statuses}>
        <legend className="visually-hidden">{t('recommendations.status')}</legend>
        {IMPLEMENTATIONS.map((status) => (
          <button key={status} type="button" className="chip" aria-pressed={statuses.includes(status)} onClick={() => toggleStatus(status)}>
            <StatusSign implementation={status} />
            {label('implementation', status)}
            <span className="count">{all.filter((each) => each.status === status).length}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.selects}>
        <OneOf
          label={t('recommendations.body')}
          value={bodies.find(({ of }) => sameBodies(of, address.body))?.value}
          options={bodies}
          choose={(name) => change({ body: bodies.find(({ value }) => value === name)?.of })}
        />
        <OneOf
          label={t('recommendations.theme')}
          value={address.theme?.[0]}
          options={options(distinct(all.flatMap(({ themes }) => themes)), (theme) => label('theme', theme))}
          choose={(theme) => change({ theme: only(theme) })}
        />
        <OneOf
          label={t('recommendations.position')}
          value={address.position?.[0]}
          options={options(positions, (position) => label('state-position', position))}
          choose={(position) => change({ position: only(position) })}
        />
        <OneOf
          label={t('recommendations.year')}
          value={address.year?.[0]}
          options={options(distinct(all.map(({ year }) => String(year))), (year) => year)}
          choose={(year) => change({ year: only(year) })}
        />
        <NativeSelect
          label={t('recommendations.sort')}
          value={sort ?? RECOMMENDATION_ORDERS[0]}
          data={RECOMMENDATION_ORDERS.map((value) => ({ value, label: t(`recommendations.sortBy.${value}`) }))}
          onChange={(event) => {
            const chosen = RECOMMENDATION_ORDERS.find((each) => each === event.currentTarget.value);
            change({ sort: chosen === RECOMMENDATION_ORDERS[0] ? undefined : chosen });
          }}
        />
      </div>
      {filtered && (
        <Button size="compact-sm" variant="subtle" onClick={() => void navigate({ search: { sort }, resetScroll: false })}>
          {t('search.takeOffAll')}
        </Button>
      )}
    </search>
  );
}
