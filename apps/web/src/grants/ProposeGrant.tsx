import { useQuery } from 'urql';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { ProposalForm } from '../proposals/ProposalForm.js';
import { ProposeHere } from '../proposals/ProposeHere.js';
import { useSession } from '../session/SessionProvider.js';
import { NativeSelect, TextInput } from '../ui/fields.js';
import { Loaded } from '../ui/Loaded.js';
import { Refused } from '../ui/Refused.js';
import type { Place } from '../ui/typed.js';
import { GRANTS, type GrantKind, OF_GRANTS } from './grants.js';

const COLLEAGUES = graphql(`
  query Colleagues {
    colleagues(first: 100) {
      edges {
        cursor
        node {
          id
          name
        }
      }
    }
  }
`);

const grantOf = (kind: GrantKind, code: string): Place => ['grant', `${kind} ${code}`];

interface ProposeGrantProps {
  kind: GrantKind;
  code: string;
  mayPropose: boolean;
}

/** Proposes that a colleague be let in for a while, to a sealed case or a vault; a second person confirms it. */
export function ProposeGrant({ kind, code, mayPropose }: ProposeGrantProps) {
  const { t } = useTranslation();
  return (
    <ProposeHere
      at={grantOf(kind, code)}
      word={t(`grant.${kind}.propose`)}
      proposed={t('proposal.proposed')}
      mayPropose={mayPropose}
      form={(done, cancel) => <GrantForm kind={kind} code={code} done={done} cancel={cancel} />}
    />
  );
}

interface GrantFormProps {
  kind: GrantKind;
  code: string;
  done: () => void;
  cancel: () => void;
}

function GrantForm({ kind, code, done, cancel }: GrantFormProps) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const action = useAction(OF_GRANTS);
  const {
    propose,
    days: { first, most },
  } = GRANTS[kind];
  const [colleagues, again] = useQuery({ query: COLLEAGUES });
  const fits = (days: string): boolean => /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= most;
  return (
    <ProposalForm
      title={t(`grant.${kind}.propose`)}
      at={grantOf(kind, code)}
      start={{ person: '', days: String(first) }}
      complete={({ person, days }) => person !== '' && fits(days)}
      above={({ person }, change, checked) => (
        <Loaded result={colleagues} again={again} lines={1}>
          {(data) => (
            <NativeSelect
              label={t('grant.person')}
              description={t('grant.personHint')}
              value={person}
              error={checked && person === '' && t('grant.personWanted')}
              data={[
                { value: '', label: t('assessment.choose'), disabled: true },
                ...data.colleagues.edges
                  .filter(({ node }) => node.id !== viewer?.person.id)
                  .map(({ node }) => ({ value: node.id, label: node.name })),
              ]}
              onChange={(event) => change({ person: event.currentTarget.value })}
            />
          )}
        </Loaded>
      )}
      below={({ days }, change, checked) => (
        <>
          <TextInput
            label={t('grant.days', { most })}
            inputMode="numeric"
            maxLength={2}
            error={checked && !fits(days) && t('grant.daysWanted', { most })}
            value={days}
            onChange={(event) => change({ days: event.currentTarget.value })}
          />
          <Refused error={action.error} />
        </>
      )}
      busy={action.busy}
      send={async (reason, { person, days }) => {
        const proposed = await action.run(propose, { case: code, person, days: Number(days), reason });
        if (proposed) done();
        return proposed !== undefined;
      }}
      cancel={cancel}
    />
  );
}
