import { useState } from 'react';
import { errorCode } from '../../api/client.js';
import type { CaseStepsFragment } from '../../generated/graphql.js';
import { formatDate } from '../../i18n/dates.js';
import { useSession } from '../../session/SessionProvider.js';
import { Announce } from '../../ui/Announce.js';
import { Ask } from '../../ui/Ask.js';
import { Button } from '../../ui/Button.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Form } from '../../ui/Form.js';
import { Textarea } from '../../ui/fields.js';
import { useTyped, useWasTyped } from '../../ui/typed.js';
import { useWords } from '../../vocabulary/useWords.js';
import { SentBackCase } from '../SentBackCase.js';
import { CaseRefused } from './CaseRefused.js';
import styles from './Casework.module.css';
import { DeleteDraft } from './DeleteDraft.js';
import { type Step, useStep } from './useStep.js';

/** May a wording for the public be proposed as the case stands? */
const isWorded = ({ state, confidentiality, revision }: CaseStepsFragment): boolean =>
  state === 'PUBLISHED' ? !revision : (state === 'VERIFIED' || state === 'WITHDRAWN') && confidentiality !== 'SEALED';

/** What the reader may do next with the case, and what it waits for where it is another's turn. */
export function NextStep({ of, left }: { of: CaseStepsFragment; left: (message: string) => void }) {
  const { t, code } = useWords();
  const { may, viewer } = useSession();
  const { busy, error, take } = useStep();
  const wasTyped = useWasTyped();
  const places = { step: ['step', of.code], return: ['return', of.code], withdraw: ['withdraw', of.code] } as const;
  const typed = useTyped(places.step, { note: '' });
  const { note } = typed.values;
  const [asking, setAsking] = useState(() => (['return', 'withdraw'] as const).find((each) => wasTyped(places[each])));
  const [taken, setTaken] = useState<Step>();
  const changed = error !== undefined && errorCode(error) === 'CONFLICT';
  const own = of.steps[0]?.takenBy?.id === viewer?.person.id;
  const wording = of.publication?.state;
  const proposed = wording === 'PROPOSED';
  const returned = of.state === 'DRAFT' && of.steps.length > 1 ? of.steps.at(-1) : undefined;
  const openedBefore = of.openings.some(({ confirmedAt }) => confirmedAt) || of.grants.some(({ confirmedBy }) => confirmedBy);
  const verifiedBefore = of.steps.some(({ state }) => state === 'VERIFIED');
  const reviewer = may('REVIEW');
  const maker = may('ENTER_CASES');
  async function go(step: Step, written: string | null): Promise<boolean> {
    setTaken(undefined);
    if (!(await take(step, of, written))) return false;
    setTaken(step);
    setAsking(undefined);
    typed.forget();
    return true;
  }
  const noteField = (
    <Textarea
      label={t('casework.note')}
      description={t('casework.noteHint')}
      rows={2}
      maxLength={2000}
      autoComplete="off"
      value={note}
      onChange={(event) => typed.change({ note: event.currentTarget.value })}
    />
  );
  return (
    <div className={`${styles.step} no-print`}>
      <Announce>{taken && t(`casework.done.${taken}`)}</Announce>
      {(!asking || changed) && <CaseRefused error={error} version={of.version} />}
      <SentBackCase returned={returned} publication={of.publication} />
      {maker && of.state !== 'PUBLISHED' && (
        <ButtonLink to="/cases/$code/change" params={{ code: of.code }} variant={returned ? 'filled' : 'default'}>
          {t('change.name')}
        </ButtonLink>
      )}
      {of.state === 'DRAFT' && maker && (
        <>
          <Form typed={typed} send={() => go('submit', note.trim() || null)}>
            {noteField}
            <Button type="submit" loading={busy}>
              {t('casework.submit')}
            </Button>
          </Form>
          {own && !verifiedBefore && !openedBefore && <DeleteDraft of={of} left={left} />}
        </>
      )}
      {of.state === 'SUBMITTED' && (!reviewer || own) && <p className="muted">{t(own ? 'casework.own' : 'casework.waits')}</p>}
      {of.state === 'SUBMITTED' && reviewer && !own && asking !== 'return' && (
        <Form typed={typed} send={() => go('verify', note.trim() || null)}>
          {noteField}
          <div className="row">
            <Button type="submit" loading={busy}>
              {t('casework.verify')}
            </Button>
            <Button variant="default" onClick={() => setAsking('return')}>
              {t('casework.return')}
            </Button>
          </div>
        </Form>
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
          word={t('casework.returnDo')}
          noted="reasons"
          at={places.return}
          begun={note}
          by={{ busy, error: changed ? undefined : error }}
          run={(reasons) => go('return', reasons)}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'withdraw' && (
        <Ask
          consequence={t('casework.withdrawMeaning')}
          word={t('casework.withdrawDo')}
          noted="note"
          at={places.withdraw}
          by={{ busy, error: changed ? undefined : error }}
          run={(written) => go('withdraw', written)}
          cancel={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
