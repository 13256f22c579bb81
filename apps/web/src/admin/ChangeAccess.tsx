import { type FormEvent, useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { PeopleQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Panel } from '../ui/Panel.js';
import { Refused } from '../ui/Refused.js';
import { AccessFields } from './AccessFields.js';

const CHANGE_ACCESS = graphql(`
  mutation ChangeAccess($input: ChangeAccessInput!) {
    changeAccess(input: $input) {
      id
      version
    }
  }
`);

interface ChangeAccessProps {
  of: PeopleQuery['people'][number];
  changed: () => void;
  cancel: () => void;
}

/** Roles and level anew: less counts at once, more is proposed to another administrator. */
export function ChangeAccess({ of, changed, cancel }: ChangeAccessProps) {
  const { t } = useTranslation();
  const action = useAction();
  const [access, setAccess] = useState({ roles: of.roles, clearance: of.clearance });
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (access.roles.length === 0) return;
    if (await action.run(CHANGE_ACCESS, { input: { person: of.id, version: of.version, ...access } })) changed();
  }
  return (
    <Panel title={`${t('people.change')}: ${of.name}`}>
      <Form send={save}>
        <Refused error={action.error} />
        <AccessFields access={access} change={setAccess} partner={of.purpose === 'PARTNER_SHARING'} lacking={access.roles.length === 0} />
        <div className="row">
          <Button type="submit" loading={action.busy}>
            {t('people.changeDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
