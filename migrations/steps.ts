import { Baseline1700000000001 } from './0001-baseline/index.js';

/**
 * Every step of tables and data, in the order in which they run. A step is frozen once it was released: it imports nothing that may
 * change. Functions, triggers, policies and rights are no steps: they are declared beside their entities (desired-state.ts).
 */
export const STEPS = [Baseline1700000000001];
