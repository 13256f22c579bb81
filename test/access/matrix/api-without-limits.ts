/** The API as apps/api/src/main.ts starts it, for questions as large as everything there is. */
import { loadConfig } from '#libs/platform';
import { createApp } from '../../../apps/api/src/app.js';
import { WITHOUT_LIMITS } from '../../kit/server.js';

const config = { ...loadConfig(process.env), ...WITHOUT_LIMITS };
const app = await createApp(config);
await app.listen(config.port, config.host);
