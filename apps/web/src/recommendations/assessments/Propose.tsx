import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { errorCode } from '../../api/client.js';
import { useAction } from '../../api/useAction.js';
import { graphql } from '../../generated/index.js';
import { Kept, useKeeping } from '../../session/kept.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { useAsRead } from '../../ui/Changed.js';
import { Form } from '../../ui/Form.js';
import { Note } from '../../ui/Note.js';
import { Refused } from '../../ui/Refused.js';
import { sending } from '../../ui/typed-form.js';
import { useUnsent } from '../../ui/useUnsent.js';
import { useWords } from '../../vocabulary/useWords.js';
import { AssessmentFields } from './AssessmentFields.js';
import type { AssessedRecommendation } from './assessed.js';
import { Conflict } from './Conflict.js';
import { type AssessmentDraft, AssessmentForm, emptyDraft, toInput } from './form.js';
import { Preview } from './Preview.js';

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

type Step = 'write' | 'preview' | 'done';

/** Assessments that were begun, each with the recommendation as it was read and the step it was left at. */
const begun = new Kept<{ draft: AssessmentDraft; read: AssessedRecommendation; step: Step }>('assessment');

interface ProposeProps {
  person: string;
  recommendation: AssessedRecommendation;
}

/** Write, preview, propose. What was typed stays through refusals, conflicts and an ended session, and is there again for whoever comes back. */
export function Propose({ person, recommendation }: ProposeProps) {
  const { t, lang } = useWords();
  const [kept] = useState(() => begun.of(person, recommendation.code));
  const [step, setStep] = useState<Step>(kept?.step ?? 'write');
  // also where it is refused: somebody changed the recommendation meanwhile
  const action = useAction({ additionalTypenames: ['Recommendation'] });
  const refused = action.error !== undefined && errorCode(action.error) === 'CONFLICT';
  const form = useForm({ resolver: zodResolver(AssessmentForm), defaultValues: kept?.draft ?? emptyDraft() });
  const unsent = (form.formState.isDirty || kept !== undefined) && step !== 'done';
  useUnsent(unsent);
  const { read, changed, goOn } = useAsRead(recommendation, unsent, kept?.read);
  const forget = useKeeping(begun, person, recommendation.code, () => (unsent ? { draft: form.getValues(), read, step } : undefined));

  async function send(on: AssessedRecommendation): Promise<void> {
    if (!(await action.run(PROPOSE, { input: toInput(form.getValues(), on.code, on.version, lang) }))) return;
    forget();
    setStep('done');
  }

  function toPreview(): 'onward' {
    setStep('preview');
    return 'onward';
  }

  if (step === 'done') {
    return (
      <Note role="status" title={t('assessment.proposed')}>
        <p>{t('assessment.proposedText')}</p>
        <ButtonLink to="/recommendations/$code" params={{ code: recommendation.code }}>
          {t('assessment.backTo', { code: recommendation.code })}
        </ButtonLink>
      </Note>
    );
  }
  return (
    <>
      {changed ? (
        <Conflict
          before={read}
          now={recommendation}
          goOn={() => {
            goOn();
            action.clear();
          }}
        />
      ) : (
        !refused && <Refused error={action.error} />
      )}
      {step === 'write' ? (
        <Form typed={{ forget }} send={sending(form, toPreview)}>
          <AssessmentFields form={form} />
        </Form>
      ) : (
        <Preview
          draft={form.getValues()}
          recommendation={recommendation}
          sending={action.busy}
          blocked={changed || refused}
          change={() => setStep('write')}
          propose={() => void send(read)}
        />
      )}
    </>
  );
}
