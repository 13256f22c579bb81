import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Action } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Loaded } from '../ui/Loaded.js';
import { Refused } from '../ui/Refused.js';
import { ProposalForm } from './ProposalForm.js';

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

interface ProposePersonProps {
  title: string;
  reason: { label: string; hint: string; wanted: string };
  words: { person: string; personHint?: string; personWanted: string; days: string; daysWanted: string; propose: string };
  /** For how many days at first, and at most. */
  days: { first: number; most: number };
  by: Action;
  propose: (terms: { person: string; days: number; reason: string }) => Promise<void>;
  cancel: () => void;
}

/** Proposes that a colleague be let in for a while, to a sealed case or a vault; a second person confirms it. */
export function ProposePerson({ title, reason, words, days: { first, most }, by, propose, cancel }: ProposePersonProps) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [colleagues, again] = useQuery({ query: COLLEAGUES });
  const [person, setPerson] = useState('');
  const [days, setDays] = useState(String(first));
  const fits = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= most;
  return (
    <ProposalForm
      title={title}
      reason={reason}
      complete={person !== '' && fits}
      above={(checked) => (
        <Loaded result={colleagues} again={again} lines={1}>
          {(data) => (
            <NativeSelect
              label={words.person}
              description={words.personHint}
              value={person}
              error={checked && person === '' && words.personWanted}
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
            label={words.days}
            inputMode="numeric"
            maxLength={2}
            error={checked && !fits && words.daysWanted}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <Refused error={by.error} />
        </>
      )}
      busy={by.busy}
      word={words.propose}
      send={(why) => propose({ person, days: Number(days), reason: why })}
      cancel={cancel}
    />
  );
}
