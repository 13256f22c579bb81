/** Run by rotation.spec.ts in a process of its own: rotates the master key, and is killed outright at the step that is named. */
import 'reflect-metadata';
import { Client } from 'pg';
import { openMasterKeys, rotateMasterKey } from '#libs/vault';

const [, , ownerUrl, file, deadly] = process.argv;
const client = new Client({ connectionString: ownerUrl });
await client.connect();
await rotateMasterKey(client, openMasterKeys({ masterKeyFile: file, dataDir: '/nowhere', production: false })!, file, (step) => {
  if (step === deadly) process.kill(process.pid, 'SIGKILL');
});
await client.end();
