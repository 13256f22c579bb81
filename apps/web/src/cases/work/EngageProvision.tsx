import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { ENGAGEMENT_RELATIONS } from '../../api/codes.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import type { EngagementRelation } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { type Choice, Finder } from '../../search/Finder.js';
import { Icon } from '../../ui/Icon.js';
import { Panel } from '../../ui/Panel.js';
import { Refused } from '../../ui/Refused.js';
import { useTerms } from '../../vocabulary/VocabularyProvider.js';
import { CaseConflict } from './CaseConflict.js';
import { type ChangedCase, SecondPersonNote, takesChanges } from './Published.js';
import { useRevise } from './useRevise.js';
import { firstDayOf, useSuggestedLaw } from './useSuggestedLaw.js';

export const ENGAGE = graphql(`
  mutation EngageProvision($input: EngageProvisionInput!) {
    engageProvision(input: $input) {
      id
      case {
        id
        version
      }
    }
  }
`);

interface EngageProvisionProps {
  of: ChangedCase & { occurredOn: string; acts: { violationType: string }[] };
}

/** Says which provision the case engages, and how: picked from what such cases engage, or by search. */
export function EngageProvision({ of }: EngageProvisionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!takesChanges(of)) return null;
  if (open) return <EngageForm of={of} close={() => setOpen(false)} />;
  return (
    <div className="row no-print">
      <Button variant="default" size="sm" leftSection={<Icon name="add" size={16} />} onClick={() => setOpen(true)}>
        {t('casework.addLaw')}
      </Button>
    </div>
  );
}

function EngageForm({ of, close }: EngageProvisionProps & { close: () => void }) {
  const { t } = useTranslation();
  const { label } = useTerms();
  const [chosen, setChosen] = useState<Choice>();
  const [relation, setRelation] = useState<EngagementRelation>('VIOLATED');
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, engage] = useMutation(ENGAGE);
  const { sending, revise } = useRevise();
  const suggested = useSuggestedLaw([...new Set(of.acts.map(({ violationType }) => violationType))], firstDayOf(of.occurredOn));
  async function send({ code }: Choice): Promise<void> {
    setRefused(undefined);
    const failed =
      of.state === 'PUBLISHED'
        ? await revise({ code: of.code, version: of.version, engage: [{ provision: code, relation }] })
        : await engageNow(code);
    if (failed) setRefused(failed);
    else close();
  }
  async function engageNow(provision: string): Promise<ErrorCode | undefined> {
    const { error } = await engage({ input: { case: of.code, version: of.version, provision, relation } }, EVERY_READ_OF_CASES);
    return error && errorCode(error);
  }
  return (
    <Panel title={t('casework.addLaw')}>
      <Finder kind="PROVISION" suggested={suggested} chosen={chosen} choose={setChosen} />
      <NativeSelect
        label={t('casework.relation')}
        value={relation}
        data={ENGAGEMENT_RELATIONS.map((value) => ({ value, label: label('engagement-relation', value) }))}
        onChange={(event) => setRelation(event.currentTarget.value as EngagementRelation)}
      />
      <SecondPersonNote of={of} />
      {refused === 'CONFLICT' ? <CaseConflict version={of.version} /> : refused && <Refused code={refused} />}
      <div className="row">
        <Button loading={fetching || sending} disabled={!chosen} onClick={() => chosen && void send(chosen)}>
          {t(of.state === 'PUBLISHED' ? 'revision.propose' : 'casework.addLawDo')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
