/** What the application makes is of Node's own classes: a test that puts another clock in place, or asks whether something is an error, means those. */
import vm from 'node:vm';

Object.assign(globalThis, vm.runInThisContext('({ Date, Error, TypeError, RangeError, SyntaxError, Map, Set, Reflect })'));
