import { EvidenceLink } from './evidence-link.entity.js';

export { EvidenceModule } from './evidence.module.js';
export { EVIDENCE } from './evidence.table.js';
export const EVIDENCE_ENTITIES = [EvidenceLink];
