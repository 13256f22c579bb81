import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypedDocumentNode, useMutation } from 'urql';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { Ask } from './Ask.js';
import { EVERY_READ_OF_CASES } from './reads.js';

const REMOVE_ENGAGEMENT = graphql(`
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
  /** Version of the case as it was read. */
  version: number;
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
      deed={t('casework.removeLawDo')}
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
      deed={t('casework.unlinkDo')}
      consequence={t('casework.unlinkMeaning', { recommendation })}
    />
  );
}

interface TakeAwayProps extends TakenAway {
  by: TypedDocumentNode<unknown, TakenAway>;
  /** Its name, as the page says it. */
  what: string;
  word: string;
  deed: string;
  consequence: string;
}

/** Something that hangs on the case goes, once it was asked. */
function TakeAway({ id, version, by, what, word, deed, consequence }: TakeAwayProps) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, takeAway] = useMutation(by);
  async function send(): Promise<void> {
    setRefused(undefined);
    const { error } = await takeAway({ id, version }, EVERY_READ_OF_CASES);
    if (error) setRefused(errorCode(error));
  }
  if (asking) {
    return (
      <Ask
        consequence={consequence}
        deed={deed}
        sending={fetching}
        refused={refused}
        doIt={() => void send()}
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
