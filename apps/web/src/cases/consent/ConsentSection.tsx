import { useState } from 'react';
import type { CaseConsentsFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { useSession } from '../../session/SessionProvider.js';
import { Announce } from '../../ui/Announce.js';
import { Section } from '../../ui/Section.js';
import { useWords } from '../../vocabulary/useWords.js';
import { ConsentTable } from './ConsentTable.js';

graphql(`
  fragment CaseConsents on Case {
    usableFor
    survivors {
      id
      pseudonym
    }
    consents {
      id
      purpose
      identityMode
      givenOn
      way
      expiresOn
      withdrawn
      survivor {
        id
        pseudonym
      }
    }
  }
`);

interface ConsentSectionProps {
  of: Pick<CaseConsentsFragment, 'survivors' | 'consents'>;
  /** Called with what is to be said once a withdrawal hides the case from its reader too. */
  left: (message: string) => void;
}

/** For those who read particulars: what each person agreed to, purpose by purpose, and the way to record and to withdraw. */
export function ConsentSection({ of: { survivors, consents }, left }: ConsentSectionProps) {
  const { t, label } = useWords();
  const { may } = useSession();
  const [message, setMessage] = useState<string>();
  if (survivors.length === 0) return null;
  return (
    <Section title={t('consent.title')} note={t('consent.note')}>
      <Announce>{message}</Announce>
      {survivors.map((survivor) => (
        <ConsentTable
          key={survivor.id}
          survivor={survivor}
          consents={consents}
          changing={may('WORK_ON_CASES')}
          changed={(step, purpose) => {
            if (step === 'withdraw' && purpose === 'INTERNAL') left(t('consent.gone'));
            else setMessage(t(`consent.done.${step}`, { purpose: label('purpose', purpose) }));
          }}
        />
      ))}
    </Section>
  );
}
