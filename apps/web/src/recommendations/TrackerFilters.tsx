import { useNavigate } from '@tanstack/react-router';
import { IMPLEMENTATIONS, RECOMMENDATION_ORDERS, STATE_POSITIONS } from '../api/codes.js';
import type { Implementation, RecommendationOrder, StatePosition, TrackerOptionsQuery } from '../generated/graphql.js';
import { Button } from '../ui/Button.js';
import { NativeSelect } from '../ui/fields.js';
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
  const options = (values: string[], name: (value: string) => string) => [
    { value: '', label: t('recommendations.any') },
    ...values.map((value) => ({ value, label: name(value) })).sort((one, other) => one.label.localeCompare(other.label)),
  ];
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
        <NativeSelect
          label={t('recommendations.body')}
          value={bodies.find(({ of }) => sameBodies(of, address.body))?.value ?? ''}
          data={[{ value: '', label: t('recommendations.any') }, ...bodies.map(({ value, label: name }) => ({ value, label: name }))]}
          onChange={(event) => change({ body: bodies.find(({ value }) => value === event.currentTarget.value)?.of })}
        />
        <NativeSelect
          label={t('recommendations.theme')}
          value={address.theme?.[0] ?? ''}
          data={options(distinct(all.flatMap(({ themes }) => themes)), (theme) => label('theme', theme))}
          onChange={(event) => change({ theme: event.currentTarget.value ? [event.currentTarget.value] : undefined })}
        />
        <NativeSelect
          label={t('recommendations.position')}
          value={address.position?.[0] ?? ''}
          data={options(positions, (position) => label('state-position', position))}
          onChange={(event) => {
            const position = STATE_POSITIONS.find((each) => each === event.currentTarget.value);
            change({ position: position ? [position] : undefined });
          }}
        />
        <NativeSelect
          label={t('recommendations.year')}
          value={address.year?.[0] ?? ''}
          data={options(distinct(all.map(({ year }) => String(year))), (year) => year)}
          onChange={(event) => change({ year: event.currentTarget.value ? [event.currentTarget.value] : undefined })}
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
