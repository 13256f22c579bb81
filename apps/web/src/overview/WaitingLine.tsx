import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { useWaiting } from '../inbox/useWaiting.js';

/** Leads whom something waits for to where they decide it. */
export function WaitingLine() {
  const { t } = useTranslation();
  const count = useWaiting();
  return (
    count > 0 && (
      <p>
        <Link to="/inbox">{t('inbox.waiting', { count })}</Link>
      </p>
    )
  );
}
