import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A SHA-1 in capitals, and what may stand behind it. */
const LINE = 128;

/**
 * Is this password in the operator's file of breached ones? The file is the well-known "ordered by hash" list, some tens of gigabytes:
 * it is halved again and again, so a look-up reads some forty short pieces of it and no more.
 */
export async function isBreached(path: string, password: string): Promise<boolean> {
  const wanted = createHash('sha1').update(password).digest('hex').toUpperCase();
  const file = await open(path);
  try {
    let low = 0;
    let high = (await file.stat()).size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const { hash, end } = await lineAt(file, middle);
      if (hash === wanted) return true;
      if (hash && hash < wanted) low = end;
      else high = middle;
    }
    return false;
  } finally {
    await file.close();
  }
}

/** The line that a place in the file lies in. */
async function lineAt(file: FileHandle, place: number): Promise<{ hash: string; end: number }> {
  const from = Math.max(0, place - LINE);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * LINE), 0, 2 * LINE, from);
  const text = buffer.toString('latin1', 0, bytesRead);
  const start = place === from ? 0 : text.lastIndexOf('\n', place - from - 1) + 1;
  const newline = text.indexOf('\n', place - from);
  const end = newline < 0 ? text.length : newline + 1;
  return { hash: text.slice(start, start + 40), end: from + end };
}
