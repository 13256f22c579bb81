import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { Day, PartialDate } from './scalars.js';

const text = (value: string): ValueNode => ({ kind: Kind.STRING, value });

describe('a date as precise as is known', () => {
  it.each(['2023', '2023-05', '2023-05-14', '1995-09-05', '2024-02-29'])('is %s', (value) => {
    expect([PartialDate.parseValue(value), PartialDate.serialize(value), PartialDate.parseLiteral(text(value))]).toEqual([
      value,
      value,
      value,
    ]);
  });

  it.each([
    '',
    '23',
    '2023-5',
    '2023-13',
    '2023-05-32',
    '2023-02-30',
    '2023-04-31',
    '2023-02-29',
    '2023-05-14T00:00',
    ' 2023',
    '2023\n',
    '２０２３',
  ])('is not %j', (value) => {
    expect(() => PartialDate.parseValue(value)).toThrow(TypeError);
    expect(() => PartialDate.parseLiteral(text(value))).toThrow(TypeError);
  });

  it.each([2023, null, undefined, true, {}, new Date()])('is no %p', (value) =>
    expect(() => PartialDate.parseValue(value)).toThrow(TypeError),
  );

  it('is no number in a document', () => expect(() => PartialDate.parseLiteral({ kind: Kind.INT, value: '2023' })).toThrow(TypeError));

  it('never repeats what it refuses', () => expect(() => PartialDate.parseValue('canary')).toThrow(/^(?!.*canary)/));
});

describe('a calendar day', () => {
  it.each(['2023-05-14', '2024-02-29', '1948-12-10'])('%s goes in and out as text, in whatever zone the server stands', (value) => {
    const zone = process.env['TZ'];
    for (const place of ['UTC', 'Asia/Almaty', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env['TZ'] = place;
      expect([Day.parseValue(value), Day.parseLiteral(text(value)), Day.serialize(value)]).toEqual([value, value, value]);
    }
    process.env['TZ'] = zone;
  });

  it('of a moment is its date', () => expect(Day.serialize('2023-05-14T23:30:00+05:00')).toBe('2023-05-14'));

  it.each(['2023-13-01', '2023-02-30', 'tomorrow', '', '2023', '20230514'])('is not %j', (value) =>
    expect(() => Day.parseValue(value)).toThrow(),
  );

  it('is no number in a document', () => expect(() => Day.parseLiteral({ kind: Kind.INT, value: '20230514' })).toThrow(GraphQLError));
});
