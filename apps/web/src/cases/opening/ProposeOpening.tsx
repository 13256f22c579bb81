import { useAction } from '../../api/useAction.js';
import type { Confidentiality } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { ProposalForm } from '../../proposals/ProposalForm.js';
import { NativeSelect } from '../../ui/fields.js';
import type { Place } from '../../ui/typed.js';
import { useWords } from '../../vocabulary/useWords.js';
import { CaseRefused } from '../work/CaseRefused.js';
import { OF_OPENINGS } from './parts.js';

const PROPOSE_OPENING = graphql(`
  mutation ProposeOpening($input: ProposeOpeningInput!) {
    proposeOpening(input: $input) {
      id
      from
      to
    }
  }
`);

interface Opening {
  to: Confidentiality | '';
}
const NOTHING: Opening = { to: '' };

export const openingOf = (code: string): Place => ['opening', code];

interface ProposeOpeningProps {
  of: { code: string; version: number; confidentiality: Confidentiality };
  /** The levels below that of the case; its own, where it may be shared with partners. */
  levels: readonly Confidentiality[];
  done: () => void;
  cancel: () => void;
}

/** Proposes that the case become less confidential or be shared with partners; a second person confirms it. */
export function ProposeOpening({ of, levels, done, cancel }: ProposeOpeningProps) {
  const { t, label } = useWords();
  const action = useAction(OF_OPENINGS);
  async function send(reason: string, { to }: Opening): Promise<boolean> {
    const proposed = to !== '' && (await action.run(PROPOSE_OPENING, { input: { case: of.code, version: of.version, to, reason } }));
    if (proposed) done();
    return !!proposed;
  }
  return (
    <ProposalForm
      title={t('opening.propose')}
      at={openingOf(of.code)}
      start={NOTHING}
      complete={({ to }) => to !== ''}
      above={({ to }, change, checked) => (
        <NativeSelect
          label={t('opening.to')}
          description={t('opening.toHint')}
          value={to}
          error={checked && !to && t('opening.toWanted')}
          data={[
            { value: '', label: t('assessment.choose'), disabled: true },
            ...levels.map((level) => ({
              value: level,
              label: t(level === of.confidentiality ? 'opening.share' : 'opening.lower', { level: label('confidentiality', level) }),
            })),
          ]}
          onChange={(event) => change({ to: event.currentTarget.value as Confidentiality })}
        />
      )}
      below={() => <CaseRefused error={action.error} version={of.version} />}
      busy={action.busy}
      send={send}
      cancel={cancel}
    />
  );
}
