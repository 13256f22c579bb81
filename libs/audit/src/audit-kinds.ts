import type { AuditWriter, Schema } from '#libs/platform';

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const isAction = (word: string) => word.includes('.');

/**
 * SQL: under which actions each may record what it does, from what the libraries declare. An action that is declared by itself
 * (`case.grant-ended`) is its writer's alone, though its kind is another's.
 * @throws where two libraries declare the same for one writer
 */
export function auditKinds(schemas: readonly Schema[]): (writer: AuditWriter) => string {
  const declared = schemas.flatMap(({ audit = {} }) =>
    Object.entries(audit).flatMap(([writer, words]) => words.map((word) => ({ writer, word }))),
  );
  const twice = declared.find(({ writer, word }, at) => declared.findIndex((each) => each.writer === writer && each.word === word) < at);
  if (twice) throw new Error(`${twice.word} is declared twice as recorded by ${twice.writer}`);
  return (writer) => {
    const own = declared.filter((each) => each.writer === writer).map(({ word }) => word);
    const actions = own.filter(isAction);
    const kinds = own.filter((word) => !isAction(word));
    const others = declared.filter(({ word }) => isAction(word) && kinds.includes(word.split('.')[0]!)).map(({ word }) => word);
    const ofKinds = `split_part(action, '.', 1) IN (${listed(kinds)})${others.length > 0 ? ` AND action NOT IN (${listed(others)})` : ''}`;
    if (kinds.length === 0) return `action IN (${listed(actions)})`;
    return actions.length > 0 ? `(${ofKinds} OR action IN (${listed(actions)}))` : ofKinds;
  };
}
