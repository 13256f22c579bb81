import { useAction } from '../../api/useAction.js';
import { graphql } from '../../generated/index.js';
import { useTranslation } from '../../i18n/index.js';
import { ProposePerson } from '../../proposals/ProposePerson.js';
import { OF_NAMINGS } from './parts.js';

const NAME_PERSON = graphql(`
  mutation NamePerson($input: GrantCaseInput!) {
    grantCase(input: $input) {
      id
      active
    }
  }
`);

interface NamePersonProps {
  code: string;
  done: () => void;
  cancel: () => void;
}

/** Proposes that a colleague be named to the case for a while. */
export function NamePerson({ code, done, cancel }: NamePersonProps) {
  const { t } = useTranslation();
  const action = useAction(OF_NAMINGS);
  return (
    <ProposePerson
      title={t('naming.propose')}
      reason={{ label: t('naming.reason'), hint: t('naming.reasonHint'), wanted: t('naming.reasonWanted') }}
      words={{
        person: t('naming.person'),
        personHint: t('naming.personHint'),
        personWanted: t('naming.personWanted'),
        days: t('naming.days'),
        daysWanted: t('naming.daysWanted'),
        propose: t('naming.proposeDo'),
      }}
      days={{ first: 30, most: 90 }}
      by={action}
      propose={async (terms) => {
        if (await action.run(NAME_PERSON, { input: { case: code, ...terms } })) done();
      }}
      cancel={cancel}
    />
  );
}
