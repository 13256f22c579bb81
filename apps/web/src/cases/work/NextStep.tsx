import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStepsFragment } from '../../generated/graphql.js';
import { formatDate } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/index.js';
import { useSession } from '../../session/SessionProvider.js';
import { Ask } from '../../ui/Ask.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Refused } from '../../ui/Refused.js';
import { SentBack } from '../../ui/SentBack.js';
import { CaseConflict } from './CaseConflict.js';
import styles from './Casework.module.css';
import { type StepDeed, useStep } from './useStep.js';

/** May a wording for the public be proposed as the case stands? */
const isWorded = ({ state, confidentiality, revision }: CaseStepsFragment): boolean =>
  state === 'PUBLISHED' ? !revision : (state === 'VERIFIED' || state === 'WITHDRAWN') && confidentiality !== 'SEALED';

/** What the reader may do next with the case, and what it waits for where it is another's turn. */
export function NextStep({ of }: { of: CaseStepsFragment }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { may, viewer } = useSession();
  const { sending, refused, take } = useStep();
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState<'return' | 'withdraw'>();
  const [told, setTold] = useState<StepDeed>();
  const own = of.steps[0]?.takenBy?.id === viewer?.person.id;
  const wording = of.publication?.state;
  const proposed = wording === 'PROPOSED';
  const returned = of.state === 'DRAFT' && of.steps.length > 1 ? of.steps.at(-1) : undefined;
  const verifiedBefore = of.steps.some(({ state }) => state === 'VERIFIED');
  const reviewer = may('REVIEW');
  const maker = may('ENTER_CASES');
  async function go(deed: StepDeed, said: string | null): Promise<void> {
    setTold(undefined);
    if (!(await take(deed, of, said))) return;
    setTold(deed);
    setNote('');
    setAsking(undefined);
  }
  const noteField = (
    <Textarea
      label={t('casework.note')}
      description={t('casework.noteHint')}
      rows={2}
      maxLength={2000}
      autoComplete="off"
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
    />
  );
  return (
    <div className={`${styles.step} no-print`}>
      <div role="status" className="done">
        {told && <p>{t(`casework.done.${told}`)}</p>}
      </div>
      {refused === 'CONFLICT' && <CaseConflict version={of.version} />}
      {refused && refused !== 'CONFLICT' && !asking && <Refused code={refused} />}
      {returned?.note && (
        <SentBack title={t('casework.returned')} reasons={returned.note} by={returned.takenBy?.name} at={returned.takenAt} />
      )}
      {of.publication?.rejectionNote && of.publication.rejectedAt && (
        <SentBack
          title={t('casework.rejected')}
          reasons={of.publication.rejectionNote}
          by={of.publication.rejectedBy?.name}
          at={of.publication.rejectedAt}
        />
      )}
      {of.state === 'DRAFT' && maker && (
        <>
          {noteField}
          <Button loading={sending} onClick={() => void go('submit', note.trim() || null)}>
            {t('casework.submit')}
          </Button>
        </>
      )}
      {of.state === 'SUBMITTED' && (!reviewer || own) && <p className="muted">{t(own ? 'casework.own' : 'casework.waits')}</p>}
      {of.state === 'SUBMITTED' && reviewer && !own && asking !== 'return' && (
        <>
          {noteField}
          <Button loading={sending} onClick={() => void go('verify', note.trim() || null)}>
            {t('casework.verify')}
          </Button>
          <Button variant="default" onClick={() => setAsking('return')}>
            {t('casework.return')}
          </Button>
        </>
      )}
      {of.state === 'SUBMITTED' && verifiedBefore && <p className="muted">{t('casework.changedSince')}</p>}
      {of.revision && (
        <p className="muted">
          {t('revision.waits', { name: of.revision.proposedBy?.name ?? '', date: formatDate(of.revision.proposedAt, code) })}
        </p>
      )}
      {(wording === 'PROPOSED' || wording === 'WITHDRAWN') && <p className="muted">{t(`casework.wording.${wording}`)}</p>}
      {maker && isWorded(of) && (
        <ButtonLink
          to="/cases/$code/publication"
          params={{ code: of.code }}
          variant={proposed || of.state === 'PUBLISHED' ? 'default' : 'filled'}
        >
          {t(of.state === 'PUBLISHED' ? 'revision.toWording' : 'casework.toPublication')}
        </ButtonLink>
      )}
      {reviewer && (wording === 'APPROVED' || proposed) && !asking && (
        <Button variant="default" onClick={() => setAsking('withdraw')}>
          {t('casework.withdraw')}
        </Button>
      )}
      {asking === 'return' && (
        <Ask
          consequence={t('casework.returnMeaning')}
          deed={t('casework.returnDo')}
          noted="reasons"
          sending={sending}
          refused={refused === 'CONFLICT' ? undefined : refused}
          doIt={(said) => void go('return', said)}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'withdraw' && (
        <Ask
          consequence={t('casework.withdrawMeaning')}
          deed={t('casework.withdrawDo')}
          noted="note"
          sending={sending}
          refused={refused === 'CONFLICT' ? undefined : refused}
          doIt={(said) => void go('withdraw', said)}
          cancel={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
