import { Term } from './term.entity.js';

export { Term };
export const VOCABULARY_ENTITIES = [Term];
export { VocabularyModule } from './vocabulary.module.js';
export { VOCABULARY } from './vocabulary.table.js';
