import { Link } from '@tanstack/react-router';
import type { AuditLineFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { useWords } from '../vocabulary/useWords.js';
import { AuditDetails } from './AuditDetails.js';
import { useAuditWords } from './audit.js';

graphql(`
  fragment AuditLine on AuditEntry {
    id
    at
    action
    subjectType
    subjectId
    subjectCode
    person {
      id
      name
    }
    detail {
      name
      value
    }
  }
`);

/** One entry: when, who, what, about what, and the codes and numbers that belong to it. */
export function AuditLine({ of }: { of: AuditLineFragment }) {
  const { t, code } = useWords();
  const { actionName } = useAuditWords();
  return (
    <li className="line">
      <span className="line-head">{formatMoment(of.at, code)}</span>
      <span className="line-title">
        {of.person?.name ?? t('audit.nobody')}: {actionName(of.action)}
      </span>
      {of.subjectType && (
        <span className="line-note">
          {t('audit.about')}: <Subject of={of} />
        </span>
      )}
      {of.detail.length > 0 && <AuditDetails of={of.detail} />}
    </li>
  );
}

function Subject({ of: { subjectType, subjectId, subjectCode } }: { of: AuditLineFragment }) {
  const { kinds } = useAuditWords();
  const kind = kinds[subjectType ?? ''] ?? subjectType;
  if (!subjectCode)
    return (
      <>
        {kind} <code>{subjectId}</code>
      </>
    );
  return (
    <>
      {kind}{' '}
      <Link to={subjectType === 'case' ? '/cases/$code' : '/recommendations/$code'} params={{ code: subjectCode }}>
        {subjectCode}
      </Link>
    </>
  );
}
