export { Term } from './term.entity.js';
export { VocabularyModule } from './vocabulary.module.js';
export { VOCABULARY } from './vocabulary.table.js';
