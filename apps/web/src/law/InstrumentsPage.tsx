import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { InstrumentsQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { Empty } from '../ui/Empty.js';
import { FreeText } from '../ui/FreeText.js';
import { Loaded } from '../ui/Loaded.js';
import { ForceMark, VerificationMark } from '../ui/Marks.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { InstrumentTitle } from './InstrumentTitle.js';
import styles from './Law.module.css';

export const INSTRUMENTS = graphql(`
  query Instruments($lang: Language) {
    instruments {
      id
      code
      title(lang: $lang)
      titleLanguage(lang: $lang)
      titleTranslated(lang: $lang)
      kind
      number
      adoptedOn
      validFrom
      validTo
      status
      body
      symbol
      binding
      stateStatus
      url
      note(lang: $lang)
      noteLanguage(lang: $lang)
      verification
      sources {
        ...SourceParts
      }
    }
  }
`);

export type Instrument = InstrumentsQuery['instruments'][number];

function InstrumentLine({ of }: { of: Instrument }) {
  const { code, label } = useWords();
  return (
    <li className="line">
      <p className="line-head">
        <span>{label('instrument-kind', of.kind)}</span>
        {of.number && <span>№ {of.number}</span>}
        {of.symbol && (
          <span>
            <FreeText text={of.symbol} />
          </span>
        )}
        {of.adoptedOn && <span>{formatDate(of.adoptedOn, code)}</span>}
        <ForceMark status={of.status} />
        <VerificationMark verification={of.verification} />
      </p>
      <p className="line-title">
        <Link to="/law/$" params={{ _splat: of.code }}>
          <InstrumentTitle of={of} />
        </Link>
      </p>
    </li>
  );
}

/** All acts of Kazakhstan and international instruments that cases engage or recommendations lean on. */
export function InstrumentsPage() {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: INSTRUMENTS, variables: { lang } });
  return (
    <Page title={t('law.title')} name={t('law.name')} lead={<p>{t('law.lead')}</p>}>
      <Loaded result={result} again={again} lines={12}>
        {({ instruments }) => {
          const own = instruments.filter(({ code }) => code.startsWith('kz/'));
          const international = instruments.filter(({ code }) => !code.startsWith('kz/'));
          if (instruments.length === 0) return <Empty title={t('law.none')} />;
          return (
            <div className={styles.two}>
              <Section title={t('law.national')}>
                <ul className="lines">
                  {own.map((each) => (
                    <InstrumentLine key={each.id} of={each} />
                  ))}
                </ul>
              </Section>
              <Section title={t('law.international')}>
                <ul className="lines">
                  {international.map((each) => (
                    <InstrumentLine key={each.id} of={each} />
                  ))}
                </ul>
              </Section>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
