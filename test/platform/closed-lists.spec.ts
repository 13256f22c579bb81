import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { makeDesiredState } from '#libs/platform';
import { DESIRED_STATE } from '#migrations';
import { ENTITIES } from '../../apps/api/src/rooms.js';
import { withDatabase } from '../kit/scene.js';

describe('closed lists', () => {
  const { owner } = withDatabase();

  /** Names a column holds beside those of its enum's list, where its enum is worked out of something else; and lists of codes, which a vocabulary holds. */
  const WORKED_OUT = ['case.confidentiality', 'case_opening.from', 'case_opening.to', 'decision.unverified'];
  const listed = DESIRED_STATE.flatMap(({ lists = {} }) => Object.keys(lists));

  it('are declared for every column that GraphQL shows as one of a list', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const { tables, columns } = getMetadataArgsStorage();
    const inGraphQL = ENTITIES.flatMap((entity) => {
      const type = schema.getType(entity.name);
      if (!isObjectType(type)) return [];
      const table = tables.find(({ target }) => target === entity)?.name;
      return columns
        .filter(({ target, propertyName }) => target === entity && isEnumType(getNamedType(type.getFields()[propertyName]?.type)))
        .map(
          ({ propertyName, options }) =>
            `${table}.${options.name ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
        );
    });
    expect(inGraphQL.length).toBeGreaterThan(12);
    expect(inGraphQL.filter((column) => !listed.includes(column as `${string}.${string}`) && !WORKED_OUT.includes(column))).toEqual([]);
  });

  it.each(listed)('refuse in %s what its list does not hold, whoever writes it', async (place) => {
    const [table, column] = place.split('.');
    const { rows } = await owner.query(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = '"${table}"'::regclass AND conname = $1 AND convalidated`,
      [`${table}_${column}_listed`],
    );
    expect(rows).toEqual([{ definition: expect.stringMatching(`${column}"? = ANY \\(ARRAY\\['`) }]);
  });

  it('grow by a value with the next migrate, and lose none that a row still holds', async () => {
    const withReasons = (...reasons: string[]) =>
      makeDesiredState(owner, [
        ...DESIRED_STATE.map((schema) => ({
          ...schema,
          lists: Object.fromEntries(Object.entries(schema.lists ?? {}).filter(([place]) => place !== 'evidence_link.reason')),
        })),
        { tables: [], lists: { 'evidence_link.reason': reasons } },
      ]);
    const write = (reason: string) =>
      owner.query('UPDATE evidence_link SET reason = $1 WHERE id = (SELECT id FROM evidence_link ORDER BY id LIMIT 1)', [reason]);
    const all = ['ILLUSTRATES', 'SUPPORTS_PROGRESS', 'CONTRADICTS_PROGRESS'];
    await expect(write('FORETELLS')).rejects.toThrow('evidence_link_reason_listed');
    await withReasons(...all, 'FORETELLS');
    await write('FORETELLS');
    await expect(withReasons(...all)).rejects.toThrow('evidence_link_reason_listed');
    await write('ILLUSTRATES');
    await withReasons(...all);
    await expect(write('FORETELLS')).rejects.toThrow('evidence_link_reason_listed');
  });

  it('whose declaration went are held to no more', async () => {
    await owner.query(`ALTER TABLE release ADD CONSTRAINT release_code_listed CHECK (code = ANY (ARRAY['x'::text])) NOT VALID`);
    await makeDesiredState(owner, DESIRED_STATE);
    const { rows } = await owner.query(`SELECT conname FROM pg_constraint WHERE conname = 'release_code_listed'`);
    expect(rows).toEqual([]);
  });
});
