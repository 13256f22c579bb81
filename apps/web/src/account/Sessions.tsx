import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import type { OwnAccount } from '../session/useOwnAccount.js';
import { Button } from '../ui/Button.js';
import { Refused } from '../ui/Refused.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';

const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      email
    }
  }
`);

const END_OTHERS = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      email
    }
  }
`);

/** Where the account is open, and the way to end that. */
export function Sessions({ sessions, changed }: { sessions: OwnAccount['sessions']; changed: () => void }) {
  const { t, code } = useWords();
  const action = useAction();
  return (
    <Section title={t('own.sessions')}>
      <Refused error={action.error} />
      <ul>
        {sessions.map((session) => {
          const device = session.device === 'other' ? t('own.otherDevice') : session.device;
          const seen = formatMoment(session.seenAt, code);
          return (
            <li key={session.id} className="line">
              <span className="line-title">
                {device} {session.current && <span className="tag">{t('own.thisSession')}</span>}
              </span>
              <span className="line-note">
                {t('own.since', { date: formatMoment(session.createdAt, code) })} · {t('own.seen', { date: seen })}
              </span>
              {!session.current && (
                <div>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('own.endSession', { device, date: seen })}
                    onClick={async () => {
                      if (await action.run(END_SESSION, { id: session.id })) changed();
                    }}
                  >
                    {t('own.end')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <div>
          <Button
            size="sm"
            variant="default"
            loading={action.busy}
            onClick={async () => {
              if (await action.run(END_OTHERS, {})) changed();
            }}
          >
            {t('own.endOthers')}
          </Button>
        </div>
      )}
    </Section>
  );
}
