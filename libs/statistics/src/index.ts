export { LEAST_THRESHOLD, type SuppressionRule, suppressed } from './suppression.js';
