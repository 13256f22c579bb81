import { writeFileSync } from 'node:fs';
import { emitSchema } from '../apps/api/src/emit-schema.js';

/** Writes schema.graphql, the contract, from the code. `npm test` fails when the one checked in is another. */
writeFileSync('schema.graphql', await emitSchema());
