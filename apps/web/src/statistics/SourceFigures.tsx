import type { StatisticsQuery } from '../generated/graphql.js';
import { formatPercent } from '../i18n/dates.js';
import { useTranslation } from '../i18n/index.js';
import { useBodyName } from '../recommendations/bodies.js';
import { useWords } from '../vocabulary/useWords.js';

type SourceFigure = NonNullable<StatisticsQuery['statistics']['release']>['sourceFigures'][number];

/** What the source of a release published itself, apart from what we worked out from it. */
export function SourceFigures({ figures }: { figures: SourceFigure[] }) {
  const { t } = useTranslation();
  const published = figures.filter(({ derived }) => !derived);
  const workedOut = figures.filter(({ derived }) => derived);
  return (
    <>
      {published.length > 0 && (
        <>
          <h3>{t('statistics.sourceFigures')}</h3>
          <p className="muted">{t('statistics.sourceFiguresWhy')}</p>
          <Figures figures={published} />
        </>
      )}
      {workedOut.length > 0 && (
        <>
          <h3>{t('statistics.workedOut')}</h3>
          <p className="muted">{t('statistics.workedOutWhy')}</p>
          <Figures figures={workedOut} />
        </>
      )}
    </>
  );
}

function Figures({ figures }: { figures: SourceFigure[] }) {
  const { t, code: language } = useWords();
  const bodyName = useBodyName();
  const measured = (value: number, unit: SourceFigure['unit']): string | number => {
    if (!unit) return value;
    // Browsers that do not know Kazakh numbers would write its shares in English.
    if (unit === 'PERCENT') return formatPercent(value, language, Number.isInteger(value) ? 0 : 1);
    return t(`statistics.unit.${unit}`, { count: value });
  };
  return (
    <ul>
      {figures.map(({ code, publisher, year, indicator, qualifier, value, unit, derived }) => {
        const count = measured(value ?? 0, unit);
        return (
          <li key={code}>
            {indicator}: <strong>{t(`statistics.qualifier.${qualifier}`, { count })}</strong>
            {!derived && <span className="muted"> ({[bodyName(publisher), year].filter(Boolean).join(', ')})</span>}
          </li>
        );
      })}
    </ul>
  );
}
