import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Textarea } from '../ui/fields.js';
import { Panel } from '../ui/Panel.js';

/** Fields beside the reason; `checked`: it was tried to send them, so that each says what it lacks. */
type Fields = (checked: boolean) => ReactNode;

interface ProposalFormProps {
  title: string;
  /** What it asks why; “Reason” where nothing is said. */
  question?: string;
  /** Is there what the other fields want? */
  complete: boolean;
  above?: Fields;
  below?: Fields;
  busy: boolean;
  send: (reason: string) => Promise<void>;
  cancel: () => void;
}

/** The form of a proposal that a second person confirms: its own fields, and always a reason. */
export function ProposalForm({ title, question, complete, above, below, busy, send, cancel }: ProposalFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (complete && reason.trim() !== '') void send(reason.trim());
  }
  return (
    <Panel title={title}>
      <Form send={submit}>
        {above?.(checked)}
        <Textarea
          label={question ?? t('proposal.reason')}
          description={t('proposal.reasonHint')}
          rows={2}
          maxLength={500}
          error={checked && reason.trim() === '' && t('proposal.reasonWanted')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {below?.(checked)}
        <div className="row">
          <Button type="submit" loading={busy}>
            {t('proposal.propose')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
