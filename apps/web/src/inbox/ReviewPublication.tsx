import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useAction } from '../api/useAction.js';
import { inLanguage, type Texts } from '../cases/publication/worded-case.js';
import type { Language, ProposedWordingQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { LANGUAGE_NAMES, toHtmlLang } from '../i18n/language.js';
import styles from '../recommendations/assessments/Assessments.module.css';
import { Ask } from '../ui/Ask.js';
import { Button } from '../ui/Button.js';
import { SyntheticMark } from '../ui/Marks.js';
import { Refused } from '../ui/Refused.js';
import { Prose } from '../ui/Text.js';
import { useWasTyped } from '../ui/typed.js';
import { ChangedFacts } from './ChangedFacts.js';
import type { Decision } from './Done.js';
import { Findings } from './Findings.js';
import { PublicFacts } from './PublicFacts.js';

const APPROVE = graphql(`
  mutation ApprovePublication($input: PublishCaseInput!) {
    publishCase(input: $input) {
      id
      state
    }
  }
`);

const REJECT = graphql(`
  mutation RejectPublication($input: ReasonedStepInput!) {
    rejectPublication(input: $input) {
      id
      state
    }
  }
`);

function Side({ name, of, language }: { name: string; of: Texts; language: Language }) {
  const lang = toHtmlLang(language) ?? 'ru';
  const { title, narrative } = inLanguage(of, lang);
  return (
    <div>
      <h4>
        {name} · <span lang={lang}>{LANGUAGE_NAMES[lang]}</span>
      </h4>
      {title && (
        <p lang={lang}>
          <strong>{title}</strong>
        </p>
      )}
      {narrative && <Prose text={narrative} language={language} />}
    </div>
  );
}

interface ReviewPublicationProps {
  of: NonNullable<ProposedWordingQuery['case']>;
  decided: (decision: Decision) => void;
}

/** The original and the wording proposed for the public, language by language, to approve or to send back with reasons. */
export function ReviewPublication({ of, decided }: ReviewPublicationProps) {
  const { t } = useTranslation();
  const heading = useId();
  const [seen, setSeen] = useState(false);
  const action = useAction();
  const at = ['publication-review', of.code] as const;
  const wasTyped = useWasTyped();
  const [asking, setAsking] = useState(() => wasTyped(at));
  // Of a published case a new version waits, to be held against what the public reads now.
  const proposed = of.revision ?? of.publication;
  const before = of.revision ? of.publication : of;
  const findings = proposed?.findings ?? [];
  async function publish(): Promise<void> {
    const input = { code: of.code, version: of.version, findingsSeen: findings.length };
    if (await action.run(APPROVE, { input })) decided({ code: of.code, how: 'approved' });
  }
  async function sendBack(reasons: string): Promise<boolean> {
    const rejected = await action.run(REJECT, { input: { code: of.code, reasons } });
    if (rejected) decided({ code: of.code, how: 'rejected' });
    return rejected !== undefined;
  }
  return (
    <article className={styles.review} aria-labelledby={heading}>
      <h3 id={heading}>
        <Link to="/cases/$code" params={{ code: of.code }}>
          {t('case.heading', { code: of.code })}
        </Link>{' '}
        {of.synthetic && <SyntheticMark />}
      </h3>
      {proposed?.proposedBy && (
        <p className="line-note">{t(of.revision ? 'revision.proposedBy' : 'inbox.proposedBy', { name: proposed.proposedBy.name })}</p>
      )}
      {proposed?.languages.map((language) => (
        <div key={language} className={styles.compare}>
          {before && (
            <Side
              name={t(of.revision ? 'revision.now' : 'case.editions.ORIGINAL')}
              of={before}
              language={before.languages.includes(language) ? language : (before.languages[0] ?? language)}
            />
          )}
          <Side name={t(of.revision ? 'revision.next' : 'case.editions.PUBLICATION')} of={proposed} language={language} />
        </div>
      ))}
      {of.revision && <ChangedFacts of={of.revision} occurredOn={of.occurredOn} />}
      {!of.revision && of.publication && <PublicFacts of={of.publication.facts} occurredOn={of.occurredOn} />}
      <Findings findings={findings} seen={seen} setSeen={setSeen} />
      {asking ? (
        <Ask
          consequence={t(of.revision ? 'revision.rejectMeaning' : 'inbox.rejectMeaning')}
          word={t('inbox.rejectDo')}
          noted="reasons"
          at={at}
          by={action}
          run={(reasons) => sendBack(reasons ?? '')}
          cancel={() => setAsking(false)}
        />
      ) : (
        <>
          <Refused error={action.error} />
          <p className="muted">{t(of.revision ? 'revision.approveMeaning' : 'inbox.publicationMeaning')}</p>
          <div className="row">
            <Button loading={action.busy} disabled={findings.length > 0 && !seen} onClick={() => void publish()}>
              {t('inbox.approve')}
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('inbox.reject')}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
