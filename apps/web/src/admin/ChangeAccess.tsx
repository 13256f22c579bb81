import { useAction } from '../api/useAction.js';
import type { PeopleQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Panel } from '../ui/Panel.js';
import { Refused } from '../ui/Refused.js';
import { useTyped } from '../ui/typed.js';
import { type Access, AccessFields } from './AccessFields.js';

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
  const typed = useTyped<Access>(['access', of.id], { roles: of.roles, clearance: of.clearance });
  const access = typed.values;
  async function save(): Promise<boolean> {
    if (access.roles.length === 0) return false;
    const saved = await action.run(CHANGE_ACCESS, { input: { person: of.id, version: of.version, ...access } });
    if (saved) changed();
    return saved !== undefined;
  }
  function putOff(): void {
    typed.forget();
    cancel();
  }
  return (
    <Panel title={`${t('people.change')}: ${of.name}`}>
      <Form typed={typed} send={save}>
        <Refused error={action.error} />
        <AccessFields
          access={access}
          change={typed.change}
          partner={of.purpose === 'PARTNER_SHARING'}
          lacking={access.roles.length === 0}
        />
        <div className="row">
          <Button type="submit" loading={action.busy}>
            {t('people.changeDo')}
          </Button>
          <Button variant="default" onClick={putOff}>
            {t('common.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
