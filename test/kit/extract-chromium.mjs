/**
 * Unpacks the Chromium of @sparticuz/chromium into the folder given. In a process of its own, because the package
 * unpacks into the system's temporary folder, and brings the libraries that a bare machine lacks only where it believes itself on one.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const aside = `${folder}.${process.pid}`;
mkdirSync(aside, { recursive: true });
process.env.TMPDIR = aside;
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
try {
  await chromium.executablePath();
  renameSync(aside, folder);
} catch (error) {
  // Another test process may have been quicker.
  if (!existsSync(folder)) throw error;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
