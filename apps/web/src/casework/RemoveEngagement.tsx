import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { Ask } from './Ask.js';
import { EVERY_READ_OF_CASES } from './reads.js';

const REMOVE = graphql(`
  mutation RemoveEngagement($id: ID!, $version: Int!) {
    removeEngagement(id: $id, version: $version) {
      id
      version
    }
  }
`);

interface RemoveEngagementProps {
  id: string;
  /** Its name, as the page says it. */
  provision: string;
  /** Version of the case as it was read. */
  version: number;
}

/** Takes a provision away from the case, once it was asked. */
export function RemoveEngagement({ id, provision, version }: RemoveEngagementProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, remove] = useMutation(REMOVE);
  async function send(): Promise<void> {
    setRefused(undefined);
    const { error } = await remove({ id, version }, EVERY_READ_OF_CASES);
    if (error) setRefused(errorCode(error));
  }
  if (asking) {
    return (
      <Ask
        consequence={t('casework.removeLawMeaning', { provision })}
        deed={t('casework.removeLawDo')}
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
        {t('casework.removeLaw')}
        <span className="visually-hidden">: {provision}</span>
      </Button>
    </p>
  );
}
