import { Link } from '@tanstack/react-router';
import { IMPLEMENTATIONS } from '../api/codes.js';
import { useBodyGroups } from '../recommendations/bodies.js';
import { StatusSign } from '../ui/StatusMark.js';
import { useWords } from '../vocabulary/useWords.js';
import type { Asked } from './asked.js';
import styles from './Overview.module.css';

/** How many recommendations were made, and how many have come how far. */
export function StateOfAsks({ recommendations, total }: { recommendations: Asked[]; total: number }) {
  const { t, label } = useWords();
  const bodies = useBodyGroups()(recommendations.map(({ issuingBody }) => issuingBody)).length;
  const regressing = recommendations.filter(({ trend }) => trend === 'REGRESSING').length;
  return (
    <>
      <p className={styles.figure}>
        <Link to="/recommendations">
          <strong>{total}</strong> <span>{t('overview.asksCounted', { count: total, bodies })}</span>
        </Link>
      </p>
      <h3 className={styles.small}>{t('overview.howFar')}</h3>
      <ul className={styles.states}>
        {IMPLEMENTATIONS.toReversed().map((status) => {
          const count = recommendations.filter((each) => each.status === status).length;
          return (
            <li key={status}>
              <Link to="/recommendations" search={{ status: [status] }}>
                <StatusSign implementation={status} size={20} />
                <span>{label('implementation', status)}</span>
                <strong>{count}</strong>
              </Link>
            </li>
          );
        })}
      </ul>
      {regressing > 0 && (
        <p className={styles.backwards}>
          <StatusSign implementation="NO_ACTION" trend="REGRESSING" size={20} /> {t('overview.backwards', { count: regressing })}
        </p>
      )}
    </>
  );
}
