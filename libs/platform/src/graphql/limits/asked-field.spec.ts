import { buildSchema, type GraphQLObjectType } from 'graphql';
import { checkBounded } from './asked-field.js';

const schema = buildSchema(`
  type Query { rooms: [Room!]! page(first: Int): [Room!]! doors: RoomConnection! names: [String!]! }
  type RoomConnection { edges: [RoomEdge!]! }
  type RoomEdge { node: Room! }
  type Room { name: String }
`);
const check = (typeName: string, name: string, extensions: Record<string, unknown> = {}) => {
  const type = schema.getType(typeName) as GraphQLObjectType;
  return () => checkBounded(type, { ...type.getFields()[name]!, extensions });
};

describe('a list of objects (S20)', () => {
  it('is a page, or says the most that it holds, or the house does not start', () => {
    expect(check('Query', 'rooms')).toThrow('Query.rooms has no bound');
    expect(check('Query', 'rooms', { atMost: 5 })).not.toThrow();
    for (const name of ['page', 'doors', 'names']) expect(check('Query', name)).not.toThrow();
    expect(check('RoomConnection', 'edges')).not.toThrow();
  });
});
