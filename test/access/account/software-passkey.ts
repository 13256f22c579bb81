import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | Uint8Array) => Buffer.from(data).toString('base64url');

interface Asked {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
  user?: { id?: string };
  allowCredentials?: unknown[];
}
/** How an answer may lie. */
interface Twist {
  origin?: string;
  rpId?: string;
  counter?: number;
  unverified?: boolean;
  challenge?: string;
  userHandle?: string;
}

/** An authenticator made of node:crypto: one ES256 key, as a phone or a security key would hold it. */
export class SoftwarePasskey {
  readonly id = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly x: Buffer;
  private readonly y: Buffer;
  private counter = 0;
  /** Whose it is, as it was told when it was made: said where a question names no passkey. */
  private userHandle = '';

  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.x = Buffer.from(x, 'base64url');
    this.y = Buffer.from(y, 'base64url');
  }

  /** Answers `navigator.credentials.create`. */
  create(options: string, twist: Twist = {}): string {
    const question = JSON.parse(options) as Asked;
    this.userHandle = question.user?.id ?? '';
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, Uint8Array.from(this.x)], [-3, Uint8Array.from(this.y)]]), // biome-ignore format: one key
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const authData = Buffer.concat([this.head(question, ATTESTED, twist), Buffer.alloc(16), length, this.id, Buffer.from(key)]);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', Uint8Array.from(authData)]]) as never, // biome-ignore format: one object
    );
    return this.answer({
      clientDataJSON: base64url(this.clientData('webauthn.create', question, twist)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get(options: string, twist: Twist = {}): string {
    const question = JSON.parse(options) as Asked;
    const clientData = this.clientData('webauthn.get', question, twist);
    const authData = this.head(question, 0, twist);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.privateKey);
    return this.answer({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      ...((question.allowCredentials ?? []).length === 0 && { userHandle: twist.userHandle ?? this.userHandle }),
    });
  }

  private head({ rp, rpId }: Asked, flags: number, twist: Twist): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? ++this.counter);
    const verified = twist.unverified ? 0 : USER_VERIFIED;
    return Buffer.concat([sha256(twist.rpId ?? rp?.id ?? rpId ?? ''), Buffer.from([USER_PRESENT | verified | flags]), counter]);
  }

  private clientData(type: string, { challenge }: Asked, twist: Twist): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge: twist.challenge ?? challenge, origin: twist.origin ?? this.origin, crossOrigin: false }),
    );
  }

  private answer(response: object): string {
    const id = base64url(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {}, authenticatorAttachment: 'platform' });
  }
}
