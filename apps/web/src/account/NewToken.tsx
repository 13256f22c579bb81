import { type FormEvent, useState } from 'react';
import { CLEARANCES, PURPOSES } from '../api/codes.js';
import { useAction } from '../api/useAction.js';
import type { Confidentiality, Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Checkboxes, NativeSelect, TextInput } from '../ui/fields.js';
import { Refused } from '../ui/Refused.js';
import { useWords } from '../vocabulary/useWords.js';

const CREATE_TOKEN = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      token
      account {
        email
      }
    }
  }
`);

const DAYS = [7, 30, 90, 365];

export function NewToken({ made }: { made: (token: string) => void }) {
  const { t, label } = useWords();
  const { viewer } = useSession();
  const action = useAction();
  const [name, setName] = useState('');
  const [clearance, setClearance] = useState<Confidentiality>('PUBLIC');
  const [purposes, setPurposes] = useState<Purpose[]>([]);
  const [days, setDays] = useState(30);
  const [nameless, setNameless] = useState(false);
  const own = CLEARANCES.slice(0, CLEARANCES.indexOf(viewer?.clearance ?? 'PUBLIC') + 1);
  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    action.clear();
    setNameless(name.trim() === '');
    if (name.trim() === '') return;
    const data = await action.run(CREATE_TOKEN, { input: { name: name.trim(), clearance, purposes, days } });
    if (!data) return;
    setName('');
    made(data.createAccessToken.token);
  }
  return (
    <Form send={make}>
      <Refused error={action.error} />
      <TextInput
        label={t('own.tokenName')}
        maxLength={80}
        autoComplete="off"
        error={nameless && t('own.tokenNameWanted')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('own.tokenLevel')}
        value={clearance}
        onChange={(event) => setClearance(event.currentTarget.value as Confidentiality)}
        data={own.map((level) => ({ value: level, label: label('confidentiality', level) }))}
      />
      <Checkboxes
        label={t('own.tokenPurposes')}
        choices={PURPOSES.filter((purpose) => purpose !== viewer?.purpose).map((value) => ({ value, label: label('purpose', value) }))}
        chosen={purposes}
        change={setPurposes}
      />
      <NativeSelect
        label={t('own.tokenDays')}
        value={days}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
        data={DAYS.map((count) => ({ value: String(count), label: t('own.days', { count }) }))}
      />
      <Button type="submit" variant="default" loading={action.busy}>
        {t('own.tokenMake')}
      </Button>
    </Form>
  );
}
