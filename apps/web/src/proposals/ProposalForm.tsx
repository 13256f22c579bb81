import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Textarea } from '../ui/fields.js';
import { Panel } from '../ui/Panel.js';
import { type Place, useTyped } from '../ui/typed.js';

/** Fields beside the reason; `checked`: it was tried to send them, so that each says what it lacks. */
type Fields<Values> = (values: Values, change: (some: Partial<Values>) => void, checked: boolean) => ReactNode;

interface ProposalFormProps<Values extends object> {
  title: string;
  /** Where what is typed is kept: that of `ProposeHere`. */
  at: Place;
  /** What its own fields begin with, beside the reason. */
  start: Values;
  /** What it asks why; “Reason” where nothing is said. */
  question?: string;
  /** Is there what the other fields want? */
  complete: (values: Values) => boolean;
  above?: Fields<Values>;
  below?: Fields<Values>;
  busy: boolean;
  /** @returns was it taken? */
  send: (reason: string, values: Values) => Promise<boolean>;
  cancel: () => void;
}

/** The form of a proposal that a second person confirms: its own fields, and always a reason. */
export function ProposalForm<Values extends object>({
  title,
  at,
  start,
  question,
  complete,
  above,
  below,
  busy,
  send,
  cancel,
}: ProposalFormProps<Values>) {
  const { t } = useTranslation();
  const typed = useTyped(at, { reason: '', own: start });
  const { reason, own } = typed.values;
  const [checked, setChecked] = useState(false);
  const change = (some: Partial<Values>): void => typed.change({ own: { ...own, ...some } });
  async function submit(): Promise<boolean> {
    setChecked(true);
    return complete(own) && reason.trim() !== '' && send(reason.trim(), own);
  }
  function putOff(): void {
    typed.forget();
    cancel();
  }
  return (
    <Panel title={title}>
      <Form typed={typed} send={submit}>
        {above?.(own, change, checked)}
        <Textarea
          label={question ?? t('proposal.reason')}
          description={t('proposal.reasonHint')}
          rows={2}
          maxLength={500}
          error={checked && reason.trim() === '' && t('proposal.reasonWanted')}
          value={reason}
          onChange={(event) => typed.change({ reason: event.currentTarget.value })}
        />
        {below?.(own, change, checked)}
        <div className="row">
          <Button type="submit" loading={busy}>
            {t('proposal.propose')}
          </Button>
          <Button variant="default" onClick={putOff}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
