import { PublishedFigure } from './statistics.types.js';

export { ROWS, WIDER } from './dimensions.js';
export { FIGURES } from './figures.table.js';
export { releaseTables } from './release-tables.js';
export { StatisticsModule } from './statistics.module.js';
export { type FigureQualifier, type FigureUnit, StatisticsDimension } from './statistics.types.js';
export { PublishedFigure };
export const STATISTICS_ENTITIES = [PublishedFigure];
