export const SECRET = 'S3cret-typed-into-the-wrong-field';
export const JSON_TYPE = { 'content-type': 'application/json' };

export const nested = (levels: number, inner = 'code') => {
  let document = `{ ${inner} }`;
  for (let i = 0; i < levels; i++) document = `{ similar ${document} }`;
  return `{ case(code: "KZ-2023-SX86V") ${document} }`;
};
export const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

/** What is wrong, the document, the code with which it is refused, and variables. */
export const REFUSED: [string, string, string, Record<string, unknown>?][] = [
  ['an unknown code', '{ case(code: "KZ-1999-99999") { code } }', 'NOT_FOUND'],
  ['a code of another form', `{ case(code: "' OR 1=1 --") { code } }`, 'NOT_FOUND'],
  ['an empty code', '{ case(code: "") { code } }', 'NOT_FOUND'],
  ['a code with a NUL in it', 'query ($code: String!) { case(code: $code) { code } }', 'BAD_USER_INPUT', { code: 'KZ\u0000' }],
  ['a code with half a character', 'query ($code: String!) { case(code: $code) { code } }', 'NOT_FOUND', { code: '\ud800' }],
  ['an unknown provision', '{ provision(path: "kz/nothing/art/1") { path } }', 'NOT_FOUND'],
  ['an unknown recommendation', '{ recommendation(code: "NOBODY-1") { code } }', 'NOT_FOUND'],
  [
    'evidence for an unknown recommendation',
    '{ evidence(recommendation: "NOBODY-1", purpose: ANONYMISED_PUBLICATION) { totalCount } }',
    'NOT_FOUND',
  ],
  ['an unknown code in a filter', '{ cases(filter: {violationTypes: ["NO_SUCH"]}) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'too many values of which all are wanted',
    `{ cases(filter: {violationTypes: [${'"OUTING", '.repeat(11)}], violationTypesMatch: ALL}) { totalCount } }`,
    'BAD_USER_INPUT',
  ],
  ['a NUL in a filter', 'query ($text: String!) { cases(filter: {text: $text}) { totalCount } }', 'BAD_USER_INPUT', { text: 'a\u0000b' }],
  ['a cursor that is no base64', '{ cases(after: "***") { totalCount } }', 'BAD_USER_INPUT'],
  ['a cursor that is no JSON', '{ cases(after: "aGVsbG8=") { totalCount } }', 'BAD_USER_INPUT'],
  ['a cursor of no parts', `{ cases(after: "${cursor([])}") { totalCount } }`, 'BAD_USER_INPUT'],
  ['a cursor with wrong types', `{ cases(after: "${cursor(['x', 'y'])}") { edges { cursor } } }`, 'BAD_USER_INPUT'],
  ['a cursor of another list', `{ cases(after: "${cursor(['kz/const-1995'])}") { edges { cursor } } }`, 'BAD_USER_INPUT'],
  ['a cursor with SQL in it', `{ cases(after: "${cursor(["'; DROP TABLE act; --", '1'])}") { edges { cursor } } }`, 'BAD_USER_INPUT'],
  ['a cursor with objects in it', `{ cases(after: "${cursor([{}, []])}") { edges { cursor } } }`, 'BAD_USER_INPUT'],
  ['a cursor with a NUL in it', `{ provisions(after: "${cursor(['\u0000'])}") { edges { cursor } } }`, 'BAD_USER_INPUT'],
  [
    'a cursor out of every calendar',
    `{ cases(after: "${cursor(['9999999-01-01', '01890000-0000-7000-8000-000000000000'])}") { edges { cursor } } }`,
    'BAD_USER_INPUT',
  ],
  [
    'a cursor as long as a book',
    'query ($after: String!) { cases(after: $after) { totalCount } }',
    'BAD_USER_INPUT',
    { after: 'A'.repeat(30_000) },
  ],
  ['a page of 100000', '{ cases(first: 100000) { totalCount } }', 'BAD_USER_INPUT'],
  ['a page of 101', '{ cases(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
  ['a page of none', '{ cases(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
  ['a page of less than none', '{ cases(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
  ['a page beyond 32 bits', '{ cases(first: 99999999999) { totalCount } }', 'BAD_USER_INPUT'],
  ['a page of a half', '{ cases(first: 1.5) { totalCount } }', 'BAD_USER_INPUT'],
  ['a page size of null', 'query ($first: Int) { cases(first: $first) { totalCount } }', 'BAD_USER_INPUT', { first: null }],
  ['a nested page of 100000', '{ provision(path: "kz/criminal-code/art/194") { cases(first: 100000) { totalCount } } }', 'BAD_USER_INPUT'],
  ['a nested page of 0', '{ recommendations { edges { node { evidence(first: 0) { totalCount } } } } }', 'BAD_USER_INPUT'],
  ['a nested bad cursor', '{ recommendations { edges { node { evidence(after: "***") { totalCount } } } } }', 'BAD_USER_INPUT'],
  ['a date that is none', '{ provision(path: "kz/criminal-code/art/194", asOf: "2023-13-45") { path } }', 'BAD_USER_INPUT'],
  ['a 30th of February', '{ provision(path: "kz/criminal-code/art/194", asOf: "2023-02-30") { path } }', 'BAD_USER_INPUT'],
  [
    'a date in words',
    `query ($day: Date) { provision(path: "kz/criminal-code/art/194", asOf: $day) { path } }`,
    'BAD_USER_INPUT',
    { day: SECRET },
  ],
  ['a year zero', '{ provision(path: "kz/criminal-code/art/194", asOf: "0000-01-01") { status } }', 'BAD_USER_INPUT'],
  ['a number as a date', '{ provision(path: "kz/criminal-code/art/194", asOf: 20230501) { path } }', 'BAD_USER_INPUT'],
  [
    'a bad date inside a filter',
    `query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }`,
    'BAD_USER_INPUT',
    { filter: { occurredFrom: SECRET } },
  ],
  ['an unknown enum', '{ cases(orderBy: RANDOM) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'an unknown enum as a variable',
    'query ($purpose: Purpose!) { evidence(recommendation: "ECOM-2023-R1", purpose: $purpose) { totalCount } }',
    'BAD_USER_INPUT',
    { purpose: SECRET },
  ],
  ['a required variable left out', 'query ($code: String!) { case(code: $code) { code } }', 'BAD_USER_INPUT'],
  ['a variable of another type', 'query ($code: String!) { case(code: $code) { code } }', 'BAD_USER_INPUT', { code: { secret: SECRET } }],
  [
    'an unknown key of an input',
    'query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }',
    'BAD_USER_INPUT',
    { filter: { secret: SECRET } },
  ],
  [
    'a filter longer than a sentence',
    'query ($text: String!) { cases(filter: {text: $text}) { totalCount } }',
    'BAD_USER_INPUT',
    { text: 'x'.repeat(30_000) },
  ],
  [
    'more codes than anyone needs',
    'query ($codes: [String!]) { cases(filter: {regions: $codes}) { totalCount } }',
    'BAD_USER_INPUT',
    { codes: Array.from({ length: 900 }, () => 'KZ-75') },
  ],
  [
    'more values than a question takes',
    'query ($codes: [String!]) { cases(filter: {regions: $codes}) { totalCount } }',
    'QUERY_TOO_COMPLEX',
    { codes: Array.from({ length: 5000 }, () => 'KZ-75') },
  ],
  [
    'an unknown enum in a change',
    'mutation ($grade: Implementation) { proposeAssessment(input: {recommendation: "ECOM-2023-R1", version: 1, assessedOn: "2024-01-01", summary: {en: "x"}, sources: [{title: "x"}], implementation: $grade}) { id } }',
    'BAD_USER_INPUT',
    { grade: SECRET },
  ],
  [
    'an address that is none in a change',
    'mutation ($source: SourceInput!) { proposeAssessment(input: {recommendation: "ECOM-2023-R1", version: 1, assessedOn: "2024-01-01", summary: {en: "x"}, sources: [$source]}) { id } }',
    'BAD_USER_INPUT',
    { source: { title: 'x', url: SECRET } },
  ],
  ['an unknown field', '{ cases { edges { node { salary } } } }', 'BAD_USER_INPUT'],
  ['an unknown argument', '{ cases(limit: 5) { totalCount } }', 'BAD_USER_INPUT'],
  ['a syntax error', '{ cases { totalCount ', 'BAD_USER_INPUT'],
  ['an empty document', '   ', 'BAD_USER_INPUT'],
  ['an object without a selection', '{ cases }', 'BAD_USER_INPUT'],
  ['a fragment that contains itself', '{ cases { ...A } } fragment A on CaseConnection { totalCount ...A }', 'BAD_USER_INPUT'],
  ['a subscription', 'subscription { cases { totalCount } }', 'BAD_USER_INPUT'],
  ['nine levels', nested(9), 'QUERY_TOO_COMPLEX'],
  ['thirty levels', nested(30), 'QUERY_TOO_COMPLEX'],
  [
    'levels hidden in fragments',
    '{ case(code: "KZ-2023-SX86V") { ...A } } fragment A on Case { similar { ...B } } fragment B on Case { similar { similar { similar { similar { ...C } } } } } fragment C on Case { similar { similar { similar { similar { code } } } } }',
    'QUERY_TOO_COMPLEX',
  ],
  [
    'more tokens than a question has',
    `{ ${Array.from({ length: 900 }, (_, i) => `a${i}: cases { totalCount }`).join(' ')} }`,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a list asked for under two names',
    '{ case(code: "KZ-2023-SX86V") { one: acts { violationType } two: acts { setting } } }',
    'BAD_USER_INPUT',
  ],
  [
    'a write by nobody',
    'mutation { confirmAssessment(input: {id: "01890000-0000-7000-8000-000000000000", version: 1}) { id } }',
    'UNAUTHENTICATED',
  ],
  ['the inbox of reviewers, by nobody', '{ reviewInbox { id } }', 'UNAUTHENTICATED'],
];
