import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Purpose } from '../viewer/purpose.js';

/** Name of the enumeration in the schema: an argument of this type says what everything under its field is read for. */
const PURPOSE = 'Purpose';

/**
 * The purposes that the query names above a field, by arguments of the fields it hangs under. What is asked for under
 * `evidence(purpose: …)` is read for that purpose, however deep it stands and whichever resolver answers it.
 */
export function purposesAbove(info: GraphQLResolveInfo): readonly Purpose[] {
  const keys: string[] = [];
  for (let place = info.path.prev; place; place = place.prev) if (typeof place.key === 'string') keys.unshift(place.key);
  const named = new Set<Purpose>();
  let type: GraphQLObjectType = info.schema.getRootType(info.operation.operation)!;
  let sets: readonly SelectionSetNode[] = [info.operation.selectionSet];
  for (const key of keys) {
    // fields of one key are the same field with the same arguments (validated): the first speaks for all
    const searched = new Set<SelectionSetNode>();
    const nodes = sets.flatMap((set) => nodesOf(set, key, info, searched));
    const field = nodes[0] && type.getFields()[nodes[0].name.value];
    if (!field) break; // a field of the schema's own, which leads to no data
    const values = getArgumentValues(field, nodes[0], info.variableValues);
    for (const argument of field.args) {
      const value = values[argument.name];
      if (getNamedType(argument.type).name === PURPOSE && value) named.add(value as Purpose);
    }
    const below = getNamedType(field.type);
    if (!isObjectType(below)) break;
    type = below;
    sets = nodes.flatMap((node) => node.selectionSet ?? []);
  }
  return [...named];
}

function nodesOf(set: SelectionSetNode, key: string, info: GraphQLResolveInfo, searched: Set<SelectionSetNode>): FieldNode[] {
  if (searched.has(set)) return [];
  searched.add(set);
  return set.selections.flatMap((node) => {
    if (node.kind === 'Field') return (node.alias ?? node.name).value === key ? [node] : [];
    return nodesOf((node.kind === 'FragmentSpread' ? info.fragments[node.name.value]! : node).selectionSet, key, info, searched);
  });
}
