import type { RejectedWordingFragment } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { SentBack } from '../ui/SentBack.js';

interface SentBackCaseProps {
  /** The step by which it was returned to its documenter, if it was. */
  returned?: { note?: string | null; takenAt: string; takenBy?: { name: string } | null } | null | undefined;
  publication?: RejectedWordingFragment | null | undefined;
}

/** Why a case came back to whoever works on it, or its wording to whoever made it. */
export function SentBackCase({ returned, publication }: SentBackCaseProps) {
  const { t } = useTranslation();
  return (
    <>
      {returned?.note && (
        <SentBack title={t('casework.returned')} reasons={returned.note} by={returned.takenBy?.name} at={returned.takenAt} />
      )}
      {publication?.rejectionNote && publication.rejectedAt && (
        <SentBack
          title={t('casework.rejected')}
          reasons={publication.rejectionNote}
          by={publication.rejectedBy?.name}
          at={publication.rejectedAt}
        />
      )}
    </>
  );
}
