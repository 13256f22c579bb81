import { buildSchema, type GraphQLResolveInfo, graphqlSync } from 'graphql';
import { Purpose } from '../viewer/purpose.js';
import { purposesAbove } from './named-purposes.js';

const schema = buildSchema(`
  enum Purpose { ${Object.values(Purpose).join(' ')} }
  type Query { room(purpose: Purpose, why: String): Room plain: Room }
  type Room { rooms(purpose: Purpose): [Room!]! leaf: String }
`);

/** What `leaf` is told wherever it is asked for, by the path it stands at. */
function toldIn(source: string, variableValues: Record<string, unknown> = {}): Record<string, readonly Purpose[]> {
  const purposesOf: Record<string, readonly Purpose[]> = {};
  const room = {
    rooms: () => [room],
    leaf: (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
      const path: string[] = [];
      for (let place: typeof info.path | undefined = info.path.prev; place; place = place.prev) path.unshift(String(place.key));
      purposesOf[path.join('.')] = purposesAbove(info);
      return '';
    },
  };
  const { errors } = graphqlSync({ schema, source, variableValues, rootValue: { room: () => room, plain: () => room } });
  if (errors) throw new Error(String(errors));
  return purposesOf;
}
const { MEDIA, TRAINING } = Purpose;

describe('purposes named above a field', () => {
  it('are those of all fields it hangs under, each once, and no others', () => {
    expect(
      toldIn(
        `{ room(purpose: MEDIA) { leaf rooms { leaf rooms(purpose: TRAINING) { leaf rooms(purpose: MEDIA) { leaf } } } } plain { leaf } }`,
      ),
    ).toEqual({
      room: [MEDIA],
      'room.rooms.0': [MEDIA],
      'room.rooms.0.rooms.0': [MEDIA, TRAINING],
      'room.rooms.0.rooms.0.rooms.0': [MEDIA, TRAINING],
      plain: [],
    });
  });

  it('are found by alias, variable, fragment and in fields of one key', () => {
    expect(
      toldIn(
        `query ($p: Purpose) { a: room(purpose: $p) { __typename } ...F b: room { leaf } }
         fragment F on Query { a: room(purpose: $p) { ... { ...G } } } fragment G on Room { many: rooms { leaf } }`,
        { p: 'MEDIA' },
      ),
    ).toEqual({ 'a.many.0': [MEDIA], b: [] });
  });

  it('are found in fragments that double at each level, each gone through once (S20)', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ');
    expect(toldIn(`{ ...F0 } ${levels} fragment F40 on Query { room(purpose: MEDIA) { leaf } }`)).toEqual({ room: [MEDIA] });
  });

  it('are none where none is given', () => {
    expect(toldIn('query ($p: Purpose) { room(purpose: $p, why: "MEDIA") { leaf } }')).toEqual({ room: [] });
  });
});
