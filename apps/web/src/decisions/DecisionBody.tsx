import { Link } from '@tanstack/react-router';
import type { DecisionPart, DecisionQuery } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { ProvisionTitle } from '../law/ProvisionTitle.js';
import { Facts } from '../ui/Facts.js';
import { VerificationMark } from '../ui/Marks.js';
import { Note } from '../ui/Note.js';
import { Section } from '../ui/Section.js';
import { Sources } from '../ui/Sources.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { AsWritten } from './AsWritten.js';
import { Authorities } from './Authorities.js';
import { CasesOfDecision } from './CasesOfDecision.js';
import { CitationPicture } from './CitationPicture.js';
import { Flag } from './Flag.js';
import { FlagReasons } from './FlagReasons.js';
import { PartMark } from './PartMark.js';
import { useStateName } from './state-name.js';

export type DecisionShown = NonNullable<DecisionQuery['decision']>;

export function DecisionBody({ of }: { of: DecisionShown }) {
  const { t, code, label } = useWords();
  const stateName = useStateName();
  const unread = (part: DecisionPart) => <PartMark part={part} unverified={of.unverified} />;
  const marked = (value: string | null | undefined, part: DecisionPart) =>
    value && (
      <>
        {value}
        {unread(part)}
      </>
    );
  // of a day that nobody read no law is told
  const dayOfLaw = of.decidedOn?.length === 10 && !of.unverified.includes('DATE') ? of.decidedOn : undefined;
  return (
    <>
      <p className="line-head">
        <span className="code">
          <AsWritten text={of.citation} />
        </span>
        <Flag of={of.flag} />
        <VerificationMark verification={of.verification} />
      </p>
      <FlagReasons of={of} />
      {of.unverified.length > 0 && (
        <Note>
          {t('decision.unverified', { parts: of.unverified.map((part) => label('decision-part', part)).join(', ') })}
          {of.verificationNote && (
            <>
              {' '}
              <Text text={of.verificationNote} language={of.verificationNoteLanguage ?? null} marked />
            </>
          )}
        </Note>
      )}
      {of.holding && (
        <Section title={t('decision.holding')} note={t('decision.inOurWords')}>
          <p className="prose">
            <Text text={of.holding} language={of.holdingLanguage ?? null} marked />
            {unread('HOLDING')}
          </p>
        </Section>
      )}
      {of.facts && (
        <Section title={t('decision.facts')} note={t('decision.inOurWords')}>
          <p className="prose">
            <Text text={of.facts} language={of.factsLanguage ?? null} marked />
            {unread('FACTS')}
          </p>
        </Section>
      )}
      <Section title={t('decision.about')}>
        <Facts
          facts={[
            { name: t('decision.body'), value: marked(of.court ?? label('decision-body', of.body), 'COURT') },
            { name: t('decision.levelName'), value: label('decision-level', of.level) },
            { name: t('decision.state'), value: stateName(of.state) },
            { name: t('decision.date'), value: marked(of.decidedOn && formatDate(of.decidedOn, code), 'DATE') },
            { name: t('decision.outcome'), value: marked(label('decision-outcome', of.outcome), 'OUTCOME') },
            { name: t('decision.weightName'), value: label('decision-weight', of.weight) },
            { name: t('decision.numbers'), value: marked(of.numbers.join(', '), 'NUMBER') },
            { name: t('decision.symbol'), value: marked(of.symbol, 'SYMBOL') },
            { name: 'ECLI', value: of.ecli && (of.ecliDerived ? `${of.ecli} (${t('decision.ecliDerived')})` : of.ecli) },
            {
              name: t('decision.violations'),
              value: of.violationTypes.length > 0 && (
                <span className="chips">
                  {of.violationTypes.map((type) => (
                    <Link key={type} to="/search" search={{ kind: ['CASE'], violation: [type] }} className="chip">
                      {label('violation-type', type)}
                    </Link>
                  ))}
                </span>
              ),
            },
            {
              name: t('decision.implementationName'),
              value: of.implementation && (
                <>
                  {label('decision-implementation', of.implementation)}{' '}
                  {of.implementationNote && <Text text={of.implementationNote} language={of.implementationNoteLanguage ?? null} marked />}
                </>
              ),
            },
            {
              name: t('decision.official'),
              value: of.url && (
                <a href={of.url} rel="noreferrer noopener external" target="_blank">
                  {new URL(of.url).hostname}
                  <span className="visually-hidden"> {t('common.opensElsewhere')}</span>
                </a>
              ),
            },
          ]}
        />
      </Section>
      {of.provisions.length > 0 && (
        <Section
          title={
            <>
              {t('decision.provisions')}
              {unread('PROVISIONS')}
            </>
          }
        >
          <ul className="lines">
            {of.provisions.map(({ id, role, provision }) => (
              <li key={id} className="line">
                <p className="line-head">
                  <span className="tag">{label('decision-provision-role', role)}</span>
                </p>
                <p className="line-title">
                  <Link to="/law/$" params={{ _splat: provision.path }} search={{ on: dayOfLaw }}>
                    <ProvisionTitle of={provision} />
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <CitationPicture of={of} />
      <Authorities
        title={t('decision.cites')}
        none={t('decision.citesNone')}
        total={of.cites.totalCount}
        citations={of.cites.edges}
        side="cited"
      />
      <Authorities
        title={t('decision.citedBy')}
        none={t('decision.citedByNone')}
        total={of.citedBy.totalCount}
        citations={of.citedBy.edges}
        side="citing"
      />
      <CasesOfDecision code={of.code} />
      {of.note && (
        <Section title={t('common.note')}>
          <p className="prose">
            <Text text={of.note} language={of.noteLanguage ?? null} marked />
          </p>
        </Section>
      )}
      <Section title={t('decision.sources')}>
        <Sources sources={of.sources} />
      </Section>
    </>
  );
}
