import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import type { AssessedRecommendationQuery } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Refused } from '../../ui/Refused.js';
import { useUnsent } from '../../ui/useUnsent.js';
import { AssessmentFields } from './AssessmentFields.js';
import { Conflict } from './Conflict.js';
import { AssessmentForm, emptyDraft, toInput } from './form.js';
import { Preview } from './Preview.js';

export type AssessedRecommendation = NonNullable<AssessedRecommendationQuery['recommendation']>;

const PROPOSE = graphql(`
  mutation ProposeAssessment($input: ProposeAssessmentInput!) {
    proposeAssessment(input: $input) {
      id
      state
      recommendation {
        id
        version
      }
    }
  }
`);

interface ProposeProps {
  recommendation: AssessedRecommendation;
  readAgain: () => void;
}

/** Write, preview, propose. What was typed stays through refusals, conflicts and an ended session. */
export function Propose({ recommendation, readAgain }: ProposeProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState(recommendation);
  const [step, setStep] = useState<'write' | 'preview' | 'done'>('write');
  const [refused, setRefused] = useState<ErrorCode>();
  const [{ fetching }, propose] = useMutation(PROPOSE);
  const form = useForm({ resolver: zodResolver(AssessmentForm), defaultValues: emptyDraft() });
  useUnsent(form.formState.isDirty && step !== 'done');

  async function send(on: AssessedRecommendation): Promise<void> {
    setRefused(undefined);
    const { error } = await propose({ input: toInput(form.getValues(), on.code, on.version) });
    if (!error) return setStep('done');
    const code = errorCode(error);
    setRefused(code);
    if (code === 'CONFLICT') readAgain();
  }

  if (step === 'done') {
    return (
      <Alert color="gray" role="status" title={t('assessment.proposed')}>
        <p>{t('assessment.proposedText')}</p>
        <ButtonLink to="/recommendations/$code" params={{ code: recommendation.code }}>
          {t('assessment.backTo', { code: recommendation.code })}
        </ButtonLink>
      </Alert>
    );
  }
  return (
    <>
      {refused === 'CONFLICT' ? (
        <Conflict
          before={read}
          now={recommendation}
          goOn={() => {
            setRead(recommendation);
            setRefused(undefined);
          }}
        />
      ) : (
        refused && <Refused code={refused} />
      )}
      {step === 'write' ? (
        <form className="form" noValidate onSubmit={form.handleSubmit(() => setStep('preview'))}>
          <AssessmentFields form={form} />
        </form>
      ) : (
        <Preview
          draft={form.getValues()}
          recommendation={recommendation}
          sending={fetching}
          blocked={refused === 'CONFLICT'}
          change={() => setStep('write')}
          propose={() => void send(read)}
        />
      )}
    </>
  );
}
