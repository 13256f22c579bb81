export { containing, contains, inAnyLanguage } from './containing.js';
export { Instrument } from './instrument.entity.js';
export { EngagementRelation, ProvisionStatus, Verification } from './law.enums.js';
export { LawModule } from './law.module.js';
export { LAW } from './law.table.js';
export { Provision } from './provision.entity.js';
export { inForceOn, ProvisionVersion } from './provision-version.entity.js';
