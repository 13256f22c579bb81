import { useNavigate, useSearch } from '@tanstack/react-router';
import { useInternal } from '../../cases/ReadFor.js';
import { purposeIn, purposesOf } from '../../session/purposes.js';
import { useSession } from '../../session/SessionProvider.js';
import { OnPaper } from '../../take-along/OnPaper.js';
import { NativeSelect } from '../../ui/fields.js';
import { Section } from '../../ui/Section.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from '../Recommendations.module.css';
import { ListOfEvidence } from './ListOfEvidence.js';

/** The cases held on a recommendation, for one purpose at a time: consent decides which, and how many stay away. */
export function Evidence({ code }: { code: string }) {
  const { t, lang, label } = useWords();
  const { viewer, known } = useSession();
  const { purpose: chosen } = useSearch({ from: '/recommendations/$code' });
  const navigate = useNavigate({ from: '/recommendations/$code' });
  const offered = purposesOf(viewer);
  const purpose = viewer ? (offered.find((each) => each === chosen) ?? viewer.purpose) : null;
  const internal = useInternal(purposeIn(purpose, viewer) ?? null, undefined);
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
      <OnPaper purpose={purpose} />
      {known && <ListOfEvidence key={`${purpose} ${lang}`} code={code} purpose={purpose} internal={internal} />}
    </Section>
  );
}
