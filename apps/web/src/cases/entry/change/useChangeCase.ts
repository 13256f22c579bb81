import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { errorCode } from '../../../api/client.js';
import { EVERY_READ_OF_CASES } from '../../../api/reads.js';
import { graphql } from '../../../generated/index.js';
import { ENGAGE } from '../../work/EngageProvision.js';
import { REMOVE_ENGAGEMENT } from '../../work/TakeAway.js';
import type { EntryDraft } from '../form.js';
import { type CaseToChange, changesOf } from './case-to-change.js';

const CHANGE_CASE = graphql(`
  mutation ChangeCase($input: UpdateCaseInput!) {
    updateCase(input: $input) {
      id
      version
      state
    }
  }
`);

/** `changed since`: by somebody else, since it was read. */
type Outcome = 'saved' | 'changed since' | 'refused';

interface Changing {
  sending: boolean;
  error: CombinedError | undefined;
  /** Law that could not be added or taken away. */
  unlinked: readonly string[];
  change: (of: CaseToChange, draft: EntryDraft) => Promise<Outcome>;
}

/** Saves what was changed of a case, and of its law. */
export function useChangeCase(): Changing {
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const [unlinked, setUnlinked] = useState<readonly string[]>([]);

  async function send({ code, version: readVersion, draft: read }: CaseToChange, draft: EntryDraft): Promise<Outcome> {
    let version = readVersion;
    const changes = changesOf(read, draft);
    if (Object.keys(changes).length > 0) {
      const { data, error: refusal } = await client.mutation(CHANGE_CASE, { input: { code, version, ...changes } }, EVERY_READ_OF_CASES);
      setError(refusal);
      if (!data) return refusal && errorCode(refusal) === 'CONFLICT' ? 'changed since' : 'refused';
      version = data.updateCase.version;
    }
    const failed: string[] = [];
    const stays = (one: EntryDraft['law'][number]) => (other: EntryDraft['law'][number]) =>
      one.code === other.code && one.relation === other.relation;
    for (const { engagement, name } of read.law.filter((law) => !draft.law.some(stays(law)))) {
      const { data } = await client.mutation(REMOVE_ENGAGEMENT, { id: engagement ?? '', version }, EVERY_READ_OF_CASES);
      version = data?.removeEngagement.version ?? version;
      if (!data) failed.push(name);
    }
    for (const { code: provision, relation, name } of draft.law.filter((law) => !read.law.some(stays(law)))) {
      const { data } = await client.mutation(ENGAGE, { input: { case: code, version, provision, relation } }, EVERY_READ_OF_CASES);
      version = data?.engageProvision.case?.version ?? version;
      if (!data) failed.push(name);
    }
    setUnlinked(failed);
    return 'saved';
  }
  return {
    sending,
    error,
    unlinked,
    change: async (of, draft) => {
      setSending(true);
      setError(undefined);
      try {
        return await send(of, draft);
      } finally {
        setSending(false);
      }
    },
  };
}
