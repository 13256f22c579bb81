import { zodResolver } from '@hookform/resolvers/zod';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import type { IdentityMode, Purpose } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { today } from '../../i18n/dates.js';
import { Button } from '../../ui/Button.js';
import { Form } from '../../ui/Form.js';
import { useFieldError } from '../../ui/field-errors.js';
import { NativeSelect } from '../../ui/fields.js';
import { Refused } from '../../ui/Refused.js';
import type { Place } from '../../ui/typed.js';
import { sending, useTypedForm } from '../../ui/typed-form.js';
import { useWords } from '../../vocabulary/useWords.js';
import { ConsentFields } from './ConsentFields.js';
import { type ConsentDraft, ConsentForm } from './form.js';
import { narrowerThan, type Standing } from './standing.js';

const RECORD_CONSENT = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      id
    }
  }
`);

interface RecordConsentProps {
  survivor: string;
  purpose: Purpose;
  /** Where what is typed is kept. */
  at: Place;
  /** To be narrowed: then only modes that tell less are offered, and its end stays. */
  narrowing?: Standing['row'];
  done: () => void;
  cancel: () => void;
}

/** Records what a person agreed to, as a new row; narrowing is a new row too, with a mode that tells less. */
export function RecordConsent({ survivor, purpose, at, narrowing, done, cancel }: RecordConsentProps) {
  const { t, lang, label, termsWith } = useWords();
  const message = useFieldError();
  const action = useAction(EVERY_READ_OF_CASES);
  const narrower = narrowing && narrowerThan(narrowing.identityMode);
  const modes = termsWith('identity-mode', purpose).filter(({ code }) => !narrower || narrower.some((each) => each === code));
  const { form, typed } = useTypedForm<ConsentDraft>(at, {
    resolver: zodResolver(ConsentForm),
    defaultValues: { givenOn: today(), way: '', language: lang, expiresOn: narrowing?.expiresOn ?? '' },
  });
  const { errors, isSubmitting } = form.formState;
  const meaning = meaningOf(purpose, form.watch('identityMode'));
  const send = sending(form, async ({ expiresOn, ...terms }) => {
    const recorded = await action.run(RECORD_CONSENT, { input: { survivor, purpose, ...terms, expiresOn: expiresOn || null } });
    if (recorded) done();
    return recorded !== undefined;
  });
  function putOff(): void {
    typed.forget();
    cancel();
  }
  return (
    <Form typed={typed} send={send}>
      {narrowing && <p>{t('consent.narrowMeaning', { mode: label('identity-mode', narrowing.identityMode) })}</p>}
      <NativeSelect
        label={t('consent.mode')}
        data={[
          { value: '', label: t('assessment.choose'), disabled: true },
          ...modes.map((mode) => ({ value: mode.code, label: mode.label })),
        ]}
        description={meaning && t(`consent.modeMeaning.${meaning}`)}
        defaultValue=""
        error={message(errors.identityMode)}
        {...form.register('identityMode')}
      />
      <ConsentFields form={form} at="" errors={errors} />
      <Refused error={action.error} />
      <div className="row">
        <Button type="submit" loading={isSubmitting}>
          {t(narrowing ? 'consent.narrowDo' : 'consent.recordDo')}
        </Button>
        <Button variant="default" onClick={putOff}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** Of the two modes that change what leaves, where they do: our own work is not told of, and figures are counts in any case. */
function meaningOf(purpose: Purpose, mode: IdentityMode | undefined): 'GENERALISED' | 'STATISTICS_ONLY' | undefined {
  if (purpose === 'INTERNAL' || purpose === 'STATISTICS') return undefined;
  return mode === 'GENERALISED' || mode === 'STATISTICS_ONLY' ? mode : undefined;
}
