import type { CaseNamedFragment } from '../../generated/graphql.js';
import { useTranslation } from '../../i18n/index.js';
import { ProposeHere } from '../../proposals/ProposeHere.js';
import { useProved } from '../../session/ProveAgain.js';
import { useSession } from '../../session/SessionProvider.js';
import { Section } from '../../ui/Section.js';
import { NamePerson } from './NamePerson.js';
import { NamingLine } from './NamingLine.js';

/** On the page of a sealed case: who is named to it, was, or is proposed to be; and the form by which another is proposed. */
export function NamedPeople({ of }: { of: CaseNamedFragment }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const proved = useProved();
  if (of.confidentiality !== 'SEALED') return null;
  return (
    <Section title={t('naming.title')} note={t('naming.note')}>
      <ul className="lines">
        {of.grants.map((grant) => (
          <NamingLine key={grant.id} of={grant} proved={proved} />
        ))}
      </ul>
      <ProposeHere
        word={t('naming.propose')}
        proposed={t('naming.proposed')}
        mayPropose={may('WORK_ON_CASES')}
        form={(done, cancel) => <NamePerson code={of.code} done={done} cancel={cancel} />}
      />
    </Section>
  );
}
