import { useRef, useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { errorCode } from '../../api/client.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { graphql } from '../../generated/index.js';
import { ENGAGE } from '../work/EngageProvision.js';
import type { EntryDraft } from './form.js';
import { toInput } from './to-input.js';

const CREATE_CASE = graphql(`
  mutation CreateCase($input: CreateCaseInput!) {
    createCase(input: $input) {
      id
      code
      version
      engagements {
        id
        relation
        provision {
          id
          path
        }
      }
    }
  }
`);

/** A case that was entered, and the law that could not be linked to it. */
interface Entered {
  code: string;
  unlinked: string[];
}

interface Entering {
  sending: boolean;
  error: CombinedError | undefined;
  entered: Entered | undefined;
  enter: (draft: EntryDraft, clientKey: string) => Promise<boolean>;
}

/** Enters a case and links its law. Sent again with the same key, after a broken line or a double click, it stays one case. */
export function useEnterCase(): Entering {
  const [, create] = useMutation(CREATE_CASE);
  const [, engage] = useMutation(ENGAGE);
  const [refusal, setRefusal] = useState<CombinedError>();
  const [entered, setEntered] = useState<Entered>();
  const [sending, setSending] = useState(false);
  const underway = useRef(false);

  async function send(draft: EntryDraft, clientKey: string): Promise<boolean> {
    const input = toInput(draft, clientKey);
    let { data, error } = await create({ input }, EVERY_READ_OF_CASES);
    // The same draft was sent a moment before and is just being kept: asked again, it is given.
    if (error && errorCode(error) === 'CONFLICT') ({ data, error } = await create({ input }, EVERY_READ_OF_CASES));
    if (error || !data) {
      setRefusal(error);
      return false;
    }
    const { code, engagements } = data.createCase;
    let { version } = data.createCase;
    const unlinked: string[] = [];
    for (const { code: provision, name, relation } of draft.law) {
      if (engagements.some((each) => each.provision.path === provision && each.relation === relation)) continue;
      const answer = await engage({ input: { case: code, version, provision, relation } }, EVERY_READ_OF_CASES);
      version = answer.data?.engageProvision.case?.version ?? version;
      if (answer.error) unlinked.push(name);
    }
    setEntered({ code, unlinked });
    return true;
  }
  return {
    sending,
    error: refusal,
    entered,
    enter: async (draft, clientKey) => {
      if (underway.current) return false;
      underway.current = true;
      setSending(true);
      setRefusal(undefined);
      try {
        return await send(draft, clientKey);
      } finally {
        underway.current = false;
        setSending(false);
      }
    },
  };
}
