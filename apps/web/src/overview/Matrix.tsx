import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useBodyName } from '../recommendations/bodies.js';
import { Sideways } from '../ui/Sideways.js';
import { StatusSign } from '../ui/StatusMark.js';
import { useWords } from '../vocabulary/useWords.js';
import { type Asked, tally } from './asked.js';
import styles from './Matrix.module.css';

/** Themes by issuing bodies: what each asked on each theme, and how far it has come, in every cell. */
export function Matrix({ recommendations }: { recommendations: Asked[] }) {
  const { t, label } = useWords();
  const bodyName = useBodyName();
  const caption = useId();
  const themes = tally(recommendations.flatMap((each) => each.themes)).map(([theme]) => theme);
  const bodies = tally(recommendations.map(({ issuingBody }) => issuingBody)).map(([body]) => body);
  return (
    <Sideways labelledBy={caption}>
      <table className={styles.matrix}>
        <caption id={caption} className="visually-hidden">
          {t('overview.matrixCaption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.theme')}</th>
            {bodies.map((body) => (
              <th key={body} scope="col">
                <Link to="/recommendations" search={{ body: [body] }}>
                  {bodyName(body)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme}>
              <th scope="row">
                <Link to="/recommendations" search={{ theme: [theme] }}>
                  {label('theme', theme)}
                </Link>
              </th>
              {bodies.map((body) => (
                <td key={body}>
                  {recommendations
                    .filter((each) => each.issuingBody === body && each.themes.includes(theme))
                    .map((each) => (
                      <Link
                        key={each.code}
                        to="/recommendations/$code"
                        params={{ code: each.code }}
                        className={styles.cell}
                        title={`${each.code} (${each.year})`}
                      >
                        <StatusSign implementation={each.status} trend={each.trend ?? null} size={20} />
                        <span className="visually-hidden">{each.code}: </span>
                        <span className={each.status === 'NOT_ASSESSED' && !each.trend ? styles.unknown : undefined}>
                          {each.trend === 'REGRESSING' ? label('trend', 'REGRESSING') : label('implementation', each.status)}
                        </span>
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
