import { Instrument } from './instrument.entity.js';
import { Provision } from './provision.entity.js';
import { inForceOn, ProvisionVersion } from './provision-version.entity.js';

export { ActIndex } from './citation/act-index.js';
export type { Citation, CitedPlace } from './citation/citation.js';
export { labelOfPlaces } from './citation/citation.js';
export { CitationService, type HeldProvision } from './citation/citation.service.js';
export { citationsIn } from './citation/citations-in.js';
export { type Token as TextToken, tokensIn as tokensOfText } from './citation/tokens.js';
export { contains, inAnyLanguage } from './containing.js';
export { Instrument };
export const LAW_ENTITIES = [Instrument, Provision, ProvisionVersion];
export { EngagementRelation, ProvisionStatus, Verification } from './law.enums.js';
export { LawModule } from './law.module.js';
export { LAW } from './law.table.js';
export { inForceOn, Provision, ProvisionVersion };
