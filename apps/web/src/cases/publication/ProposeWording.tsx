import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { graphql } from '../../generated/index.js';
import { LANGUAGES, toApiLanguage } from '../../i18n/language.js';
import { useFieldError } from '../../ui/field-errors.js';
import { Refused } from '../../ui/Refused.js';
import { SentBack } from '../../ui/SentBack.js';
import { useUnsent } from '../../ui/useUnsent.js';
import { CaseConflict } from '../work/CaseConflict.js';
import { toText, type WordingDraft, WordingForm } from './form.js';
import { isRefused, useFindings } from './useFindings.js';
import { WordingInLanguage } from './WordingInLanguage.js';
import { inLanguage, type WordedCase } from './worded-case.js';

const PROPOSE_WORDING = graphql(`
  mutation ProposeWording($input: PublishCaseInput!) {
    publishCase(input: $input) {
      id
      version
      state
    }
  }
`);

const REVISE_WORDING = graphql(`
  mutation ReviseWording($input: ReviseCaseInput!) {
    reviseCase(input: $input) {
      id
      version
    }
  }
`);

/** The wording there was, published, proposed, rejected or withdrawn, to go on from; else empty. */
function wordingSoFar({ publication }: WordedCase): WordingDraft {
  const empty = { kk: '', ru: '', en: '' };
  const draft: WordingDraft = { title: { ...empty }, narrative: { ...empty } };
  for (const language of LANGUAGES.filter((each) => publication?.languages.includes(toApiLanguage(each)))) {
    const told = publication && inLanguage(publication, language);
    draft.title[language] = told?.title ?? '';
    draft.narrative[language] = told?.narrative ?? '';
  }
  return draft;
}

/** The original beside the form, what was found in the text as it is typed, and the proposal. What was typed stays through refusals. */
export function ProposeWording({ of, done }: { of: WordedCase; done: () => void }) {
  const { t } = useTranslation();
  const message = useFieldError();
  const [seen, setSeen] = useState<string>();
  const [refused, setRefused] = useState<ErrorCode>();
  const [, propose] = useMutation(PROPOSE_WORDING);
  const [, revise] = useMutation(REVISE_WORDING);
  const published = of.state === 'PUBLISHED';
  const form = useForm<WordingDraft>({ resolver: zodResolver(WordingForm), defaultValues: wordingSoFar(of) });
  const typed = useWatch({ control: form.control }) as WordingDraft;
  const { findings, empty, fresh, failed } = useFindings(of.code, typed);
  const { errors, isDirty, isSubmitting } = form.formState;
  useUnsent(isDirty);
  const stopped = findings.some(isRefused);
  const shown = JSON.stringify(findings);
  const looked = findings.length === 0 || seen === shown;

  const send = form.handleSubmit(async ({ title, narrative }) => {
    setRefused(undefined);
    const input = { code: of.code, version: of.version, title: toText(title), narrative: toText(narrative), findingsSeen: findings.length };
    const { error } = await (published ? revise : propose)({ input }, EVERY_READ_OF_CASES);
    if (error) setRefused(errorCode(error));
    else done();
  });
  return (
    <form noValidate autoComplete="off" onSubmit={send}>
      {of.publication?.rejectionNote && of.publication.rejectedAt && (
        <SentBack
          title={t('casework.rejected')}
          reasons={of.publication.rejectionNote}
          by={of.publication.rejectedBy?.name}
          at={of.publication.rejectedAt}
        />
      )}
      {!of.usableFor.includes('ANONYMISED_PUBLICATION') && (
        <Alert color="gray" role="note">
          {t('publication.noConsent')}
        </Alert>
      )}
      {LANGUAGES.map((language) => (
        <WordingInLanguage
          key={language}
          language={language}
          of={of}
          form={form}
          findings={findings.filter((each) => each.language === toApiLanguage(language))}
        />
      ))}
      <div className="form">
        {errors.title?.root && <Alert color="gray">{message(errors.title.root)}</Alert>}
        <p role="status">
          {empty
            ? ''
            : failed
              ? t('publication.unchecked')
              : !fresh
                ? t('publication.checking')
                : stopped
                  ? t('publication.stopped')
                  : t('publication.found', { count: findings.length })}
        </p>
        {findings.length > 0 && !stopped && (
          <Checkbox
            label={t('inbox.seen')}
            checked={looked}
            disabled={!fresh}
            onChange={(event) => setSeen(event.currentTarget.checked ? shown : undefined)}
          />
        )}
        {refused === 'CONFLICT' ? <CaseConflict version={of.version} /> : refused && <Refused code={refused} />}
        <p>{t(published ? 'revision.secondPerson' : 'publication.secondPerson')}</p>
        <Button type="submit" loading={isSubmitting} disabled={!fresh || stopped || !looked}>
          {t(published ? 'revision.propose' : 'publication.propose')}
        </Button>
      </div>
    </form>
  );
}
