import { zodResolver } from '@hookform/resolvers/zod';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAction } from '../api/useAction.js';
import type { SecondFactorMethod } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { PasswordInput, TextInput } from '../ui/fields.js';
import { Page } from '../ui/Page.js';
import { Refused } from '../ui/Refused.js';
import { sending } from '../ui/typed-form.js';
import { ByPasskey } from './ByPasskey.js';
import { FactorStep } from './FactorStep.js';
import { useRenew } from './renew.js';
import { useSession } from './SessionProvider.js';

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      viewer {
        person {
          id
        }
      }
      secondFactor
    }
  }
`);

const Credentials = z.object({ email: z.email('signIn.emailWanted'), password: z.string().check(z.minLength(1, 'signIn.passwordWanted')) });

/** Only a path on this site: an address from elsewhere must not send a person away after they signed in. */
const ownPath = (address: string | undefined): string => (address && /^\/(?![/\\])/.test(address) ? address : '/');

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const renew = useRenew();
  const { deployment } = useSession();
  const { return: back } = useSearch({ from: '/sign-in' });
  const action = useAction();
  const [wanted, setWanted] = useState<readonly SecondFactorMethod[]>();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Credentials),
    defaultValues: { email: '', password: '' },
  });
  const enter = sending({ handleSubmit }, async (credentials) => {
    const data = await action.run(SIGN_IN, credentials);
    if (!data) return false;
    if (!data.signIn.secondFactor) entered();
    else setWanted(data.signIn.secondFactor);
    return true;
  });
  function entered(): void {
    renew();
    router.history.push(ownPath(back));
  }
  const { errors, isSubmitting } = formState;
  if (wanted)
    return (
      <Page key="factor" title={t('door.factorTitle')} name={t('signIn.title')}>
        <FactorStep methods={wanted} entered={entered} again={() => setWanted(undefined)} />
      </Page>
    );
  return (
    <Page
      title={t('signIn.title')}
      name={t('signIn.title')}
      lead={deployment && !deployment.publicSite ? t('signIn.private') : t('signIn.lead')}
    >
      <Form className="form narrow" typed="secret" send={enter}>
        <Refused error={action.error} words={{ UNAUTHENTICATED: t('signIn.wrong') }} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          error={errors.email && t('signIn.emailWanted')}
          {...register('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          show={t('signIn.show')}
          error={errors.password && t('signIn.passwordWanted')}
          {...register('password')}
        />
        <Button type="submit" loading={isSubmitting}>
          {t('signIn.do')}
        </Button>
        <ByPasskey entered={entered} />
        <Link to="/forgot-password">{t('door.forgot')}</Link>
        {deployment?.demonstration && <p className="muted">{t('signIn.demonstration')}</p>}
      </Form>
    </Page>
  );
}
