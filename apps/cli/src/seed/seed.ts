import type { ClientBase } from 'pg';
import { asOwner, inTransaction } from '#libs/platform';
import { seedAssessments } from './assessments.js';
import { seedCases } from './cases.js';
import { linkDecisions, seedDecisions } from './decisions.js';
import { seedFigures } from './figures.js';
import { seedLaw } from './law.js';
import { seedPeople } from './people.js';
import { seedRecommendations } from './recommendations.js';
import { seedRelease } from './release.js';
import { fillVocabularies } from './vocabularies.js';

export interface SeedOptions {
  /** The one password of the eight demonstration sign-ins. */
  password: string;
  onStep?: (text: string) => void;
}

/**
 * Fills an empty database with the demonstration: terms, law, recommendations, decisions, people, 83 synthetic cases, judgements, figures
 * and the release of 2023. All in one transaction that also leaves the mark `deployment`: it is there whole or not at all,
 * and a second call does nothing.
 * @param ownerUrl a connection as the owner of the tables (or a superuser); the migrations have run.
 * @throws where the database holds people or cases that are not the demonstration's.
 */
export async function seedDemonstration(ownerUrl: string, options: SeedOptions): Promise<void> {
  await asOwner(ownerUrl, (db) =>
    inTransaction(db, async (ask) => {
      await ask(`SELECT pg_advisory_xact_lock(hashtext('dalel-seed'))`);
      const [deployment] = await ask<{ demonstration: boolean }>('SELECT demonstration FROM deployment');
      if (deployment?.demonstration) options.onStep?.('the demonstration is there already');
      else await fill(db, options);
    }),
  );
}

/** Fills or refreshes the controlled terms alone: what every deployment needs, with or without the demonstration. */
export const seedVocabularies = (ownerUrl: string): Promise<number> => asOwner(ownerUrl, fillVocabularies);

async function fill(db: ClientBase, { password, onStep = () => {} }: SeedOptions): Promise<void> {
  await refuseInhabited(db);
  onStep('vocabularies');
  await fillVocabularies(db);
  onStep('law');
  const provisions = await seedLaw(db);
  onStep('recommendations');
  const recommendations = await seedRecommendations(db, provisions);
  onStep('people');
  const people = await seedPeople(db, password);
  await seedAssessments(db, recommendations, people);
  onStep('decisions');
  await seedDecisions(db, people);
  onStep('synthetic cases');
  const cases = await seedCases(db, { provisions, recommendations, people });
  await linkDecisions(db);
  onStep('figures and the release');
  await seedFigures(db);
  await seedRelease(db, people);
  await db.query('INSERT INTO deployment (demonstration) VALUES (true)');
  onStep(`${cases} synthetic cases of 2023 are in`);
}

/** Demonstration sign-ins share a password: they never go where real people or real cases are. */
async function refuseInhabited(db: ClientBase): Promise<void> {
  const { rows } = await db.query<{ cases: boolean; people: boolean; marked: boolean }>(
    `SELECT EXISTS (SELECT FROM "case" WHERE NOT synthetic) AS cases, EXISTS (SELECT FROM person WHERE NOT demonstration) AS people,
            EXISTS (SELECT FROM deployment) AS marked`,
  );
  const { cases, people, marked } = rows[0]!;
  if (cases || people || marked)
    throw new Error(
      `this database is not for the demonstration: it holds ${cases ? 'cases that are not synthetic' : people ? 'people of its own' : 'a deployment of its own'}`,
    );
}
