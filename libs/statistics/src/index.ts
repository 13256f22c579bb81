import { PublishedFigure } from './statistics.types.js';

export { FIGURES } from './figures.table.js';
export { makeRelease } from './release.repository.js';
export { StatisticsModule } from './statistics.module.js';
export { type FigureQualifier, type FigureUnit, StatisticsDimension } from './statistics.types.js';
export { PublishedFigure };
export const STATISTICS_ENTITIES = [PublishedFigure];
