import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { Ask } from './Ask.js';
import { EVERY_READ_OF_CASES } from './reads.js';

const UNLINK = graphql(`
  mutation UnlinkEvidence($id: ID!, $version: Int!) {
    unlinkEvidence(id: $id, version: $version) {
      id
      version
    }
  }
`);

interface UnlinkEvidenceProps {
  id: string;
  recommendation: string;
  /** Version of the case as it was read. */
  version: number;
}

/** Takes the case away from a recommendation, once it was asked. */
export function UnlinkEvidence({ id, recommendation, version }: UnlinkEvidenceProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, unlink] = useMutation(UNLINK);
  async function send(): Promise<void> {
    setRefused(undefined);
    const { error } = await unlink({ id, version }, EVERY_READ_OF_CASES);
    if (error) setRefused(errorCode(error));
  }
  if (asking) {
    return (
      <Ask
        consequence={t('casework.unlinkMeaning', { recommendation })}
        deed={t('casework.unlinkDo')}
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
        {t('casework.unlink')}
        <span className="visually-hidden">: {recommendation}</span>
      </Button>
    </p>
  );
}
