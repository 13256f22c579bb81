import { CLEARANCES, ROLES } from '../api/codes.js';
import type { Confidentiality, Role } from '../generated/graphql.js';
import { Checkboxes, NativeSelect } from '../ui/fields.js';
import { useWords } from '../vocabulary/useWords.js';

/** What an account of a partner organisation may have; the server refuses more. */
const PARTNER_ROLES: readonly Role[] = ['READER'];
const PARTNER_LEVELS: readonly Confidentiality[] = ['PUBLIC', 'PARTNER'];

export interface Access {
  roles: Role[];
  clearance: Confidentiality;
}

interface AccessFieldsProps {
  access: Access;
  change: (access: Access) => void;
  /** It is an account of a partner organisation. */
  partner: boolean;
  /** No role was chosen. */
  lacking: boolean;
}

/** Roles, and the highest level that is read. */
export function AccessFields({ access, change, partner, lacking }: AccessFieldsProps) {
  const { t, label } = useWords();
  return (
    <>
      <Checkboxes
        label={t('people.roles')}
        description={partner && t('people.partnerReads')}
        error={lacking && t('people.rolesWanted')}
        choices={(partner ? PARTNER_ROLES : ROLES).map((value) => ({ value, label: t(`account.role.${value}`) }))}
        chosen={access.roles}
        change={(roles) => change({ ...access, roles: ROLES.filter((role) => roles.includes(role)) })}
      />
      <NativeSelect
        label={t('people.level')}
        value={access.clearance}
        onChange={(event) => change({ ...access, clearance: event.currentTarget.value as Confidentiality })}
        data={(partner ? PARTNER_LEVELS : CLEARANCES).map((level) => ({ value: level, label: label('confidentiality', level) }))}
      />
    </>
  );
}
