/**
 * What the application makes is of Node's own classes: a test that puts another clock in place, or asks whether something is an error, means those.
 * Settings that a test puts into its environment are those that the application reads.
 */
import vm from 'node:vm';

Object.assign(globalThis, vm.runInThisContext('({ Date, Error, TypeError, RangeError, SyntaxError, Map, Set, Reflect })'));
const ofNode = vm.runInThisContext('process');
Object.defineProperty(process, 'env', {
  configurable: true,
  enumerable: true,
  get: () => ofNode.env,
  set: (env) => {
    ofNode.env = env;
  },
});
