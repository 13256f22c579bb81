import { useFresh } from '../api/useFresh.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import type { Decision } from './Done.js';
import { ReviewPublication } from './ReviewPublication.js';

const PROPOSED_PUBLICATIONS = graphql(`
  query ProposedPublications {
    proposedPublications {
      id
      code
    }
  }
`);

graphql(`
  fragment ShownFinding on Finding {
    kind
    field
    language
    excerpt
    from
  }
`);

graphql(`
  fragment ShownChange on ChangedFact {
    fact
    language
    act
    place
    from
    to
  }
`);

const PROPOSED_WORDING = graphql(`
  query ProposedWording($code: String!) {
    case(code: $code) {
      id
      code
      version
      state
      occurredOn
      synthetic
      ...OriginalTexts
      revision {
        ...PublicTexts
        findings {
          ...ShownFinding
        }
        changes {
          ...ShownChange
        }
        changedSince {
          ...ShownChange
        }
      }
      publication {
        id
        ...PublicTexts
        findings {
          ...ShownFinding
        }
        facts {
          ...ShownChange
        }
      }
    }
  }
`);

/** Public wordings that wait for a second person, in every language they have, beside the original. */
export function ProposedPublications({ decided }: { decided: (decision: Decision) => void }) {
  const { t } = useTranslation();
  const { result, again } = useFresh({ query: PROPOSED_PUBLICATIONS });
  return (
    <Section title={t('inbox.publications')} note={t('inbox.publicationsNote')}>
      <Loaded result={result} again={again} lines={6}>
        {({ proposedPublications }) =>
          proposedPublications.length === 0 ? (
            <Empty title={t('inbox.noPublications')} />
          ) : (
            proposedPublications.map(({ id, code }) => <ProposedWording key={id} code={code} decided={decided} />)
          )
        }
      </Loaded>
    </Section>
  );
}

/** One that waits, asked for by itself: all of them with their findings would be too much for one request. */
function ProposedWording({ code, decided }: { code: string; decided: (decision: Decision) => void }) {
  const { result, again } = useFresh({ query: PROPOSED_WORDING, variables: { code } });
  return (
    <Loaded result={result} again={again} lines={6}>
      {(data) => data.case && <ReviewPublication of={data.case} decided={decided} />}
    </Loaded>
  );
}
