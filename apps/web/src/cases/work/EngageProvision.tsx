import { useState } from 'react';
import { ENGAGEMENT_RELATIONS } from '../../api/codes.js';
import type { EngagementRelation } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { type Choice, Finder } from '../../search/Finder.js';
import { Button } from '../../ui/Button.js';
import { Form } from '../../ui/Form.js';
import { NativeSelect } from '../../ui/fields.js';
import { Icon } from '../../ui/Icon.js';
import { Panel } from '../../ui/Panel.js';
import { type Place, useTyped, useWasTyped } from '../../ui/typed.js';
import { useWords } from '../../vocabulary/useWords.js';
import { CaseRefused } from './CaseRefused.js';
import { type ChangedCase, SecondPersonNote, takesChanges } from './Published.js';
import { useCaseChange } from './useCaseChange.js';
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
  const wasTyped = useWasTyped();
  const [open, setOpen] = useState(() => wasTyped(lawOf(of)));
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

const lawOf = ({ code }: ChangedCase): Place => ['law', code];

function EngageForm({ of, close }: EngageProvisionProps & { close: () => void }) {
  const { t, label } = useWords();
  const typed = useTyped<{ chosen: Choice | null; relation: EngagementRelation }>(lawOf(of), { chosen: null, relation: 'VIOLATED' });
  const { chosen, relation } = typed.values;
  const { busy, error, change } = useCaseChange(of);
  const suggested = useSuggestedLaw([...new Set(of.acts.map(({ violationType }) => violationType))], firstDayOf(of.occurredOn));
  async function send(): Promise<boolean> {
    if (!chosen) return false;
    const terms = { provision: chosen.code, relation };
    const engaged = await change({ engage: [terms] }, ENGAGE, { input: { case: of.code, version: of.version, ...terms } });
    if (engaged) close();
    return engaged;
  }
  function putOff(): void {
    typed.forget();
    close();
  }
  return (
    <Panel title={t('casework.addLaw')}>
      <Form className="" typed={typed} send={send}>
        <Finder kind="PROVISION" suggested={suggested} chosen={chosen ?? undefined} choose={(choice) => typed.change({ chosen: choice })} />
        <NativeSelect
          label={t('casework.relation')}
          value={relation}
          data={ENGAGEMENT_RELATIONS.map((value) => ({ value, label: label('engagement-relation', value) }))}
          onChange={(event) => typed.change({ relation: event.currentTarget.value as EngagementRelation })}
        />
        <SecondPersonNote of={of} />
        <CaseRefused error={error} version={of.version} />
        <div className="row">
          <Button type="submit" loading={busy} disabled={!chosen}>
            {t(of.state === 'PUBLISHED' ? 'revision.propose' : 'casework.addLawDo')}
          </Button>
          <Button variant="default" onClick={putOff}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
