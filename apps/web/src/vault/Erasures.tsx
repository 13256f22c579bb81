import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { ErasureLine } from './ErasureLine.js';
import { useErasures } from './erasures.js';

interface ErasuresProps {
  /** Of this case alone; without it those of all cases, each with its name. */
  code?: string;
  children?: ReactNode;
}

/** Erasures that wait for a second person, and the certificates of those that were carried out. */
export function Erasures({ code, children }: ErasuresProps) {
  const { t } = useTranslation();
  const { result, again } = useErasures(code);
  return (
    <Section title={t('vault.erase')} note={t('vault.eraseLead')}>
      <Loaded result={result} again={again}>
        {({ vaultErasures: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={t('vault.erasuresNone')} />
          ) : (
            <ul className="lines">
              {edges.map(({ node }) => (
                <ErasureLine key={node.id} of={node} named={code === undefined} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {children}
    </Section>
  );
}
