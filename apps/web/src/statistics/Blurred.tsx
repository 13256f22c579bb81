import type { StatisticsQuery } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { SourceFigures } from './SourceFigures.js';

/** Why the figures of a release are not exact, and what the source of its cases published itself. */
export function Blurred({ release: { roundedTo, sourceFigures } }: { release: NonNullable<StatisticsQuery['statistics']['release']> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">{t('statistics.blurred', { step: roundedTo })}</p>
      <SourceFigures figures={sourceFigures} />
    </>
  );
}
