import { EventEmitter } from 'node:events';
import { Lines } from './lines.js';

describe('lines (S24)', () => {
  const here = () => new EventEmitter().setMaxListeners(0);
  const settled = <Value>(promise: Promise<Value>) => Promise.race([promise, new Promise<'waits'>((done) => setTimeout(done, 2, 'waits'))]);

  it('whoever waited too long is turned away, and holds no place after', async () => {
    const lines = new Lines(20);
    const leave = await lines.enter('one', 1, here(), 'person');
    expect(await lines.enter('one', 1, here(), 'person')).toBeUndefined();
    leave?.();
    expect(await lines.enter('one', 1, here(), 'person')).toBeDefined();
  });

  it('a line has an end, and whoever goes away stands in it no more', async () => {
    const lines = new Lines();
    const leaving = here();
    const leave = await lines.enter('one', 1, here(), 'person');
    const waiting = Array.from({ length: 5 }, () => lines.enter('one', 1, leaving, 'person'));
    expect(await settled(lines.enter('one', 1, here(), 'person'))).toBeUndefined();
    leaving.emit('close');
    expect(await settled(Promise.all(waiting))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const next = lines.enter('one', 1, here(), 'person');
    expect(await settled(next)).toBe('waits');
    leave?.();
    leave?.();
    expect(await next).toBeDefined();
    expect(await settled(lines.enter('one', 1, here(), 'person'))).toBe('waits');
  });

  it('while many ask, who has the most in progress is turned away, never what is urgent', async () => {
    const lines = new Lines();
    const fill = (asker: string, times: number) =>
      Promise.all(Array.from({ length: times }, () => settled(lines.enter(asker, 20, here(), 'public'))));
    for (const asker of ['a', 'b', 'c', 'd', 'e']) await fill(asker, 100);
    const [turnedAway] = await fill('a', 1);
    expect(turnedAway).toBeUndefined();
    expect(await settled(lines.enter('a', 20, here(), 'urgent'))).toBe('waits');
    expect(typeof (await settled(lines.enter('one', 6, here(), 'person')))).toBe('function');
    expect(typeof (await settled(lines.enter('one', 6, here(), 'person')))).toBe('function');
  });

  it('of twice as many nobody without an account is let in', async () => {
    const lines = new Lines();
    for (let i = 0; i < 1000; i += 1) await lines.enter(`address ${i}`, 20, here(), 'public');
    expect(await settled(lines.enter('another', 20, here(), 'public'))).toBeUndefined();
    expect(typeof (await settled(lines.enter('one', 6, here(), 'person')))).toBe('function');
    expect(typeof (await settled(lines.enter('another', 20, here(), 'urgent')))).toBe('function');
  });
});
