import { endRun } from './global-setup.mjs';

export default async function globalTeardown() {
  if (globalThis.dalelTestRun) await endRun(globalThis.dalelTestRun);
}
