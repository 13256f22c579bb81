/** A module for Jest's sandbox that hands on what Node itself loaded from `url`, once for all test files of a process. */
export const handingOn = (url, names) => `
import vm from 'node:vm';
const load = new vm.Script('(url) => import(url)', { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }).runInThisContext();
const loaded = await load(${JSON.stringify(url)});
const all = 'default' in loaded ? { ...loaded.default, ...loaded } : loaded;
${names.map((name) => (name === 'default' ? 'export default all.default;' : `export const ${name} = all.${name};`)).join('\n')}
`;
