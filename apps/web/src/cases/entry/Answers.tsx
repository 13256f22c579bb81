import { Link } from '@tanstack/react-router';
import { PURPOSES } from '../../api/codes.js';
import { formatDate } from '../../i18n/dates.js';
import { LANGUAGE_NAMES, LANGUAGES, toApiLanguage, toHtmlLang } from '../../i18n/language.js';
import type { Part } from '../../ui/Changed.js';
import { type Fact, Facts } from '../../ui/Facts.js';
import { useWords } from '../../vocabulary/useWords.js';
import type { EntryDraft } from './form.js';
import { ENTRY_STEPS, type EntryStep } from './steps.js';

/** Every answer that was given, step by step, each step with the way back to it. */
export function Answers({ of }: { of: EntryDraft }) {
  const { t } = useWords();
  const answers = useAnswers()(of);
  const factOf = ({ key, name, value, language }: Answer): Fact => ({
    name,
    ...(key && { key }),
    value: language ? (
      <span lang={toHtmlLang(language)} className="as-typed">
        {value}
      </span>
    ) : (
      value
    ),
  });
  return (
    <>
      {ENTRY_STEPS.filter((step) => step !== 'save').map((step) => (
        <section key={step} aria-label={t(`entry.step.${step}`)}>
          <h3>{t(`entry.step.${step}`)}</h3>
          {answers[step].length > 0 ? <Facts facts={answers[step].map(factOf)} /> : <p className="muted">{t('entry.noAnswers')}</p>}
          <p>
            <Link to="." search={{ step }}>
              {t('entry.changeStep')}
              <span className="visually-hidden">: {t(`entry.step.${step}`)}</span>
            </Link>
          </p>
        </section>
      ))}
    </>
  );
}

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

type Answer = Part;

/** The answers of a draft in words, step by step. */
export function useAnswers(): (of: EntryDraft) => Record<Exclude<EntryStep, 'save'>, Answer[]> {
  const { t, code, label } = useWords();
  const inLanguages = (name: string, text: EntryDraft['title']): Answer[] =>
    LANGUAGES.filter((language) => text[language]).map((language) => ({
      key: `${name} ${language}`,
      name: `${name} (${LANGUAGE_NAMES[language]})`,
      value: text[language],
      language: toApiLanguage(language),
    }));
  const agreed = ({ modes, givenOn, way, expiresOn }: EntryDraft['survivors'][number]): string =>
    joined([
      ...PURPOSES.filter((purpose) => modes[purpose]).map(
        (purpose) => `${label('purpose', purpose)}: ${label('identity-mode', modes[purpose])}`,
      ),
      way,
      givenOn && formatDate(givenOn, code),
      expiresOn && `${t('consent.expiresOn')} ${formatDate(expiresOn, code)}`,
    ]);
  return (of) => ({
    what: [
      ...inLanguages(t('entry.caseTitle'), of.title),
      ...inLanguages(t('entry.narrative'), of.narrative),
      { name: t('entry.month'), value: of.occurredMonth && formatDate(of.occurredMonth, code) },
      { name: t('entry.day'), value: of.occurredOn && formatDate(of.occurredOn, code) },
      { name: t('case.region'), value: of.region && label('region', of.region) },
      { name: t('case.place'), value: of.place },
      { name: t('entry.notes'), value: of.notes },
    ],
    acts: of.acts.map(({ violationType, biasMotives, setting, perpetrators }, at) => ({
      name: t('entry.act', { number: at + 1 }),
      value: joined([
        violationType && label('violation-type', violationType),
        ...biasMotives.map((motive) => label('bias-motive', motive)),
        setting && label('setting', setting),
        ...perpetrators.map(
          ({ role, type, subtype }) =>
            type &&
            `${label('perpetrator-role', role)}: ${label('perpetrator-type', type)}${subtype ? ` (${label('perpetrator-subtype', subtype)})` : ''}`,
        ),
      ]),
    })),
    people: of.survivors.flatMap((survivor, at) => [
      {
        name: t('entry.person', { number: at + 1 }),
        value: joined([
          survivor.pseudonym,
          survivor.ageBand && label('age-band', survivor.ageBand),
          survivor.sogi && label('sogi', survivor.sogi),
          survivor.livingWithHiv === 'yes' && t('case.livingWithHiv'),
        ]),
      },
      ...(survivor.id === undefined ? [{ name: t('entry.agreed', { number: at + 1 }), value: agreed(survivor) }] : []),
    ]),
    responses: [
      ...of.responses.map(({ type, text }, at) => ({
        name: t('entry.response', { number: at + 1 }),
        value: joined([type && label('response-type', type), text]),
      })),
      ...of.referrals.map(({ kind, text }, at) => ({
        name: t('entry.referral', { number: at + 1 }),
        value: joined([kind && label('referral-kind', kind), text]),
      })),
    ],
    law: of.law.map(({ name, code: path, relation }) => ({
      key: `${path} ${relation}`,
      name: label('engagement-relation', relation),
      value: name,
    })),
  });
}
