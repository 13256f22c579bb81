import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { graphql } from '../../generated/index.js';
import { ProposalForm } from '../../proposals/ProposalForm.js';
import { useSession } from '../../session/SessionProvider.js';
import { Loaded } from '../../ui/Loaded.js';
import { Refused } from '../../ui/Refused.js';
import { OF_NAMINGS } from './parts.js';

const MAY_BE_NAMED = graphql(`
  query MayBeNamed {
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

const NAME_PERSON = graphql(`
  mutation NamePerson($input: GrantCaseInput!) {
    grantCase(input: $input) {
      id
      active
    }
  }
`);

const MOST_DAYS = 90;

interface NamePersonProps {
  code: string;
  done: () => void;
  cancel: () => void;
}

/** Proposes that a colleague be named to the case for a while; a second person confirms it. */
export function NamePerson({ code, done, cancel }: NamePersonProps) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [colleagues, again] = useQuery({ query: MAY_BE_NAMED });
  const [{ fetching }, propose] = useMutation(NAME_PERSON);
  const [refused, setRefused] = useState<ErrorCode>();
  const [person, setPerson] = useState('');
  const [days, setDays] = useState('30');
  const fits = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
  async function send(reason: string): Promise<void> {
    setRefused(undefined);
    const { error } = await propose({ input: { case: code, person, reason, days: Number(days) } }, OF_NAMINGS);
    if (error) setRefused(errorCode(error));
    else done();
  }
  return (
    <ProposalForm
      title={t('naming.propose')}
      reason={{ label: t('naming.reason'), hint: t('naming.reasonHint'), wanted: t('naming.reasonWanted') }}
      complete={person !== '' && fits}
      above={(checked) => (
        <Loaded result={colleagues} again={again} lines={1}>
          {(data) => (
            <NativeSelect
              label={t('naming.person')}
              description={t('naming.personHint')}
              value={person}
              error={checked && person === '' && t('naming.personWanted')}
              data={[
                { value: '', label: t('assessment.choose'), disabled: true },
                ...data.colleagues.edges
                  .filter(({ node }) => node.id !== viewer?.person.id)
                  .map(({ node }) => ({ value: node.id, label: node.name })),
              ]}
              onChange={(event) => setPerson(event.currentTarget.value)}
            />
          )}
        </Loaded>
      )}
      below={(checked) => (
        <>
          <TextInput
            label={t('naming.days')}
            inputMode="numeric"
            maxLength={2}
            error={checked && !fits && t('naming.daysWanted')}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          {refused && <Refused code={refused} />}
        </>
      )}
      sending={fetching}
      word={t('naming.proposeDo')}
      send={send}
      cancel={cancel}
    />
  );
}
