import { useState } from 'react';
import { EVIDENCE_REASONS } from '../../api/codes.js';
import type { EvidenceReason } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { type Choice, Finder } from '../../search/Finder.js';
import { Button } from '../../ui/Button.js';
import { Form } from '../../ui/Form.js';
import { NativeSelect, Textarea } from '../../ui/fields.js';
import { Icon } from '../../ui/Icon.js';
import { Panel } from '../../ui/Panel.js';
import { useTyped, useWasTyped } from '../../ui/typed.js';
import { useWords } from '../../vocabulary/useWords.js';
import { CaseRefused } from './CaseRefused.js';
import { type ChangedCase, SecondPersonNote, takesChanges } from './Published.js';
import { useCaseChange } from './useCaseChange.js';

const LINK = graphql(`
  mutation LinkEvidence($input: LinkEvidenceInput!) {
    linkEvidence(input: $input) {
      id
    }
  }
`);

interface Link {
  chosen: Choice | null;
  reason: EvidenceReason;
  strength: number;
  note: string;
}

const STRENGTHS = [1, 2, 3, 4, 5] as const;

/** Puts the case under a recommendation as evidence, with the reason and how strongly it speaks. */
export function LinkEvidence({ of }: { of: ChangedCase }) {
  const { t, label } = useWords();
  const at = ['evidence', of.code] as const;
  const wasTyped = useWasTyped();
  const [open, setOpen] = useState(() => wasTyped(at));
  const typed = useTyped<Link>(at, { chosen: null, reason: 'ILLUSTRATES', strength: 3, note: '' });
  const { chosen, reason, strength, note } = typed.values;
  const { busy, error, change } = useCaseChange(of);
  const published = of.state === 'PUBLISHED';
  async function send(): Promise<boolean> {
    if (!chosen) return false;
    const terms = { recommendation: chosen.code, reason, strength };
    const input = { case: of.code, version: of.version, ...terms, note: note.trim() || null };
    if (!(await change({ link: [terms] }, LINK, { input }))) return false;
    setOpen(false);
    return true;
  }
  function putOff(): void {
    typed.forget();
    setOpen(false);
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
      <Form className="" typed={typed} send={send}>
        <Finder kind="RECOMMENDATION" chosen={chosen ?? undefined} choose={(choice) => typed.change({ chosen: choice })} />
        <div className="pair">
          <NativeSelect
            label={t('casework.reason')}
            value={reason}
            data={EVIDENCE_REASONS.map((value) => ({ value, label: label('evidence-reason', value) }))}
            onChange={(event) => typed.change({ reason: event.currentTarget.value as EvidenceReason })}
          />
          <NativeSelect
            label={t('casework.strength')}
            value={String(strength)}
            data={STRENGTHS.map((value) => ({ value: String(value), label: t('casework.strengthOf', { value }) }))}
            onChange={(event) => typed.change({ strength: Number(event.currentTarget.value) })}
          />
        </div>
        {!published && (
          <Textarea
            label={t('casework.note')}
            rows={2}
            maxLength={2000}
            autoComplete="off"
            value={note}
            onChange={(event) => typed.change({ note: event.currentTarget.value })}
          />
        )}
        <SecondPersonNote of={of} />
        <CaseRefused error={error} version={of.version} />
        <div className="row">
          <Button type="submit" loading={busy} disabled={!chosen}>
            {t(published ? 'revision.propose' : 'casework.addEvidenceDo')}
          </Button>
          <Button variant="default" onClick={putOff}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
