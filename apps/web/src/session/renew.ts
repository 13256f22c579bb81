import { createContext, useContext } from 'react';

const RenewContext = createContext<() => void>(() => undefined);

export const RenewProvider = RenewContext.Provider;

/** Forgets every answer held in memory: called when the person behind the session changes. */
export const useRenew = (): (() => void) => useContext(RenewContext);
