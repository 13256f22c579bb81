import { loadConfig } from '#libs/platform';
import { createApp } from './app.js';

try {
  const config = loadConfig(process.env);
  const app = await createApp(config);
  await app.listen(config.port, config.host);
} catch (error) {
  process.stderr.write(`dalel api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
