import { Link } from '@tanstack/react-router';
import { cycleOf, useBodyGroups } from '../recommendations/bodies.js';
import { StatusSign } from '../ui/StatusMark.js';
import { WideTable } from '../ui/WideTable.js';
import { useWords } from '../vocabulary/useWords.js';
import { type Asked, tally } from './asked.js';
import styles from './Matrix.module.css';
import { useShortName } from './short-bodies.js';

/** What one recommendation has come to, leading to it; of the UPR with its cycle. */
function Cell({ of }: { of: Asked }) {
  const { t, label } = useWords();
  const cycle = cycleOf(of.issuingBody);
  const unknown = of.status === 'NOT_ASSESSED' && !of.trend;
  return (
    <Link to="/recommendations/$code" params={{ code: of.code }} className={styles.cell} title={`${of.code} (${of.year})`}>
      <StatusSign implementation={of.status} trend={of.trend ?? null} size={20} />
      <span className="visually-hidden">{of.code}: </span>
      <span className={unknown ? styles.unknown : undefined}>
        <span>{of.trend === 'REGRESSING' ? label('trend', 'REGRESSING') : label('implementation', of.status)}</span>
        {cycle && <span className={styles.cycle}> {t('bodyGroup.cycle', { number: cycle })}</span>}
      </span>
    </Link>
  );
}

/** Themes by issuing bodies: what each asked on each theme, and how far it has come, in every cell. */
export function Matrix({ recommendations }: { recommendations: Asked[] }) {
  const { t, label } = useWords();
  const themes = tally(recommendations.flatMap((each) => each.themes)).map(([theme]) => theme);
  const shortName = useShortName();
  const groups = useBodyGroups()(recommendations.map(({ issuingBody }) => issuingBody));
  return (
    <WideTable
      caption={t('overview.matrixCaption')}
      captionUnseen
      dense
      rows={themes}
      keyOf={(theme) => theme}
      columns={[
        {
          key: 'theme',
          name: t('overview.theme'),
          cell: (theme) => (
            <Link to="/recommendations" search={{ theme: [theme] }}>
              {label('theme', theme)}
            </Link>
          ),
        },
        ...groups.map(({ key, name, bodies }) => ({
          key: name,
          name,
          heading: (
            <Link to="/recommendations" search={{ body: bodies }} title={name} className={styles.body}>
              <span aria-hidden="true">{shortName({ key, name, bodies })}</span>
              <span className="visually-hidden">{name}</span>
            </Link>
          ),
          cell: (theme: string) => {
            const asked = bodies.flatMap((body) =>
              recommendations.filter((each) => each.issuingBody === body && each.themes.includes(theme)),
            );
            return (
              asked.length > 0 && (
                <div className={styles.cells}>
                  {asked.map((each) => (
                    <Cell key={each.code} of={each} />
                  ))}
                </div>
              )
            );
          },
        })),
      ]}
    />
  );
}
