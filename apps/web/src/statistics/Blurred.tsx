import { useTranslation } from 'react-i18next';
import type { StatisticsQuery } from '../generated/graphql.js';

/** Why the figures of a release are not exact, and what the source of its cases published itself. */
export function Blurred({ release: { roundedTo, sourceFigures } }: { release: NonNullable<StatisticsQuery['statistics']['release']> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">{t('statistics.blurred', { step: roundedTo })}</p>
      {sourceFigures.length > 0 && (
        <>
          <h3>{t('statistics.sourceFigures')}</h3>
          <p className="muted">{t('statistics.sourceFiguresWhy')}</p>
          <ul>
            {sourceFigures.map(({ code, publisher, year, indicator, qualifier, value, unit }) => (
              <li key={code} lang="en">
                {publisher} {year}: {indicator}: <strong>{value}</strong> {unit} ({qualifier})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
