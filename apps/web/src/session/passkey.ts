import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Asks the browser for an answer of a passkey, as the server put the question. @returns JSON; undefined where the person or the device declined */
export const answerOfPasskey = async (question: string): Promise<string | undefined> =>
  startAuthentication({ optionsJSON: JSON.parse(question) as never }).then(JSON.stringify, () => undefined);

/** Has the browser make a passkey. @returns JSON; undefined where the person or the device declined */
export const newPasskey = async (question: string): Promise<string | undefined> =>
  startRegistration({ optionsJSON: JSON.parse(question) as never }).then(JSON.stringify, () => undefined);
