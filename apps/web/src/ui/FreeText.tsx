import { Fragment } from 'react';
import { guessLanguage } from '../i18n/language.js';
import { Text } from './Text.js';

/** A text that is stored without its language: each part of it (`heading · act`) in the one that its letters suggest. */
export function FreeText({ text }: { text: string }) {
  return text.split(' · ').map((part, at) => (
    <Fragment key={part}>
      {at > 0 && ' · '}
      <Text text={part} language={guessLanguage(part) ?? null} />
    </Fragment>
  ));
}
