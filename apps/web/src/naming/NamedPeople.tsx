import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_MAKING_ROLES } from '../app/codes.js';
import type { CaseNamedFragment } from '../generated/graphql.js';
import { Icon } from '../page/Icon.js';
import { Section } from '../page/Section.js';
import { useProved } from '../session/ProveAgain.js';
import { useSession } from '../session/SessionProvider.js';
import { Proving } from '../vault/Proving.js';
import { NamePerson } from './NamePerson.js';
import { NamingLine } from './NamingLine.js';

/** On the page of a sealed case: who is named to it, was, or is proposed to be; and the form by which another is proposed. */
export function NamedPeople({ of }: { of: CaseNamedFragment }) {
  const { t } = useTranslation();
  const { has } = useSession();
  const proved = useProved();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState(false);
  if (of.confidentiality !== 'SEALED') return null;
  const done = (): void => {
    setOpen(false);
    setTold(true);
  };
  return (
    <Section title={t('naming.title')} note={t('naming.note')}>
      <ul className="lines">
        {of.grants.map((grant) => (
          <NamingLine key={grant.id} of={grant} proved={proved} />
        ))}
      </ul>
      <div role="status" className="done">
        {told && <p>{t('naming.proposed')}</p>}
      </div>
      {has('REVIEWER', ...CASE_MAKING_ROLES) && !open && (
        <div className="row no-print">
          <Button
            variant="default"
            size="sm"
            leftSection={<Icon name="add" size={16} />}
            onClick={() => {
              setTold(false);
              setOpen(true);
            }}
          >
            {t('naming.propose')}
          </Button>
        </div>
      )}
      {open && (proved ? <NamePerson code={of.code} done={done} cancel={() => setOpen(false)} /> : <Proving />)}
    </Section>
  );
}
