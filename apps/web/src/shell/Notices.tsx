import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useSession } from '../session/SessionProvider.js';
import { SignInLink } from '../session/SignInLink.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Shell.module.css';

/** What a reader must know of all they see here: that it is invented, and that it may be only a part. On narrow screens one line says so, and opens. */
export function Notices() {
  const { t, label } = useWords();
  const { deployment, viewer, known, ended } = useSession();
  const [open, setOpen] = useState(false);
  const all = useId();
  const partly = known && viewer?.clearance !== 'SEALED';
  const short = [deployment?.synthetic && t('shell.syntheticShort'), partly && t('shell.partShort')].filter(Boolean).join(' · ');
  return (
    <aside className={`${styles.notices} wide`} aria-label={t('shell.notices')}>
      <div role="alert">
        {ended && (
          <p className={styles.ended}>
            <Icon name="lock" size={16} />
            <span>
              {t('shell.ended')} <SignInLink>{t('shell.signIn')}</SignInLink>
            </span>
          </p>
        )}
      </div>
      {short && (
        <button
          type="button"
          className={`${styles.short} ${deployment?.synthetic ? styles.synthetic : styles.partly}`}
          aria-expanded={open}
          aria-controls={all}
          onClick={() => setOpen(!open)}
        >
          <Icon name={deployment?.synthetic ? 'warning' : 'lock'} size={16} />
          <span>{short}</span>
          <Icon name={open ? 'close' : 'down'} size={16} />
        </button>
      )}
      <div id={all} className={styles.long} data-open={open}>
        {deployment?.synthetic && (
          <p className={styles.synthetic}>
            <Icon name="warning" size={16} />
            <span>{t('shell.syntheticData')}</span>
          </p>
        )}
        {partly && (
          <p className={styles.partly}>
            <Icon name="lock" size={16} />
            <span>{viewer ? t('shell.seesPart', { clearance: label('confidentiality', viewer.clearance) }) : t('shell.seesPublic')}</span>
          </p>
        )}
      </div>
      {viewer?.needsSecondFactor && (
        <p className={styles.synthetic}>
          <Icon name="lock" size={16} />
          <span>
            {t('door.factorDue')} <Link to="/account">{t('door.toAccount')}</Link>
          </span>
        </p>
      )}
    </aside>
  );
}
