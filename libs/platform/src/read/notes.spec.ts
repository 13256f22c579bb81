import { withoutNotes, writtenAnswer, writtenText } from './notes.js';

describe('notes in the JSON of an answer', () => {
  it('are taken out, and gathered by name', () => {
    const json =
      '{"#0":["3a", "3b"],"#any":true,"edges":[{"node":{"#1":"0c","code":"x"}}, {"node":{"#1":"3d"}}, {"node":{"#1":null,"a":1}}],"#totalCount":2,"totalCount":2}';
    const { text, notes } = withoutNotes(json);
    expect(text).toBe('{"edges":[{"node":{"code":"x"}}, {"node":{}}, {"node":{"a":1}}],"totalCount":2}');
    expect(Object.fromEntries(notes)).toEqual({ 0: ['3a', '3b'], any: [true], 1: ['0c', '3d'], totalCount: [2] });
  });

  it('are none where somebody wrote what looks like one', () => {
    for (const words of ['"#0":"3a",', '"#0":', '#0', '\\"#0":1', 'a\\', '"', '#0":"3a"']) {
      const json = JSON.stringify({ words, [words.replace('#', '')]: [words] });
      expect(withoutNotes(json)).toEqual({ text: json, notes: new Map() });
    }
  });

  it('leave an answer that a service may add to', () => {
    expect(writtenText({ ...writtenAnswer('{}'), of: 'another' })).toBe('{}');
    for (const value of [null, undefined, {}, 'text']) expect(writtenText(value)).toBeUndefined();
  });
});
