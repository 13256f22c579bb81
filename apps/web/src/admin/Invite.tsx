import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { AccountPurpose, Language } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { NativeSelect, TextInput } from '../ui/fields.js';
import { Refused } from '../ui/Refused.js';
import { Section } from '../ui/Section.js';
import { useTyped } from '../ui/typed.js';
import { useWords } from '../vocabulary/useWords.js';
import { type Access, AccessFields } from './AccessFields.js';
import { InvitationLink, type MadeLink } from './InvitationLink.js';

const INVITE = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      link
      expiresAt
      person {
        id
        name
      }
    }
  }
`);

const PURPOSES = ['INTERNAL', 'PARTNER_SHARING'] as const satisfies readonly AccountPurpose[];
/** Each by its own name, as in the switch of languages. */
const LANGUAGES = [
  { value: 'KK', label: 'Қазақша' },
  { value: 'RU', label: 'Русский' },
  { value: 'EN', label: 'English' },
] as const satisfies readonly { value: Language; label: string }[];
interface Invitation {
  language: Language;
  email: string;
  name: string;
  purpose: AccountPurpose;
  access: Access;
}
const LEAST: Access = { roles: ['READER'], clearance: 'PUBLIC' };
const isAddress = (email: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email);

export function Invite({ invited }: { invited: () => void }) {
  const { t, label, lang } = useWords();
  const action = useAction();
  const typed = useTyped<Invitation>(['invitation'], { language: lang, email: '', name: '', purpose: 'INTERNAL', access: LEAST });
  const { language, email, name, purpose, access } = typed.values;
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<MadeLink>();
  async function send(): Promise<boolean> {
    action.clear();
    setChecked(true);
    if (!isAddress(email.trim()) || name.trim() === '' || access.roles.length === 0) return false;
    const data = await action.run(INVITE, { input: { email: email.trim(), name: name.trim(), purpose, language, ...access } });
    if (!data) return false;
    const { link, expiresAt, person } = data.invitePerson;
    setMade({ link, expiresAt, name: person.name });
    setChecked(false);
    invited();
    return true;
  }
  return (
    <Section title={t('people.invite')} note={t('people.inviteNote')}>
      {made && <InvitationLink made={made} />}
      <Form typed={typed} send={send}>
        <Refused error={action.error} words={{ CONFLICT: t('people.taken') }} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="off"
          error={checked && !isAddress(email.trim()) && t('signIn.emailWanted')}
          value={email}
          onChange={(event) => typed.change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t('people.personName')}
          autoComplete="off"
          maxLength={200}
          error={checked && name.trim() === '' && t('people.nameWanted')}
          value={name}
          onChange={(event) => typed.change({ name: event.currentTarget.value })}
        />
        <AccessFields
          access={access}
          change={(to) => typed.change({ access: to })}
          partner={purpose === 'PARTNER_SHARING'}
          lacking={checked && access.roles.length === 0}
        />
        <NativeSelect
          label={t('people.readsFor')}
          value={purpose}
          onChange={(event) => typed.change({ purpose: event.currentTarget.value as AccountPurpose, access: LEAST })}
          data={PURPOSES.map((each) => ({ value: each, label: label('purpose', each) }))}
        />
        <NativeSelect
          label={t('people.letterLanguage')}
          value={language}
          onChange={(event) => typed.change({ language: event.currentTarget.value as Language })}
          data={LANGUAGES}
        />
        <Button type="submit" loading={action.busy}>
          {t('people.inviteDo')}
        </Button>
      </Form>
    </Section>
  );
}
