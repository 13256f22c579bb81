import express, { type Request, type Response } from 'express';

/** Largest bodies (S20), in kB: of who has no account, whose questions and forms are short, and of the others, who write cases. */
const LARGEST = { public: 32, signedIn: 256 };
/** Deeper nested is nothing that we ask for, and costs much to parse. */
const DEEPEST = 64;

const readers = {
  public: express.json({ limit: `${LARGEST.public}kb`, verify: refuseDeep }),
  signedIn: express.json({ limit: `${LARGEST.signedIn}kb`, verify: refuseDeep }),
};

interface Unreadable {
  status: number;
  code: 'QUERY_TOO_COMPLEX' | 'BAD_USER_INPUT';
  message: string;
}

/** Reads the body of a request into it. @returns what is wrong where it is too large, too deep or no JSON */
export const readBody = (request: Request, response: Response, sender: keyof typeof LARGEST): Promise<Unreadable | undefined> =>
  new Promise((resolve, reject) =>
    readers[sender](request, response, (error?: Error & { status?: number; type?: string }) => {
      if (error && !error.status) reject(error);
      else resolve(error && unreadable(error, LARGEST[sender]));
    }),
  );

function unreadable({ status = 400, type }: { status?: number; type?: string }, largest: number): Unreadable {
  if (type === 'entity.too.large') return { status, code: 'QUERY_TOO_COMPLEX', message: `The request is larger than ${largest} kB.` };
  if (type === TOO_DEEP) return { status, code: 'QUERY_TOO_COMPLEX', message: `The request is nested deeper than ${DEEPEST} levels.` };
  return { status, code: 'BAD_USER_INPUT', message: 'The request is not readable as JSON.' };
}

const TOO_DEEP = 'entity.too.deep';
const [QUOTE, BACKSLASH] = [...'"\\'].map((each) => each.charCodeAt(0));
/** By how much each byte of JSON, outside of a text, leads deeper. */
const STEPS = new Int8Array(256);
for (const each of '[{') STEPS[each.charCodeAt(0)] = 1;
for (const each of ']}') STEPS[each.charCodeAt(0)] = -1;

/** Before it is parsed. */
function refuseDeep(_request: unknown, _response: unknown, body: Buffer): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < body.length; i += 1) {
    const byte = body[i]!;
    if (byte === QUOTE) inText = !inText;
    else if (!inText) depth += STEPS[byte]!;
    else if (byte === BACKSLASH) i += 1;
    if (depth > DEEPEST) throw Object.assign(new Error('too deep'), { status: 400, type: TOO_DEEP });
  }
}
