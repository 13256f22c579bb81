import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { ReviewInboxQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import styles from '../recommendations/assessments/Assessments.module.css';
import { AssessmentView, AssessorName } from '../recommendations/assessments/AssessmentView.js';
import { latestOf } from '../recommendations/assessments/Preview.js';
import { useSession } from '../session/SessionProvider.js';
import { Button } from '../ui/Button.js';
import { Textarea } from '../ui/fields.js';
import { Refused } from '../ui/Refused.js';
import { Text } from '../ui/Text.js';
import { useTyped } from '../ui/typed.js';
import { useWrongFields } from '../ui/WrongFields.js';
import { useWords } from '../vocabulary/useWords.js';
import type { Decision } from './Done.js';

const CONFIRM = graphql(`
  mutation ConfirmAssessment($input: ReviewAssessmentInput!) {
    confirmAssessment(input: $input) {
      id
      state
      recommendation {
        id
        code
        status
        trend
      }
    }
  }
`);

const REJECT = graphql(`
  mutation RejectAssessment($input: ReviewAssessmentInput!) {
    rejectAssessment(input: $input) {
      id
      state
    }
  }
`);

/** A proposed judgement beside the one that counts, to confirm or to return with reasons. */
export function Review({ of, decided }: { of: ReviewInboxQuery['reviewInbox'][number]; decided: (decision: Decision) => void }) {
  const { t, code } = useWords();
  const { viewer } = useSession();
  const heading = useId();
  const { holder, look } = useWrongFields<HTMLElement>();
  const typed = useTyped(['assessment-review', of.id], { note: '' });
  const { note } = typed.values;
  const [wanted, setWanted] = useState(false);
  const action = useAction();
  const own = of.proposedBy?.id === viewer?.person.id;
  const current = latestOf(of.recommendation, of.assessor);

  async function decide(how: 'confirmed' | 'returned'): Promise<void> {
    const input = { id: of.id, version: of.version, note: note.trim() || null };
    const done = how === 'confirmed' ? await action.run(CONFIRM, { input }) : await action.run(REJECT, { input });
    if (!done) return;
    typed.forget();
    decided({ code: of.recommendation.code, how });
  }
  function giveBack(): void {
    if (note.trim() !== '') return void decide('returned');
    setWanted(true);
    look();
  }
  return (
    <article ref={holder} className={styles.review} aria-labelledby={heading}>
      <h3 id={heading}>
        <Link to="/recommendations/$code" params={{ code: of.recommendation.code }}>
          <span className="code">{of.recommendation.code}</span>{' '}
          <Text text={of.recommendation.text} language={of.recommendation.textLanguage ?? null} marked />
        </Link>
      </h3>
      {of.proposedBy && of.proposedAt && (
        <p className="line-note">{t('assessment.proposedBy', { name: of.proposedBy.name, date: formatDate(of.proposedAt, code) })}</p>
      )}
      <div className={styles.compare}>
        <div>
          <h4>{t('assessment.current')}</h4>
          {current ? <AssessmentView of={current} /> : <p className="muted">{t('assessment.noCurrent')}</p>}
        </div>
        <div className={styles.proposed}>
          <h4>{t('inbox.proposed')}</h4>
          <p className="muted">
            <AssessorName of={of} />
          </p>
          <AssessmentView of={of} />
        </div>
      </div>
      <Refused error={action.error} />
      {own ? (
        <p className={styles.own}>{t('inbox.own')}</p>
      ) : (
        <>
          <Textarea
            label={t('inbox.note')}
            description={t('inbox.noteHint')}
            rows={2}
            maxLength={2000}
            value={note}
            error={wanted && note.trim() === '' ? t('inbox.noteWanted') : undefined}
            onChange={(event) => typed.change({ note: event.currentTarget.value })}
          />
          <div className="row">
            <Button loading={action.busy} onClick={() => void decide('confirmed')}>
              {t('inbox.confirm')}
            </Button>
            <Button variant="default" loading={action.busy} onClick={giveBack}>
              {t('inbox.return')}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
