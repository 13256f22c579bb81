import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Refused } from '../assessments/Refused.js';
import { Panel } from '../casework/Panel.js';
import { graphql } from '../generated/index.js';
import { type ErrorCode, errorCode } from '../graphql/client.js';
import { Loaded } from '../page/Loaded.js';
import { useSession } from '../session/SessionProvider.js';
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
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('30');
  const [checked, setChecked] = useState(false);
  const fits = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (person === '' || reason.trim() === '' || !fits) return;
    setRefused(undefined);
    const { error } = await propose({ input: { case: code, person, reason: reason.trim(), days: Number(days) } }, OF_NAMINGS);
    if (error) setRefused(errorCode(error));
    else done();
  }
  return (
    <Panel title={t('naming.propose')}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void send(event)}>
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
        <Textarea
          label={t('naming.reason')}
          description={t('naming.reasonHint')}
          rows={2}
          maxLength={500}
          error={checked && reason.trim() === '' && t('naming.reasonWanted')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('naming.days')}
          inputMode="numeric"
          maxLength={2}
          error={checked && !fits && t('naming.daysWanted')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        {refused && <Refused code={refused} />}
        <div className="row">
          <Button type="submit" loading={fetching}>
            {t('naming.proposeDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
