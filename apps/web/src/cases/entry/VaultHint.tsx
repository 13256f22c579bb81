import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { FindingKind } from '../../generated/graphql.js';
import { useTranslation } from '../../i18n/index.js';
import { toHtmlLang } from '../../i18n/language.js';
import { Note } from '../../ui/Note.js';
import { useFindings } from '../publication/useFindings.js';
import type { EntryDraft } from './form.js';

/** What has its place in the vault; days, ages and places belong into a story of the house. */
const OF_THE_VAULT: readonly FindingKind[] = ['NAME', 'PHONE', 'EMAIL', 'LINK', 'PERSONAL_NUMBER', 'ADDRESS'];

/** A hint beside title and story while they are typed: it refuses nothing. */
export function VaultHint({ form }: { form: UseFormReturn<EntryDraft> }) {
  const { t } = useTranslation();
  const [title, narrative] = useWatch({ control: form.control, name: ['title', 'narrative'] });
  const { findings } = useFindings(null, { title, narrative });
  const identifying = findings.filter(({ kind }) => OF_THE_VAULT.includes(kind));
  return (
    <div role="status">
      {identifying.length > 0 && (
        <Note title={t('entry.vaultHint')}>
          <ul>
            {identifying.map(({ field, from, kind, language, excerpt }) => (
              <li key={`${field} ${language} ${from} ${kind}`}>
                {t(`inbox.finding.${kind}`)}: <q lang={toHtmlLang(language)}>{excerpt}</q>
              </li>
            ))}
          </ul>
          <p>{t('entry.vaultHintText')}</p>
        </Note>
      )}
    </div>
  );
}
