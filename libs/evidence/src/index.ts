import { EvidenceLink } from './evidence-link.entity.js';

export { EvidenceModule } from './evidence.module.js';
export const EVIDENCE_ENTITIES = [EvidenceLink];
