/** A data key as the database holds it. */
export interface WrappedKey {
  masterKeyId: string;
  wrapped: Buffer;
}

/** Whose data key it is: part of what its wrapping vouches for, so that one of another case does not open. */
export interface KeyPlace {
  caseId: string;
  version: number;
}

/**
 * Wraps data keys under a master key that the database never sees. `MasterKeys` does it with keys of a file or the environment; a
 * key management service can take its place: it needs to know nothing of the vault, and the vault nothing of its keys but their ids.
 */
export interface KeyWrapper {
  /** The master key under which new data keys are wrapped. */
  currentKeyId(): Promise<string>;
  wrap(dataKey: Buffer, place: KeyPlace): Promise<WrappedKey>;
  /** @throws DalelError UNAVAILABLE when that master key is not here; SealBroken when it does not open */
  unwrap(key: WrappedKey, place: KeyPlace): Promise<Buffer>;
}

/** Where the vault finds its master keys by injection. */
export const KEY_WRAPPER = Symbol('key wrapper');
