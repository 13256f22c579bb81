import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { EVIDENCE_REASONS } from '../../api/codes.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import type { EvidenceReason } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { type Choice, Finder } from '../../search/Finder.js';
import { Icon } from '../../ui/Icon.js';
import { Panel } from '../../ui/Panel.js';
import { Refused } from '../../ui/Refused.js';
import { useTerms } from '../../vocabulary/VocabularyProvider.js';
import { CaseConflict } from './CaseConflict.js';
import styles from './Casework.module.css';
import { type ChangedCase, SecondPersonNote, takesChanges } from './Published.js';
import { useRevise } from './useRevise.js';

const LINK = graphql(`
  mutation LinkEvidence($input: LinkEvidenceInput!) {
    linkEvidence(input: $input) {
      id
    }
  }
`);

const STRENGTHS = [1, 2, 3, 4, 5] as const;

/** Puts the case under a recommendation as evidence, with the reason and how strongly it speaks. */
export function LinkEvidence({ of }: { of: ChangedCase }) {
  const { t } = useTranslation();
  const { label } = useTerms();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Choice>();
  const [reason, setReason] = useState<EvidenceReason>('ILLUSTRATES');
  const [strength, setStrength] = useState(3);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, link] = useMutation(LINK);
  const { sending, revise } = useRevise();
  const published = of.state === 'PUBLISHED';
  async function send({ code }: Choice): Promise<void> {
    setRefused(undefined);
    const failed = published
      ? await revise({ code: of.code, version: of.version, link: [{ recommendation: code, reason, strength }] })
      : await linkNow(code);
    if (failed) return setRefused(failed);
    setChosen(undefined);
    setNote('');
    setOpen(false);
  }
  async function linkNow(recommendation: string): Promise<ErrorCode | undefined> {
    const input = { case: of.code, version: of.version, recommendation, reason, strength, note: note.trim() || null };
    const { error } = await link({ input }, EVERY_READ_OF_CASES);
    return error && errorCode(error);
  }
  if (!takesChanges(of)) return null;
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
      {!published && (
        <Textarea
          label={t('casework.note')}
          rows={2}
          maxLength={2000}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <SecondPersonNote of={of} />
      {refused === 'CONFLICT' ? <CaseConflict version={of.version} /> : refused && <Refused code={refused} />}
      <div className="row">
        <Button loading={fetching || sending} disabled={!chosen} onClick={() => chosen && void send(chosen)}>
          {t(published ? 'revision.propose' : 'casework.addEvidenceDo')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
