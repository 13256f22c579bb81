import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { CaseReferences } from '#libs/cases';
import { AuditTrail, badInput, DalelError, notFound, ViewerContext } from '#libs/platform';
import { KEY_WRAPPER, type KeyWrapper } from './key-wrapper.js';
import { KEY_LENGTH, open, padded, SealBroken, type SealedPlace, seal, unpadded } from './seal.js';
import type { ReadVaultInput, VaultEntryInput, WriteVaultInput } from './vault.inputs.js';
import { type DataKeyRow, type SealedEntry, VaultRepository } from './vault.repository.js';
import type { VaultEntry, VaultReading, VaultReceipt } from './vault.types.js';

/** A data key as it opens and seals; its bytes are cleared after use. */
interface DataKey {
  version: number;
  key: Buffer;
}

/** Least clearance of who reads a vault; the policies ask for it too. */
const RESTRICTED = 2;

/** An entry opens in its own row, under its own case, person and field alone. */
const placeOf = (caseId: string, { id, keyVersion, survivor, witness, field }: Omit<SealedEntry, 'sealed' | 'writtenAt'>) => [
  'vault_entry',
  'sealed',
  id,
  keyVersion,
  caseId,
  survivor ?? '',
  witness ?? '',
  field,
];

/**
 * The vault (docs/privacy.md): who survivors and witnesses are. Whoever documents a case may add to its vault; to read takes a grant that
 * two people gave and a reason, and leaves an audit entry, as does an attempt that is refused.
 */
@Injectable()
export class VaultService {
  constructor(
    private readonly rows: VaultRepository,
    private readonly cases: CaseReferences,
    private readonly audit: AuditTrail,
    private readonly context: ViewerContext,
    @Inject(KEY_WRAPPER) private readonly wrapper: KeyWrapper,
  ) {}

  /** @throws NOT_FOUND for a case or survivor the viewer may not see; FORBIDDEN for replacing what they may not read */
  @Transactional()
  async write({ case: code, entries, replaces }: WriteVaultInput): Promise<VaultReceipt> {
    const caseId = await this.visible(code);
    await this.refuseOthers(caseId, entries);
    const { personId } = this.context.viewer;
    const ids = await this.rows.newIds(entries.length);
    const keyVersion = await this.rows.asVault(async () => {
      await this.rows.hold(caseId);
      const dataKey = await this.livingKey(caseId);
      for (const [n, { survivor, witness, field, text }] of entries.entries()) {
        const entry = { id: ids[n], survivor: survivor ?? null, witness: witness ?? null, field, keyVersion: dataKey.version };
        const sealed = seal(dataKey.key, padded(text.trim()), placeOf(caseId, entry));
        await this.rows.add(caseId, personId, { ...entry, sealed });
      }
      dataKey.key.fill(0);
      if (replaces?.length && (await this.rows.remove(caseId, replaces)) !== new Set(replaces).size)
        throw new DalelError('FORBIDDEN', 'What is replaced must be there, and be yours to read.');
      return dataKey.version;
    });
    const fields = [...new Set(entries.map(({ field }) => field))].join(' ');
    await this.rows.record('vault.written', caseId, { entries: entries.length, replaced: new Set(replaces).size, fields, keyVersion });
    return { case: code, entries: ids };
  }

  /** @throws NOT_FOUND for a case the viewer may not see; FORBIDDEN without a grant. Either is recorded. */
  @Transactional()
  async read({ case: code, reason }: ReadVaultInput): Promise<VaultReading> {
    const { personId, clearance } = this.context.viewer;
    const caseId = await this.cases.idOf(code);
    if (!caseId) {
      this.audit.refused('vault.refused', null, { why: 'no-such-case' });
      throw notFound('case');
    }
    const read = await this.rows.asVault(async () => {
      const grant = await this.rows.grantOf(caseId, personId);
      if (!grant || clearance < RESTRICTED) {
        this.audit.refused('vault.refused', { type: 'case', id: caseId }, { why: 'no-grant' });
        throw new DalelError('FORBIDDEN', 'To read this vault takes a grant: ask a reviewer to propose one.');
      }
      const id = await this.rows.addReading(caseId, personId, grant, reason.trim());
      const sealed = await this.rows.entries(caseId);
      return { id, entries: await this.opened(caseId, sealed), missing: await this.missing(caseId, sealed) };
    });
    const damaged = read.entries.filter(({ text }) => text === null).length;
    await this.rows.record('vault.read', caseId, {
      reading: read.id,
      entries: read.entries.length,
      damaged,
      missing: read.missing,
    });
    return { ...read, case: code };
  }

  /** How many entries were written under the living data key, not replaced, and are not there. */
  private async missing(caseId: string, entries: readonly SealedEntry[]): Promise<number> {
    const [newest] = await this.rows.keys(caseId);
    if (!newest) return 0;
    const there = entries.filter(({ keyVersion }) => keyVersion === newest.version).length;
    return Math.max(0, (await this.rows.recorded(caseId, newest.version)) - there);
  }

  private async visible(code: string): Promise<string> {
    const found = await this.cases.idOf(code);
    if (!found) throw notFound('case');
    return found;
  }

  private async refuseOthers(caseId: string, entries: readonly VaultEntryInput[]): Promise<void> {
    const known = await this.cases.survivorsOf(caseId);
    for (const { survivor, witness } of entries) {
      if (!survivor === !witness) throw badInput('An entry is of a survivor or of a witness: name one of them.', 'entries');
      if (survivor && !known.includes(survivor)) throw notFound('survivor');
    }
  }

  /** The data key of the case; made at its first entry, and anew after an erasure. */
  private async livingKey(caseId: string): Promise<DataKey> {
    const [newest] = await this.rows.keys(caseId);
    if (newest?.wrapped) return { version: newest.version, key: await this.unwrapped(caseId, newest) };
    const version = (newest?.version ?? 0) + 1;
    const key = randomBytes(KEY_LENGTH);
    await this.rows.addKey(caseId, { version, ...(await this.wrapper.wrap(key, { caseId, version })) });
    return { version, key };
  }

  private unwrapped(caseId: string, { version, ...wrapped }: DataKeyRow): Promise<Buffer> {
    return this.wrapper.unwrap(wrapped, { caseId, version });
  }

  private async opened(caseId: string, sealed: readonly SealedEntry[]): Promise<VaultEntry[]> {
    if (sealed.length === 0) return [];
    const keys = new Map<number, Buffer>();
    for (const row of await this.rows.keys(caseId)) {
      const key = row.wrapped && (await this.unwrapped(caseId, row).catch(unlessBroken));
      if (key) keys.set(row.version, key);
    }
    const entries = sealed.map(({ sealed: bytes, keyVersion, ...entry }) => {
      const key = keys.get(keyVersion);
      return { ...entry, text: key ? textOf(key, bytes, placeOf(caseId, { ...entry, keyVersion })) : null };
    });
    for (const key of keys.values()) key.fill(0);
    return entries;
  }
}

/** What does not open is told apart from the rest, which still can be read. */
function unlessBroken(error: unknown): undefined {
  if (!(error instanceof SealBroken)) throw error;
}

function textOf(key: Buffer, sealed: Buffer, place: SealedPlace): string | null {
  try {
    return unpadded(open(key, sealed, place));
  } catch (error) {
    return unlessBroken(error) ?? null;
  }
}
