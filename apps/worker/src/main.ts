import 'reflect-metadata';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { loadConfig } from '#libs/platform';
import { startWorker } from './worker.js';

Logger.overrideLogger(new ConsoleLogger('Worker', { logLevels: ['error', 'warn'] }));

try {
  const starting = startWorker(loadConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Asked while it still starts, it stops as soon as it has.
    process.once(signal, () => {
      void starting
        .then((worker) => worker.stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
  await starting;
} catch (error) {
  process.stderr.write(`dalel worker: ${error instanceof Error ? error.message : 'it did not start'}\n`);
  process.exit(1);
}
