import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { errorCode } from '../api/client.js';
import { STATISTICS_DIMENSIONS } from '../api/codes.js';
import type { StatisticsDimension } from '../generated/graphql.js';
import { Empty } from '../ui/Empty.js';
import { NativeSelect } from '../ui/fields.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { CrossTable } from './CrossTable.js';
import { countedIn } from './cells.js';
import { STATISTICS } from './documents.js';
import { NoTable } from './NoTable.js';
import { Permalink } from './Permalink.js';
import { RegionTiles } from './RegionTiles.js';
import { ScopeLine } from './ScopeLine.js';
import { SourceFigures } from './SourceFigures.js';
import styles from './Statistics.module.css';
import { Table } from './Table.js';

export function StatisticsPage() {
  const { t, lang } = useWords();
  const navigate = useNavigate({ from: '/statistics' });
  const { by: chosen } = useSearch({ from: '/statistics' });
  const by: StatisticsDimension[] = chosen && chosen.length > 0 ? chosen.slice(0, 2) : ['PERPETRATOR_TYPE'];
  const [first = 'PERPETRATOR_TYPE', second] = by;
  const [result, again] = useQuery({ query: STATISTICS, variables: { by, lang } });
  const choose = (next: (string | undefined)[]): void => {
    const dimensions = STATISTICS_DIMENSIONS.filter((dimension) => next.includes(dimension));
    void navigate({ search: { by: dimensions.sort((one, other) => next.indexOf(one) - next.indexOf(other)) } });
  };
  const refused = result.error && errorCode(result.error);
  const refusal = refused === 'BAD_USER_INPUT' || refused === 'NOT_FOUND' ? refused : undefined;
  // A release has tables by one dimension, none of them by confidentiality: nothing is offered that leads nowhere.
  const [live, setLive] = useState(false);
  const found = result.data?.statistics.scope;
  if (found && live !== (found === 'LIVE')) setLive(found === 'LIVE');
  const options = STATISTICS_DIMENSIONS.filter((value) => live || value !== 'CONFIDENTIALITY' || by.includes(value)).map((value) => ({
    value,
    label: t(`statistics.by.${value}`),
  }));
  return (
    <Page title={t('statistics.title')} name={t('statistics.name')} lead={<p>{t('statistics.lead')}</p>}>
      <div className={styles.choice}>
        <NativeSelect
          label={t('statistics.rows')}
          data={options}
          value={first}
          onChange={(event) => choose([event.currentTarget.value, second])}
        />
        {(live || second) && (
          <NativeSelect
            label={t('statistics.columns')}
            data={[{ value: '', label: t('statistics.noColumns') }, ...options.filter(({ value }) => value !== first)]}
            value={second ?? ''}
            onChange={(event) => choose([first, event.currentTarget.value || undefined])}
          />
        )}
      </div>
      {refusal ? (
        <NoTable code={refusal} />
      ) : (
        <Loaded result={result} again={again} lines={8}>
          {({ statistics }) => (
            <Section
              title={
                second
                  ? t('statistics.crossed', { rows: t(`statistics.by.${first}`), columns: t(`statistics.by.${second}`) })
                  : t(`statistics.by.${first}`)
              }
            >
              <p className={styles.total}>
                {t(statistics.release ? 'statistics.totalAbout' : 'statistics.total', { count: statistics.total })}
              </p>
              <ScopeLine statistics={statistics} />
              {statistics.cells.length === 0 ? (
                <Empty title={t('statistics.none')}>
                  <p>{t('statistics.noneWay')}</p>
                </Empty>
              ) : second ? (
                <CrossTable cells={statistics.cells} rows={first} columns={second} total={statistics.total} />
              ) : (
                <>
                  {first === 'REGION' && (
                    <RegionTiles cells={statistics.cells} scope={statistics.scope} least={statistics.release?.roundedTo} />
                  )}
                  <Table cells={statistics.cells} dimension={first} scope={statistics.scope} total={statistics.total} />
                </>
              )}
              <p className="muted">
                {[
                  t(`statistics.counts.${countedIn(first, second)}`),
                  by.includes('PERPETRATOR_TYPE') && t('statistics.principal'),
                  statistics.release
                    ? `${t('statistics.behind')} ${t('statistics.blurred', { step: statistics.release.roundedTo })}`
                    : t('statistics.beside'),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </p>
              {statistics.release && <SourceFigures figures={statistics.release.sourceFigures} />}
              <Permalink address={statistics.permalink} />
            </Section>
          )}
        </Loaded>
      )}
    </Page>
  );
}
