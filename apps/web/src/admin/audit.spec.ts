import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const { rooms, actions: actionNames } = JSON.parse(readFileSync(join(ROOT, 'apps/web/src/i18n/en.json'), 'utf8')).audit as {
  rooms: Record<string, string>;
  actions: Record<string, Record<string, string>>;
};
/** Written like actions, and none: a job, files. */
const NO_ACTIONS = ['audit.seal', 'consent.refresh', 'ledger.jsonl', 'statistics.json'];

/** Every action of a room of the audit that stands in the source of the server; what stands before a colon names a column. */
function actions(): string[] {
  const files = ['libs', 'migrations', 'apps/api', 'apps/cli', 'apps/worker'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => join(ROOT, folder, name)),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z]+)\.([a-z-]+)'(?!:)/g)].map(([, room, step]) => [room, step]),
  );
  return [...new Set(found.filter(([room = '']) => room in rooms).map((pair) => pair.join('.')))].filter(
    (each) => !NO_ACTIONS.includes(each),
  );
}

describe('the words of the audit', () => {
  it('there is one for each action that is recorded', () => {
    const recorded = actions();
    expect(recorded.length).toBeGreaterThan(30);
    expect(recorded.filter((action) => !actionNames[action.split('.')[0]!]?.[action.split('.')[1]!])).toEqual([]);
  });
});
