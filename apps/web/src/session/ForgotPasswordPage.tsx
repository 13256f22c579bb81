import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { TextInput } from '../ui/fields.js';
import { Note } from '../ui/Note.js';
import { Page } from '../ui/Page.js';
import { Refused } from '../ui/Refused.js';
import { sending } from '../ui/typed-form.js';
import { useWords } from '../vocabulary/useWords.js';

const REQUEST_RESET = graphql(`
  mutation RequestPasswordReset($email: String!, $lang: Language!) {
    requestPasswordReset(email: $email, lang: $lang)
  }
`);

const Address = z.object({ email: z.email('signIn.emailWanted') });

/** Asks for a letter with a link; what it says does not tell who has an account. */
export function ForgotPasswordPage() {
  const { t, lang } = useWords();
  const action = useAction();
  const [done, setDone] = useState(false);
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(Address), defaultValues: { email: '' } });
  const send = sending({ handleSubmit }, async ({ email }) => {
    const sent = (await action.run(REQUEST_RESET, { email, lang })) !== undefined;
    setDone(sent);
    return sent;
  });
  return (
    <Page title={t('door.forgotTitle')} name={t('door.forgotTitle')} lead={<p>{t('door.forgotLead')}</p>}>
      <Form className="form narrow" typed="secret" send={send}>
        {done && <Note role="status">{t('door.forgotDone')}</Note>}
        <Refused error={action.error} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          error={formState.errors.email && t('signIn.emailWanted')}
          {...register('email')}
        />
        <Button type="submit" loading={formState.isSubmitting}>
          {t('door.forgotDo')}
        </Button>
      </Form>
    </Page>
  );
}
