import type { GrantFactsFragment } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Section } from '../ui/Section.js';
import { GrantLine } from './GrantLine.js';
import type { GrantKind } from './grants.js';
import { ProposeGrant } from './ProposeGrant.js';

interface GrantsProps {
  kind: GrantKind;
  code: string;
  grants: readonly GrantFactsFragment[];
  mayPropose: boolean;
}

/** On the page of a sealed case or a vault: who is let in, was, or is proposed to be; and the form by which another is proposed. */
export function Grants({ kind, code, grants, mayPropose }: GrantsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t(`grant.${kind}.title`)} note={t(`grant.${kind}.note`)}>
      {grants.length === 0 ? (
        <Empty title={t(`grant.${kind}.none`)} />
      ) : (
        <ul className="lines">
          {grants.map((grant) => (
            <GrantLine key={grant.id} kind={kind} of={grant} />
          ))}
        </ul>
      )}
      <ProposeGrant kind={kind} code={code} mayPropose={mayPropose} />
    </Section>
  );
}
