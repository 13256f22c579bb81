import { CASE_LEVELS } from '../../api/codes.js';
import type { CaseOpenedFragment, Confidentiality } from '../../generated/graphql.js';
import { ProposeHere } from '../../proposals/ProposeHere.js';
import { useSession } from '../../session/SessionProvider.js';
import { Section } from '../../ui/Section.js';
import { useWords } from '../../vocabulary/useWords.js';
import { OpeningLine } from './OpeningLine.js';
import { openingOf, ProposeOpening } from './ProposeOpening.js';
import { RaiseLevel } from './RaiseLevel.js';

const LEVELS: readonly Confidentiality[] = CASE_LEVELS;

/** On the page of a case: how confidential it is, whether partners read it, what was proposed; a stricter level is set here, others proposed. */
export function CaseLevel({ of }: { of: CaseOpenedFragment }) {
  const { t, label } = useWords();
  const { may } = useSession();
  // PUBLIC is none of these: it comes by publishing alone, and leads to none of these.
  const lower = LEVELS.slice(0, Math.max(LEVELS.indexOf(of.confidentiality), 0));
  const shared = of.usableFor.includes('PARTNER_SHARING');
  const levels = shared ? lower : [...lower, of.confidentiality];
  const waits = of.openings.some(({ confirmedAt, revokedAt }) => !confirmedAt && !revokedAt);
  return (
    <Section title={t('opening.title')} note={t('opening.note')}>
      <p>{t('opening.now', { level: label('confidentiality', of.confidentiality) })}</p>
      <p>{t(shared ? 'opening.shared' : 'opening.unshared')}</p>
      {of.openings.length > 0 && (
        <ul className="lines">
          {of.openings.map((opening) => (
            <OpeningLine key={opening.id} of={opening} />
          ))}
        </ul>
      )}
      {may('ENTER_CASES') && <RaiseLevel of={of} />}
      <ProposeHere
        at={openingOf(of.code)}
        word={t('opening.propose')}
        proposed={t('proposal.proposed')}
        mayPropose={levels.length > 0 && !waits && may('WORK_ON_CASES')}
        form={(done, cancel) => <ProposeOpening of={of} levels={levels} done={done} cancel={cancel} />}
      />
    </Section>
  );
}
