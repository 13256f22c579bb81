import type { CaseState } from '../../generated/graphql.js';
import { useTranslation } from '../../i18n/index.js';

/** What a form that changes what the public reads of a case has to know of it. */
export interface ChangedCase {
  code: string;
  version: number;
  state: CaseState;
  /** A new version that waits for a second person, if one does. */
  revision?: { proposedAt: string } | null | undefined;
}

/** Says in a form that what is changed here counts once a second person approves it; nothing where the case is not published. */
export function SecondPersonNote({ of }: { of: ChangedCase }) {
  const { t } = useTranslation();
  return of.state === 'PUBLISHED' ? <p className="muted">{t('revision.secondPerson')}</p> : null;
}

/** May facts that the public reads be changed or proposed to be changed now? While a new version waits, no other is proposed. */
export const takesChanges = ({ state, revision }: ChangedCase): boolean => state !== 'PUBLISHED' || !revision;
