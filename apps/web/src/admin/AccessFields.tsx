import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Confidentiality, Role } from '../generated/graphql.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';

const ROLES = ['READER', 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'] as const satisfies readonly Role[];
/** SEALED is no clearance: it takes a grant for the one case. */
const LEVELS = ['PUBLIC', 'PARTNER', 'RESTRICTED'] as const satisfies readonly Confidentiality[];

export interface Access {
  roles: Role[];
  clearance: Confidentiality;
}

interface AccessFieldsProps {
  access: Access;
  change: (access: Access) => void;
  /** No role was chosen. */
  lacking: boolean;
}

/** Roles, and the highest level that is read. */
export function AccessFields({ access, change, lacking }: AccessFieldsProps) {
  const { t } = useTranslation();
  const { label } = useTerms();
  return (
    <>
      <Checkbox.Group
        label={t('people.roles')}
        error={lacking && t('people.rolesWanted')}
        value={access.roles}
        onChange={(roles) => change({ ...access, roles: ROLES.filter((role) => roles.includes(role)) })}
      >
        <div className="chips">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`account.role.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={t('people.level')}
        value={access.clearance}
        onChange={(event) => change({ ...access, clearance: event.currentTarget.value as Confidentiality })}
        data={LEVELS.map((level) => ({ value: level, label: label('confidentiality', level) }))}
      />
    </>
  );
}
