import { type ReactNode, useState } from 'react';
import type { Language } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { Note } from './Note.js';
import { Text } from './Text.js';

/** A part of what a form is written about, in words. */
export interface Part {
  /** Where several parts have one name. */
  key?: string;
  name: string;
  value: string;
  language?: Language | null;
}

export interface ChangedPart {
  key: string;
  name: string;
  before?: Part;
  now?: Part;
}

/** What differs between what was read and what now stands. */
export function changedParts(before: readonly Part[], now: readonly Part[]): ChangedPart[] {
  const keyOf = ({ key, name }: Part): string => key ?? name;
  const [then, today] = [before, now].map((parts) => new Map(parts.map((part) => [keyOf(part), part])));
  const keys = new Set([...now, ...before].map(keyOf));
  return [...keys].flatMap((key) => {
    const [was, is] = [then?.get(key), today?.get(key)];
    return was?.value === is?.value ? [] : [{ key, name: (is ?? was)?.name ?? key, ...(was && { before: was }), ...(is && { now: is }) }];
  });
}

/**
 * What a form is written about, as it was read when writing began, while the page goes on showing what now stands.
 * @param typed is there something typed? Else the form follows what now stands
 * @param kept what was read, of a form that was begun before
 */
export function useAsRead<Read extends { version: number }>(now: Read, typed: boolean, kept?: Read) {
  const [read, setRead] = useState(kept ?? now);
  const differs = read.version !== now.version;
  if (differs && !typed) setRead(now);
  return { read, changed: differs && typed, goOn: () => setRead(now) };
}

interface ChangedProps {
  title: string;
  text: string;
  parts: readonly ChangedPart[];
  /** Where one says that one has seen it before going on. */
  goOn?: () => void;
  children?: ReactNode;
}

/** Somebody changed what one writes about: which parts of it, from what to what. What was typed stays. */
export function Changed({ title, text, parts, goOn, children }: ChangedProps) {
  const { t } = useTranslation();
  return (
    <Note role="alert" title={title}>
      <p>{text}</p>
      {parts.length === 0 && <p>{t('conflict.same')}</p>}
      <dl className="facts">
        {parts.map(({ key, name, before, now }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <Reading word={t('conflict.before')} of={before} />
              <Reading word={t('conflict.now')} of={now} />
            </dd>
          </div>
        ))}
      </dl>
      {children}
      {goOn && <Button onClick={goOn}>{t('conflict.goOn')}</Button>}
    </Note>
  );
}

function Reading({ word, of }: { word: string; of: Part | undefined }) {
  const { t } = useTranslation();
  return (
    <p className="clamp">
      <span className="muted">{word}:</span> {of?.value ? <Text text={of.value} language={of.language ?? null} /> : t('conflict.none')}
    </p>
  );
}
