export { ROWS, WIDER } from './dimensions.js';
export { FIGURES } from './figures.table.js';
export { releaseTables } from './release-tables.js';
export { StatisticsModule } from './statistics.module.js';
export { type FigureQualifier, type FigureUnit, PublishedFigure, StatisticsDimension } from './statistics.types.js';
