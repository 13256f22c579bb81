import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../api/client.js';
import type { PeopleQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
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
  const [{ fetching }, send] = useMutation(CHANGE_ACCESS);
  const [access, setAccess] = useState({ roles: of.roles, clearance: of.clearance });
  const [refused, setRefused] = useState<ErrorCode>();
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(undefined);
    if (access.roles.length === 0) return;
    const { error } = await send({ input: { person: of.id, version: of.version, ...access } });
    if (error) setRefused(errorCode(error));
    else changed();
  }
  return (
    <Panel title={`${t('people.change')}: ${of.name}`}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        {refused && <Refused code={refused} />}
        <AccessFields access={access} change={setAccess} partner={of.purpose === 'PARTNER_SHARING'} lacking={access.roles.length === 0} />
        <div className="row">
          <Button type="submit" loading={fetching}>
            {t('people.changeDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
