export { ROWS, WIDER } from './dimensions.js';
export { releaseTables } from './release-tables.js';
export { StatisticsModule } from './statistics.module.js';
export { PublishedFigure, StatisticsDimension } from './statistics.types.js';
