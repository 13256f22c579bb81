import { AuditEntry } from './audit-entry.entity.js';

export { AuditModule } from './audit.module.js';
export { auditSchema } from './audit.table.js';
export { AuditChainRepository } from './audit-chain.repository.js';
export const AUDIT_ENTITIES = [AuditEntry];
export { sealAuditDays, unsealedDays } from './audit-seals.repository.js';
export { type TamperKind, verifyAudit } from './audit-verification.js';
export { chainHash, parseHead, printHead, SealKey } from './chain-hash.js';
export { keepLedger } from './ledger/keep-ledger.js';
export { Ledger } from './ledger/ledger.service.js';
export { LEDGER } from './ledger/ledger.table.js';
export type { LedgerFile } from './ledger/ledger-file.js';
export { openLedger } from './ledger/open-ledger.js';
export { verifyLedger } from './ledger/verify-ledger.js';
export { auditSealJob } from './seal-job.js';
export { readSealKeys } from './seal-key.js';
