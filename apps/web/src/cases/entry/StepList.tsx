import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/index.js';
import styles from './Entry.module.css';
import { ENTRY_STEPS, type EntryStep } from './steps.js';

/** Every step, in order, each within reach at any time. */
export function StepList({ at, wrong }: { at: EntryStep; wrong: EntryStep[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('entry.steps')}>
      <ol className={styles.steps}>
        {ENTRY_STEPS.map((step, number) => (
          <li key={step}>
            <Link to="." search={{ step }} data-at={step === at} activeProps={{ 'aria-current': 'step' }}>
              {number + 1}. {t(`entry.step.${step}`)}
              {wrong.includes(step) && <span className={styles.wrong}> · {t('entry.toCorrect')}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
