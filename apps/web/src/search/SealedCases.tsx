import { useState } from 'react';
import { useQuery } from 'urql';
import { CaseLine } from '../cases/CaseLine.js';
import { graphql } from '../generated/index.js';
import { Button } from '../ui/Button.js';
import { Loaded } from '../ui/Loaded.js';
import { useWords } from '../vocabulary/useWords.js';

const SEALED_CASES = graphql(`
  query SealedCases($lang: Language) {
    cases(filter: { confidentiality: [SEALED] }, first: 50) {
      edges {
        cursor
        node {
          ...CaseLine
        }
      }
    }
  }
`);

/** Sealed cases stand in no search: those that the reader is named to are listed when asked for, since each look is on record. */
export function SealedCases() {
  const { t, lang } = useWords();
  const [open, setOpen] = useState(false);
  const [result, again] = useQuery({ query: SEALED_CASES, variables: { lang }, pause: !open, requestPolicy: 'network-only' });
  if (!open) {
    return (
      <p className="no-print">
        {t('search.sealedApart')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {t('search.sealedShow')}
        </Button>
      </p>
    );
  }
  return (
    <section aria-label={t('search.sealed')}>
      <h2>{t('search.sealed')}</h2>
      <Loaded result={result} again={() => again({ requestPolicy: 'network-only' })} lines={3}>
        {({ cases }) =>
          cases.edges.length === 0 ? (
            <p className="muted">{t('search.noSealed')}</p>
          ) : (
            cases.edges.map(({ node }) => <CaseLine key={node.id} of={node} />)
          )
        }
      </Loaded>
    </section>
  );
}
