import { useState } from 'react';
import { type TypedDocumentNode } from 'urql';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { Ask } from '../../ui/Ask.js';
import { Button } from '../../ui/Button.js';
import { CaseRefused } from './CaseRefused.js';
import { type ChangedCase, takesChanges } from './Published.js';
import { useCaseChange } from './useCaseChange.js';

export const REMOVE_ENGAGEMENT = graphql(`
  mutation RemoveEngagement($id: ID!, $version: Int!) {
    removeEngagement(id: $id, version: $version) {
      id
      version
    }
  }
`);
const UNLINK_EVIDENCE = graphql(`
  mutation UnlinkEvidence($id: ID!, $version: Int!) {
    unlinkEvidence(id: $id, version: $version) {
      id
      version
    }
  }
`);

interface TakenAway {
  id: string;
  /** The case as it was read. */
  of: ChangedCase;
}

/** Takes a provision away from the case. */
export function RemoveEngagement({ provision, ...which }: TakenAway & { provision: string }) {
  const { t } = useTranslation();
  return (
    <TakeAway
      {...which}
      by={REMOVE_ENGAGEMENT}
      what={provision}
      word={t('casework.removeLaw')}
      sure={t('casework.removeLawDo')}
      consequence={t('casework.removeLawMeaning', { provision })}
    />
  );
}

/** Takes the case away from a recommendation. */
export function UnlinkEvidence({ recommendation, ...which }: TakenAway & { recommendation: string }) {
  const { t } = useTranslation();
  return (
    <TakeAway
      {...which}
      by={UNLINK_EVIDENCE}
      what={recommendation}
      word={t('casework.unlink')}
      sure={t('casework.unlinkDo')}
      consequence={t('casework.unlinkMeaning', { recommendation })}
    />
  );
}

interface TakeAwayProps extends TakenAway {
  by: TypedDocumentNode<unknown, { id: string; version: number }>;
  /** Its name, as the page says it. */
  what: string;
  word: string;
  /** What the button says that does it. */
  sure: string;
  consequence: string;
}

/** Something that hangs on the case goes, once it was asked. */
function TakeAway({ id, of, by, what, word, sure, consequence }: TakeAwayProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { busy, error, change } = useCaseChange(of);
  const published = of.state === 'PUBLISHED';
  async function send(): Promise<void> {
    if (await change({ remove: [id] }, by, { id, version: of.version })) setAsking(false);
  }
  if (!takesChanges(of)) return null;
  if (asking) {
    return (
      <Ask
        consequence={published ? `${consequence} ${t('revision.secondPerson')}` : consequence}
        word={published ? t('revision.propose') : sure}
        by={{ busy, error }}
        refused={<CaseRefused error={error} version={of.version} />}
        run={() => void send()}
        cancel={() => setAsking(false)}
      />
    );
  }
  return (
    <p className="no-print">
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {word}
        <span className="visually-hidden">: {what}</span>
      </Button>
    </p>
  );
}
