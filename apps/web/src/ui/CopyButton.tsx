import { useClipboard } from '@mantine/hooks';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { Icon } from './Icon.js';

/** @param name what is copied, where that is not plain from what stands beside it; nothing can be copied of an empty text */
export function CopyButton({ text, name }: { text: string; name?: string }) {
  const { t } = useTranslation();
  const { copy, copied } = useClipboard({ timeout: 2500 });
  return (
    <Button
      className="no-print"
      size="xs"
      variant="default"
      leftSection={<Icon name="copy" size={16} />}
      disabled={!text}
      onClick={() => copy(text)}
    >
      <span aria-live="polite">{copied ? t('common.copied') : (name ?? t('common.copy'))}</span>
    </Button>
  );
}
