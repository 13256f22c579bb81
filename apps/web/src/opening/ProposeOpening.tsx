import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Refused } from '../assessments/Refused.js';
import { CaseConflict } from '../casework/CaseConflict.js';
import { Panel } from '../casework/Panel.js';
import type { Confidentiality } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';
import { OF_OPENINGS } from './parts.js';

const PROPOSE_OPENING = graphql(`
  mutation ProposeOpening($input: ProposeOpeningInput!) {
    proposeOpening(input: $input) {
      id
      from
      to
    }
  }
`);

interface ProposeOpeningProps {
  of: { code: string; version: number };
  /** The levels below that of the case. */
  lower: readonly Confidentiality[];
  done: () => void;
  cancel: () => void;
}

/** Proposes that the case become less confidential; a second person confirms it. */
export function ProposeOpening({ of, lower, done, cancel }: ProposeOpeningProps) {
  const { t } = useTranslation();
  const { label } = useTerms();
  const [{ fetching }, propose] = useMutation(PROPOSE_OPENING);
  const [refused, setRefused] = useState<ErrorCode>();
  const [to, setTo] = useState<Confidentiality>();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (!to || reason.trim() === '') return;
    setRefused(undefined);
    const { error } = await propose({ input: { case: of.code, version: of.version, to, reason: reason.trim() } }, OF_OPENINGS);
    if (error) setRefused(errorCode(error));
    else done();
  }
  return (
    <Panel title={t('opening.propose')}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void send(event)}>
        <NativeSelect
          label={t('opening.to')}
          description={t('opening.toHint')}
          value={to ?? ''}
          error={checked && !to && t('opening.toWanted')}
          data={[
            { value: '', label: t('assessment.choose'), disabled: true },
            ...lower.map((level) => ({ value: level, label: label('confidentiality', level) })),
          ]}
          onChange={(event) => setTo(event.currentTarget.value as Confidentiality)}
        />
        <Textarea
          label={t('naming.reason')}
          description={t('naming.reasonHint')}
          rows={2}
          maxLength={500}
          error={checked && reason.trim() === '' && t('naming.reasonWanted')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refused === 'CONFLICT' ? <CaseConflict version={of.version} /> : refused && <Refused code={refused} />}
        <div className="row">
          <Button type="submit" loading={fetching}>
            {t('naming.proposeDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
