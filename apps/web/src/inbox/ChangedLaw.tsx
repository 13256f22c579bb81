import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { firstDayOf } from '../cases/work/useSuggestedLaw.js';
import { graphql } from '../generated/index.js';
import { today } from '../i18n/dates.js';
import { InstrumentTitle } from '../law/InstrumentTitle.js';
import { ProvisionTitle } from '../law/ProvisionTitle.js';
import { useWords } from '../vocabulary/useWords.js';

const CHANGED_LAW = graphql(`
  query ChangedLaw($path: String!, $on: Date!, $lang: Language) {
    provision(path: $path) {
      id
      path
      label
      heading(lang: $lang)
      headingLanguage(lang: $lang)
      status(on: $on)
      instrument {
        ...InstrumentName
      }
    }
  }
`);

/** A provision that a new version engages or lets go, by its name, and whether it was law when it happened. */
export function ChangedLaw({ path, occurredOn }: { path: string; occurredOn: string }) {
  const { t, lang } = useWords();
  const day = firstDayOf(occurredOn);
  const [{ data }] = useQuery({ query: CHANGED_LAW, variables: { path, on: day ?? today(), lang } });
  const found = data?.provision;
  return (
    <>
      <Link to="/law/$" params={{ _splat: path }} search={{ on: day }}>
        {found ? (
          <>
            <ProvisionTitle of={found} />, <InstrumentTitle of={found.instrument} />
          </>
        ) : (
          path
        )}
      </Link>
      {day && (found?.status === 'REPEALED' || found?.status === 'NOT_YET') && (
        <>
          {' '}
          <span className="tag tag-uncertain">{t('case.lawNotThen')}</span>
        </>
      )}
    </>
  );
}
