export { linkLetters, sendNoticeOfChange } from './letters/link-letters.js';
export { closeByOperator, inviteByOperator, type OperatorLink, resetByOperator } from './people/by-operator.repository.js';
export { linkTo } from './sign-in/one-time-links.repository.js';
export { hashPassword } from './sign-in/password.js';
export { SIGN_IN } from './sign-in/sign-in.table.js';
export { SignInModule } from './sign-in.module.js';
