import { formatDate } from '../../i18n/dates.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { Text } from '../../ui/Text.js';
import { useWords } from '../../vocabulary/useWords.js';
import { AssessmentView } from './AssessmentView.js';
import type { AssessedRecommendation } from './assessed.js';

interface ConflictProps {
  before: AssessedRecommendation;
  now: AssessedRecommendation;
  goOn: () => void;
}

/** Someone changed the recommendation while this was written: what it was, what it is now, and the way on. */
export function Conflict({ before, now, goOn }: ConflictProps) {
  const { t, code } = useWords();
  const read = now.version !== before.version;
  const latest = now.statusAssessment && now.statusAssessment.id !== before.statusAssessment?.id ? now.statusAssessment : undefined;
  return (
    <Note role="alert" title={t('conflict.title')}>
      <p>{t('conflict.text')}</p>
      {read && (
        <>
          <dl className="facts">
            <div>
              <dt>{t('conflict.before', { version: before.version })}</dt>
              <dd>
                <StatusMark implementation={before.status} trend={before.trend ?? null} />
              </dd>
            </div>
            <div>
              <dt>{t('conflict.now', { version: now.version })}</dt>
              <dd>
                <StatusMark implementation={now.status} trend={now.trend ?? null} />
              </dd>
            </div>
            {now.text !== before.text && (
              <div>
                <dt>{t('conflict.text2')}</dt>
                <dd>
                  <Text text={now.text} language={now.textLanguage ?? null} />
                </dd>
              </div>
            )}
          </dl>
          {latest && (
            <>
              <p>
                <strong>{t('conflict.latest', { date: formatDate(latest.assessedOn, code) })}</strong>
              </p>
              <AssessmentView of={latest} />
            </>
          )}
        </>
      )}
      <Button onClick={goOn} disabled={!read}>
        {t('conflict.goOn')}
      </Button>
    </Note>
  );
}
