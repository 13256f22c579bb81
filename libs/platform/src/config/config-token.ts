/** Where the application's settings are found by injection. */
export const CONFIG = Symbol('config');
