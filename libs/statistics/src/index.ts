export { StatisticsModule } from './statistics.module.js';
export { PublishedFigure } from './statistics.types.js';
export { LEAST_THRESHOLD, type SuppressionRule, suppressed } from './suppression.js';
