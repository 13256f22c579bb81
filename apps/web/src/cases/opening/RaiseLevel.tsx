import { useState } from 'react';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import type { Confidentiality } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { Ask } from '../../ui/Ask.js';
import { Button } from '../../ui/Button.js';
import { Panel } from '../../ui/Panel.js';
import { useWords } from '../../vocabulary/useWords.js';

const RAISE_LEVEL = graphql(`
  mutation RaiseLevel($input: UpdateCaseInput!) {
    updateCase(input: $input) {
      id
      version
      confidentiality
    }
  }
`);

const STRICTER = ['RESTRICTED', 'SEALED'] as const satisfies readonly Confidentiality[];

interface RaiseLevelProps {
  of: { code: string; version: number; confidentiality: Confidentiality };
}

/** Makes the case more confidential at once, after saying what that means: to lower it again takes two people. */
export function RaiseLevel({ of }: RaiseLevelProps) {
  const { t, label } = useWords();
  const action = useAction(EVERY_READ_OF_CASES);
  const [to, setTo] = useState<(typeof STRICTER)[number]>();
  const stricter = of.confidentiality === 'PARTNER' ? STRICTER : of.confidentiality === 'RESTRICTED' ? (['SEALED'] as const) : [];
  async function send(confidentiality: Confidentiality): Promise<void> {
    if (await action.run(RAISE_LEVEL, { input: { code: of.code, version: of.version, confidentiality } })) setTo(undefined);
  }
  if (!to) {
    return (
      <div className="row no-print">
        {stricter.map((level) => (
          <Button key={level} variant="default" size="sm" onClick={() => setTo(level)}>
            {t('opening.raise', { level: label('confidentiality', level) })}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <Panel title={t('opening.raise', { level: label('confidentiality', to) })}>
      <Ask
        consequence={t(`opening.raiseMeaning.${to}`)}
        word={t('opening.raiseDo')}
        by={action}
        run={() => void send(to)}
        cancel={() => setTo(undefined)}
      />
    </Panel>
  );
}
