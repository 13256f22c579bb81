import { useState } from 'react';
import { CLEARANCES, PURPOSES } from '../api/codes.js';
import { useAction } from '../api/useAction.js';
import type { Confidentiality, Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Checkboxes, NativeSelect, TextInput } from '../ui/fields.js';
import { Refused } from '../ui/Refused.js';
import { useTyped } from '../ui/typed.js';
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

interface Token {
  name: string;
  clearance: Confidentiality;
  purposes: Purpose[];
  days: number;
}

const DAYS = [7, 30, 90, 365];

export function NewToken({ made }: { made: (token: string) => void }) {
  const { t, label } = useWords();
  const { viewer } = useSession();
  const action = useAction();
  const typed = useTyped<Token>(['token'], { name: '', clearance: 'PUBLIC', purposes: [], days: 30 });
  const { name, clearance, purposes, days } = typed.values;
  const [nameless, setNameless] = useState(false);
  const own = CLEARANCES.slice(0, CLEARANCES.indexOf(viewer?.clearance ?? 'PUBLIC') + 1);
  async function make(): Promise<boolean> {
    action.clear();
    setNameless(name.trim() === '');
    if (name.trim() === '') return false;
    const data = await action.run(CREATE_TOKEN, { input: { name: name.trim(), clearance, purposes, days } });
    if (!data) return false;
    made(data.createAccessToken.token);
    return true;
  }
  return (
    <Form typed={typed} send={make}>
      <Refused error={action.error} />
      <TextInput
        label={t('own.tokenName')}
        maxLength={80}
        autoComplete="off"
        error={nameless && t('own.tokenNameWanted')}
        value={name}
        onChange={(event) => typed.change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('own.tokenLevel')}
        value={clearance}
        onChange={(event) => typed.change({ clearance: event.currentTarget.value as Confidentiality })}
        data={own.map((level) => ({ value: level, label: label('confidentiality', level) }))}
      />
      <Checkboxes
        label={t('own.tokenPurposes')}
        choices={PURPOSES.filter((purpose) => purpose !== viewer?.purpose).map((value) => ({ value, label: label('purpose', value) }))}
        chosen={purposes}
        change={(chosen) => typed.change({ purposes: chosen })}
      />
      <NativeSelect
        label={t('own.tokenDays')}
        value={days}
        onChange={(event) => typed.change({ days: Number(event.currentTarget.value) })}
        data={DAYS.map((count) => ({ value: String(count), label: t('own.days', { count }) }))}
      />
      <Button type="submit" variant="default" loading={action.busy}>
        {t('own.tokenMake')}
      </Button>
    </Form>
  );
}
