import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDate } from '../i18n/dates.js';
import { useBodyName } from '../recommendations/bodies.js';
import { Crumbs } from '../ui/Crumbs.js';
import { Facts } from '../ui/Facts.js';
import { Failure } from '../ui/Failure.js';
import { FreeText } from '../ui/FreeText.js';
import { Loaded } from '../ui/Loaded.js';
import { ForceMark, VerificationMark } from '../ui/Marks.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { Sources } from '../ui/Sources.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { INSTRUMENTS, type Instrument } from './InstrumentsPage.js';
import { InstrumentTitle, instrumentName } from './InstrumentTitle.js';
import { ProvisionsOf } from './ProvisionsOf.js';

function InstrumentFacts({ of }: { of: Instrument }) {
  const { t, code, label } = useWords();
  const bodyName = useBodyName();
  return (
    <Facts
      facts={[
        { name: t('law.kind'), value: label('instrument-kind', of.kind) },
        { name: t('law.number'), value: of.number },
        { name: t('law.symbol'), value: of.symbol && <FreeText text={of.symbol} /> },
        { name: t('law.body'), value: of.body && bodyName(of.body) },
        { name: t('law.adopted'), value: of.adoptedOn && formatDate(of.adoptedOn, code) },
        { name: t('law.from'), value: of.validFrom && formatDate(of.validFrom, code) },
        { name: t('law.until'), value: of.validTo && formatDate(of.validTo, code) },
        { name: t('law.status'), value: <ForceMark status={of.status} /> },
        { name: t('law.stateStatus'), value: of.stateStatus && t(`law.boundness.${of.stateStatus}`) },
        { name: t('law.binding'), value: typeof of.binding === 'boolean' ? (of.binding ? t('common.yes') : t('common.no')) : null },
        {
          name: t('law.officialText'),
          value: of.url && (
            <a href={of.url} target="_blank" rel="noreferrer noopener external">
              {new URL(of.url).hostname}
            </a>
          ),
        },
      ]}
    />
  );
}

/** An act or a treaty: what it is, its sources and its provisions. */
export function InstrumentPage({ code, on }: { code: string; on: string | undefined }) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: INSTRUMENTS, variables: { lang } });
  const instrument = result.data?.instruments.find((each) => each.code === code);
  return (
    <Page
      title={instrument ? <InstrumentTitle of={instrument} marked ours={instrument.titleTranslated} /> : code}
      name={instrument ? instrumentName(instrument) : code}
      above={<Crumbs steps={[{ key: 'law', link: <Link to="/law">{t('law.name')}</Link> }]} />}
      lead={instrument && <VerificationMark verification={instrument.verification} />}
    >
      <Loaded result={result} again={again} lines={8}>
        {() =>
          instrument ? (
            <>
              <InstrumentFacts of={instrument} />
              {instrument.note && (
                <p>
                  <Text text={instrument.note} language={instrument.noteLanguage ?? null} marked />
                </p>
              )}
              <ProvisionsOf code={code} on={on} />
              <Section title={t('common.sources')}>
                <Sources sources={instrument.sources} />
              </Section>
            </>
          ) : (
            <Failure code="NOT_FOUND" />
          )
        }
      </Loaded>
    </Page>
  );
}
