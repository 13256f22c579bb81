import type { AuditFilter } from '../generated/graphql.js';
import { startOfDay } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { wordsBelow } from '../i18n/words.js';

/** The filters of the audit as its address has them. */
export interface AuditAddress {
  who?: string | undefined;
  action?: string | undefined;
  record?: string | undefined;
  code?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  refused?: 'yes' | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isCode = (text: string): boolean => /^[A-Z]{2,12}(-[A-Z0-9]{1,12}){1,5}$/.test(text);

/** What is asked of the server; what it would not understand is left out, so that old links still open. */
export function toAuditFilter({ who, action, record, code, from, to, refused }: AuditAddress): AuditFilter {
  return {
    person: who && UUID.test(who) ? who : null,
    actions: action && /^[a-z]+(\.[a-z-]+)?$/.test(action) ? [action] : null,
    kind: record && /^[a-z][a-z_-]{0,39}$/.test(record) ? record : null,
    code: code && isCode(code) ? code : null,
    from: from ? startOfDay(from) : null,
    before: to ? startOfDay(to, 1) : null,
    refused: refused ? true : null,
  };
}

/** Words for rooms, actions and kinds of record; what has none yet is named by its code. */
export function useAuditWords() {
  const { code } = useLanguage();
  const rooms = wordsBelow('audit.rooms', code);
  const kinds = wordsBelow('audit.kinds', code);
  const actionNames = wordsBelow('audit.actions', code);
  return {
    rooms,
    kinds,
    actionName: (action: string): string => {
      const [room = '', step = ''] = action.split('.');
      return actionNames[action] ?? `${rooms[room] ?? room}: ${step}`;
    },
  };
}
