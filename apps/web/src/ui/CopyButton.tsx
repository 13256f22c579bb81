import { useClipboard } from '@mantine/hooks';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { Icon } from './Icon.js';

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const { copy, copied } = useClipboard({ timeout: 2500 });
  return (
    <Button className="no-print" size="xs" variant="default" leftSection={<Icon name="copy" size={16} />} onClick={() => copy(text)}>
      <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
    </Button>
  );
}
