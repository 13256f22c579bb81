import { useNavigate, useSearch } from '@tanstack/react-router';
import { purposesOf } from '../session/purposes.js';
import { useSession } from '../session/SessionProvider.js';
import { NativeSelect } from '../ui/fields.js';
import { Paged } from '../ui/Paged.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { PageOfEvidence } from './PageOfEvidence.js';
import styles from './Recommendations.module.css';

/** The cases held on a recommendation, for one purpose at a time: consent decides which, and how many stay away. */
export function Evidence({ code }: { code: string }) {
  const { t, label } = useWords();
  const { viewer, known } = useSession();
  const { purpose: chosen } = useSearch({ from: '/recommendations/$code' });
  const navigate = useNavigate({ from: '/recommendations/$code' });
  const offered = purposesOf(viewer);
  const purpose = viewer ? (offered.find((each) => each === chosen) ?? viewer.purpose) : null;
  return (
    <Section title={t('recommendation.evidence')} note={viewer ? t('recommendation.evidenceNote') : t('recommendation.evidencePublic')}>
      {viewer && (
        <NativeSelect
          className={`${styles.purpose} no-print`}
          label={t('recommendation.purpose')}
          value={purpose ?? ''}
          data={offered.map((value) => ({ value, label: label('purpose', value) }))}
          onChange={(event) => {
            const next = offered.find((each) => each === event.currentTarget.value);
            void navigate({ search: { purpose: next }, resetScroll: false });
          }}
        />
      )}
      {purpose && <p className="print-only">{t('readFor.purpose', { purpose: label('purpose', purpose) })}</p>}
      {known && <Paged key={purpose ?? ''} page={(at) => <PageOfEvidence code={code} purpose={purpose} at={at} />} />}
    </Section>
  );
}
