export { AccessGuard } from './access.guard.js';
export { AccessModule } from './access.module.js';
export { ALLOWED, Allow, AtTheDoor, Public } from './access-rules.js';
export { Confidentiality, levelName, levelNameSql, levelNumber } from './confidentiality.js';
export { hashPassword } from './password.js';
export { Person } from './person.entity.js';
