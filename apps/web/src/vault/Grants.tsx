import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Section } from '../ui/Section.js';
import { GrantLine } from './GrantLine.js';
import type { Grant } from './grants.js';

interface GrantsProps {
  grants: readonly Grant[];
  /** Are their cases to be named? */
  named: boolean;
  proved: boolean;
  children?: ReactNode;
}

/** Who may read, and who is proposed. */
export function Grants({ grants, named, proved, children }: GrantsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('vault.grants')} note={t('vault.grantsNote')}>
      {grants.length === 0 ? (
        <Empty title={t('vault.grantsNone')} />
      ) : (
        <ul className="lines">
          {grants.map((grant) => (
            <GrantLine key={grant.id} of={grant} named={named} proved={proved} />
          ))}
        </ul>
      )}
      {children}
    </Section>
  );
}
