import { Link } from '@tanstack/react-router';
import { CaseLine } from '../cases/CaseLine.js';
import { SentBackCase } from '../cases/SentBackCase.js';
import type { OwnCaseFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';

graphql(`
  fragment OwnCase on Case {
    ...CaseLine
    state
    lastStep {
      id
      note
      takenAt
      takenBy {
        id
        name
      }
    }
    publication {
      ...RejectedWording
    }
    revision {
      proposedAt
    }
  }
`);

/** Where a case of the reader's own stands, and the reasons where it was sent back. */
export function OwnCase({ of }: { of: OwnCaseFragment }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { state, lastStep, publication, revision } = of;
  const returned = state === 'DRAFT' && lastStep?.note ? lastStep : undefined;
  const standing = revision
    ? 'REVISION'
    : publication?.state === 'PROPOSED' || publication?.state === 'REJECTED'
      ? publication.state
      : returned
        ? 'RETURNED'
        : state === 'DRAFT'
          ? 'DRAFT'
          : 'SUBMITTED';
  return (
    <CaseLine
      of={of}
      above={<span className="tag">{t(`mine.standing.${standing}`)}</span>}
      below={
        <>
          <SentBackCase returned={returned} publication={publication} />
          {state === 'DRAFT' && may('ENTER_CASES') && (
            <p className="row">
              <Link to="/cases/$code/change" params={{ code: of.code }}>
                {t('change.name')}
                <span className="visually-hidden">: {of.code}</span>
              </Link>
              <Link to="/cases/$code/work" params={{ code: of.code }}>
                {t('work.name')}
                <span className="visually-hidden">: {of.code}</span>
              </Link>
            </p>
          )}
        </>
      }
    />
  );
}
