import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import * as z from 'zod/mini';
import { errorCode } from '../api/client.js';
import { graphql } from '../generated/index.js';
import { useLanguage } from '../i18n/index.js';
import { Page } from '../ui/Page.js';

const REQUEST_RESET = graphql(`
  mutation RequestPasswordReset($email: String!, $lang: Language!) {
    requestPasswordReset(email: $email, lang: $lang)
  }
`);

const Address = z.object({ email: z.email('signIn.emailWanted') });

/** Asks for a letter with a link; what it says does not tell who has an account. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const { lang } = useLanguage();
  const [, request] = useMutation(REQUEST_RESET);
  const [outcome, setOutcome] = useState<'door.forgotDone' | 'signIn.tooMany' | 'signIn.unreachable'>();
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(Address), defaultValues: { email: '' } });
  const send = handleSubmit(async ({ email }) => {
    const { error } = await request({ email, lang });
    const code = error && errorCode(error);
    setOutcome(code === undefined ? 'door.forgotDone' : code === 'RATE_LIMITED' ? 'signIn.tooMany' : 'signIn.unreachable');
  });
  return (
    <Page title={t('door.forgotTitle')} name={t('door.forgotTitle')} lead={<p>{t('door.forgotLead')}</p>}>
      <form className="form narrow" onSubmit={send} noValidate>
        {outcome && (
          <Alert color="gray" role="alert">
            {t(outcome)}
          </Alert>
        )}
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
      </form>
    </Page>
  );
}
