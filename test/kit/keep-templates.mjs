/** `npm run templates`: makes the databases that tests copy, beside other checks. */
import { keepTemplates } from './templates.mjs';

let pid;
process.once('exit', () => pid && process.kill(pid, 'SIGQUIT'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
await keepTemplates((server) => {
  pid = server.pid;
});
pid = undefined;
