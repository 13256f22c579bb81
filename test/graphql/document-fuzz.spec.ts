import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { Chance } from '../kit/chance.js';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { RandomDocuments } from './random-documents.js';

const DOCUMENTS = Number(process.env['DALEL_FUZZ_DOCUMENTS'] ?? 300);
const SEED = 20_261_129;
/** Time of the processor for one document, its client's share included. */
const MOST_MS = 200;
/** A document that took longer is asked again, as another text: what a loaded machine does beside it is not its own. */
const TRIES = 4;

describe('random documents (S20)', () => {
  const { server } = withServer({ settings: { requestsPerMinute: 0 } });

  const spent = async (client: TestClient, document: string) => {
    const before = process.cpuUsage();
    const answer = await client.query(document);
    const { user, system } = process.cpuUsage(before);
    return { ms: (user + system) / 1000, codes: answer.errors?.map(({ extensions }) => extensions?.code) ?? [] };
  };

  it(
    `${DOCUMENTS} of them, nested at random, hold the process for no longer than ${MOST_MS} ms each, and none fails on our side`,
    async () => {
      const documents = new RandomDocuments(buildSchema(readFileSync('schema.graphql', 'utf8')), new Chance(SEED));
      const clients = [anonymous(server.url), await signedInAs(server.url, 'lawyer')];
      const slow: [number, string][] = [];
      const broken: string[] = [];
      const counts = new Map<string, number>();
      for (let i = 0; i < DOCUMENTS; i++) {
        const document = documents.next();
        const client = clients[i % clients.length]!;
        let least = Number.POSITIVE_INFINITY;
        for (let n = 0; n < TRIES && least > MOST_MS; n++) {
          const { ms, codes } = await spent(client, `${document} # ${n}`);
          least = Math.min(least, ms);
          if (n > 0) continue;
          const [code = 'answered'] = codes;
          counts.set(code, (counts.get(code) ?? 0) + 1);
          if (codes.includes('INTERNAL')) broken.push(document);
        }
        if (least > MOST_MS) slow.push([least, document]);
      }
      expect(slow).toEqual([]);
      expect(broken).toEqual([]);
      // they reach beyond the first refusal
      for (const code of ['answered', 'QUERY_TOO_COMPLEX']) expect(counts.get(code)).toBeGreaterThan(DOCUMENTS / 100);
    },
    20 * 60_000,
  );
});
