import type { UseFormReturn } from 'react-hook-form';
import { today } from '../../i18n/dates.js';
import { useTranslation } from '../../i18n/index.js';
import { useFieldError } from '../../ui/field-errors.js';
import { Textarea, TextInput } from '../../ui/fields.js';
import type { EntryDraft } from './form.js';
import { TermSelect } from './TermSelect.js';
import { TextInLanguages } from './TextInLanguages.js';
import { VaultHint } from './VaultHint.js';

/** What happened, when and where. */
export function WhatStep({ form }: { form: UseFormReturn<EntryDraft> }) {
  const { t } = useTranslation();
  const message = useFieldError();
  const { errors } = form.formState;
  return (
    <>
      <TextInLanguages form={form} name="title" legend={t('entry.caseTitle')} hint={t('entry.titleHint')} />
      <TextInLanguages form={form} name="narrative" legend={t('entry.narrative')} hint={t('entry.narrativeHint')} />
      <VaultHint form={form} />
      <div className="pair">
        <TextInput
          type="month"
          placeholder="2023-05"
          max={today().slice(0, 7)}
          label={t('entry.month')}
          description={t('entry.monthHint')}
          error={message(errors.occurredMonth)}
          {...form.register('occurredMonth')}
        />
        <TextInput
          type="date"
          max={today()}
          label={t('entry.day')}
          description={t('entry.particular')}
          error={message(errors.occurredOn)}
          {...form.register('occurredOn')}
        />
        <TermSelect vocabulary="region" label={t('case.region')} error={message(errors.region)} {...form.register('region')} />
        <TextInput
          maxLength={500}
          label={t('case.place')}
          description={t('entry.particular')}
          error={message(errors.place)}
          {...form.register('place')}
        />
      </div>
      <Textarea
        rows={3}
        maxLength={20_000}
        label={t('entry.notes')}
        description={t('entry.particular')}
        error={message(errors.notes)}
        {...form.register('notes')}
      />
    </>
  );
}
