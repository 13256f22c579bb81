import { Decision } from './decision.entity.js';
import { DecisionCitation } from './decision-citation.entity.js';
import { DecisionLink } from './decision-link.entity.js';
import { DecisionProvision } from './decision-provision.entity.js';

export { isConfirmed, isNamed } from './decision.conditions.js';
export { DECISION } from './decision.table.js';
export { DecisionsModule } from './decisions.module.js';
export { Decision };
export const DECISION_ENTITIES = [Decision, DecisionProvision, DecisionCitation, DecisionLink];
export { citationColumns, type DecisionEntry, decisionColumns } from './import/decision-entry.js';
export type { Imported } from './import/import.repository.js';
export { importDecisions } from './import/import-decisions.js';
