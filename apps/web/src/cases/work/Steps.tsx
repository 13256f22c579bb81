import type { CaseStepsFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../i18n/dates.js';
import { FreeText } from '../../ui/FreeText.js';
import { Section } from '../../ui/Section.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Casework.module.css';
import { NextStep } from './NextStep.js';

graphql(`
  fragment RejectedWording on Publication {
    id
    state
    rejectionNote
    rejectedAt
    rejectedBy {
      id
      name
    }
  }
`);

graphql(`
  fragment CaseSteps on Case {
    code
    version
    state
    confidentiality
    publication {
      ...RejectedWording
    }
    revision {
      proposedAt
      proposedBy {
        id
        name
      }
    }
    steps {
      id
      state
      note
      takenAt
      takenBy {
        id
        name
      }
    }
    openings {
      id
      confirmedAt
    }
    grants {
      id
      confirmedBy {
        id
      }
    }
  }
`);

/** For staff: the way of a case through its states, and the next step for whoever may take it. */
export function Steps({ of, left }: { of: CaseStepsFragment; left: (message: string) => void }) {
  const { t, code, label } = useWords();
  return (
    <Section title={t('casework.title')}>
      <p>{t('casework.now', { state: label('case-state', of.state) })}</p>
      {of.steps.length > 0 && (
        <ol className={styles.steps}>
          {of.steps.map(({ id, state, note, takenAt, takenBy }) => (
            <li key={id}>
              <strong>{label('case-state', state)}</strong>{' '}
              <span className="muted">
                {takenBy ? t('casework.takenBy', { name: takenBy.name, date: formatDate(takenAt, code) }) : formatDate(takenAt, code)}
              </span>
              {note && (
                <p>
                  <FreeText text={note} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <NextStep of={of} left={left} />
    </Section>
  );
}
