import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { LANGUAGES, toApiLanguage } from '../../i18n/language.js';
import { Kept, useKeeping } from '../../session/kept.js';
import { Button } from '../../ui/Button.js';
import { Changed, changedParts, useAsRead } from '../../ui/Changed.js';
import { Form } from '../../ui/Form.js';
import { Checkbox } from '../../ui/fields.js';
import { Note } from '../../ui/Note.js';
import { Refused } from '../../ui/Refused.js';
import { sending } from '../../ui/typed-form.js';
import { useUnsent } from '../../ui/useUnsent.js';
import { SentBackCase } from '../SentBackCase.js';
import { toText, type WordingDraft, WordingForm } from './form.js';
import { isRefused, useFindings } from './useFindings.js';
import { WordingInLanguage } from './WordingInLanguage.js';
import { inLanguage, useWordedParts, type WordedCase } from './worded-case.js';

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
    const texts = publication && inLanguage(publication, language);
    draft.title[language] = texts?.title ?? '';
    draft.narrative[language] = texts?.narrative ?? '';
  }
  return draft;
}

/** Wordings that were begun, each with the case as it was read. */
const begun = new Kept<{ draft: WordingDraft; read: WordedCase }>('wording');

interface ProposeWordingProps {
  person: string;
  of: WordedCase;
  done: () => void;
}

/** The original beside the form, what was found in the text as it is typed, and the proposal. What was typed stays through refusals, and is there again for whoever comes back. */
export function ProposeWording({ person, of, done }: ProposeWordingProps) {
  const { t } = useTranslation();
  const [kept] = useState(() => begun.of(person, of.code));
  const [seen, setSeen] = useState<string>();
  const action = useAction(EVERY_READ_OF_CASES);
  const published = of.state === 'PUBLISHED';
  const form = useForm<WordingDraft>({ resolver: zodResolver(WordingForm), defaultValues: kept?.draft ?? wordingSoFar(of) });
  const typed = useWatch({ control: form.control }) as WordingDraft;
  const { findings, empty, fresh, failed } = useFindings(of.code, typed);
  const partsOf = useWordedParts();
  const { isDirty, isSubmitting } = form.formState;
  const unsent = isDirty || kept !== undefined;
  useUnsent(unsent);
  const { read, changed, goOn } = useAsRead(of, unsent, kept?.read);
  const forget = useKeeping(begun, person, of.code, () => (unsent ? { draft: form.getValues(), read } : undefined));
  const stopped = findings.some(isRefused);
  const current = JSON.stringify(findings);
  const looked = findings.length === 0 || seen === current;

  const send = sending(form, async ({ title, narrative }) => {
    const input = { code: of.code, version: of.version, title: toText(title), narrative: toText(narrative), findingsSeen: findings.length };
    if (!(await (published ? action.run(REVISE_WORDING, { input }) : action.run(PROPOSE_WORDING, { input })))) return false;
    forget();
    done();
    return true;
  });
  return (
    <Form className="" typed={{ forget }} send={send}>
      <SentBackCase publication={of.publication} />
      {!of.usableFor.includes('ANONYMISED_PUBLICATION') && <Note role="note">{t('publication.noConsent')}</Note>}
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
            onChange={(event) => setSeen(event.currentTarget.checked ? current : undefined)}
          />
        )}
        {changed ? (
          <Changed
            title={t('casework.conflict')}
            text={t('casework.conflictText', { version: of.version })}
            parts={changedParts(partsOf(read), partsOf(of))}
            goOn={() => {
              goOn();
              action.clear();
            }}
          />
        ) : (
          <Refused error={action.error} />
        )}
        <p>{t(published ? 'revision.secondPerson' : 'publication.secondPerson')}</p>
        <Button type="submit" loading={isSubmitting} disabled={!fresh || stopped || !looked || changed}>
          {t(published ? 'revision.propose' : 'publication.propose')}
        </Button>
      </div>
    </Form>
  );
}
