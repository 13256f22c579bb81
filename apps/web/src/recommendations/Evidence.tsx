import { useNavigate, useSearch } from '@tanstack/react-router';
import { PURPOSES } from '../api/codes.js';
import type { Confidentiality, Purpose } from '../generated/graphql.js';
import { useSession } from '../session/SessionProvider.js';
import { NativeSelect } from '../ui/fields.js';
import { Paged } from '../ui/Paged.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { PageOfEvidence } from './PageOfEvidence.js';
import styles from './Recommendations.module.css';

/** Who reads for the house and sees more than published cases asks for every purpose, to count only where they read consents; others for their own. */
function mayAskFor(each: Purpose, { purpose, clearance }: { purpose: Purpose; clearance: Confidentiality }): boolean {
  const isOfHouse = purpose === 'INTERNAL';
  if (each === 'STATISTICS') return isOfHouse && clearance === 'RESTRICTED';
  if (isOfHouse && clearance !== 'PUBLIC') return true;
  return each === purpose || (isOfHouse && each === 'ANONYMISED_PUBLICATION');
}

/** The cases held on a recommendation, for one purpose at a time: consent decides which, and how many stay away. */
export function Evidence({ code }: { code: string }) {
  const { t, label } = useWords();
  const { viewer, known } = useSession();
  const { purpose: chosen } = useSearch({ from: '/recommendations/$code' });
  const navigate = useNavigate({ from: '/recommendations/$code' });
  const offered = PURPOSES.filter((each) => viewer && mayAskFor(each, viewer));
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
      {known && <Paged key={purpose ?? ''} page={(at) => <PageOfEvidence code={code} purpose={purpose} at={at} />} />}
    </Section>
  );
}
