import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EVIDENCE_REASONS } from '../app/codes.js';
import { Refused } from '../assessments/Refused.js';
import type { EvidenceReason } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { Icon } from '../page/Icon.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';
import { CaseConflict } from './CaseConflict.js';
import styles from './Casework.module.css';
import { type Choice, Finder } from './Finder.js';
import { Panel } from './Panel.js';
import { EVERY_READ_OF_CASES } from './reads.js';

const LINK = graphql(`
  mutation LinkEvidence($input: LinkEvidenceInput!) {
    linkEvidence(input: $input) {
      id
    }
  }
`);

const STRENGTHS = [1, 2, 3, 4, 5] as const;

/** Puts the case under a recommendation as evidence, with the reason and how strongly it speaks. */
export function LinkEvidence({ of }: { of: { code: string; version: number } }) {
  const { t } = useTranslation();
  const { label } = useTerms();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Choice>();
  const [reason, setReason] = useState<EvidenceReason>('ILLUSTRATES');
  const [strength, setStrength] = useState(3);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, link] = useMutation(LINK);
  async function send({ code }: Choice): Promise<void> {
    setRefused(undefined);
    const input = { case: of.code, version: of.version, recommendation: code, reason, strength, note: note.trim() || null };
    const { error } = await link({ input }, EVERY_READ_OF_CASES);
    if (error) return setRefused(errorCode(error));
    setChosen(undefined);
    setNote('');
    setOpen(false);
  }
  if (!open) {
    return (
      <div className="row no-print">
        <Button variant="default" size="sm" leftSection={<Icon name="add" size={16} />} onClick={() => setOpen(true)}>
          {t('casework.addEvidence')}
        </Button>
      </div>
    );
  }
  return (
    <Panel title={t('casework.addEvidence')}>
      <Finder kind="RECOMMENDATION" chosen={chosen} choose={setChosen} />
      <div className={styles.pair}>
        <NativeSelect
          label={t('casework.reason')}
          value={reason}
          data={EVIDENCE_REASONS.map((value) => ({ value, label: label('evidence-reason', value) }))}
          onChange={(event) => setReason(event.currentTarget.value as EvidenceReason)}
        />
        <NativeSelect
          label={t('casework.strength')}
          value={String(strength)}
          data={STRENGTHS.map((value) => ({ value: String(value), label: t('casework.strengthOf', { value }) }))}
          onChange={(event) => setStrength(Number(event.currentTarget.value))}
        />
      </div>
      <Textarea
        label={t('casework.note')}
        rows={2}
        maxLength={2000}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {refused === 'CONFLICT' ? <CaseConflict version={of.version} /> : refused && <Refused code={refused} />}
      <div className="row">
        <Button loading={fetching} disabled={!chosen} onClick={() => chosen && void send(chosen)}>
          {t('casework.addEvidenceDo')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
