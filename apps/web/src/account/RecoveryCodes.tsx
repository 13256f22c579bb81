import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Note } from '../ui/Note.js';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const { t } = useTranslation();
  return (
    <Note role="alert" wrong={false} title={t('own.codesNew')}>
      <p>{t('own.codesKeep')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <CopyButton text={codes.join('\n')} />
        <Button size="xs" onClick={done}>
          {t('own.codesDone')}
        </Button>
      </div>
    </Note>
  );
}
