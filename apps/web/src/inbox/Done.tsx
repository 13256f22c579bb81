import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';

export interface Decision {
  /** The recommendation or case decided on. */
  code: string;
  how: 'confirmed' | 'returned' | 'approved' | 'rejected';
}

/** What the reviewer decided since the page was opened, with the way to see it: decided items leave the list. */
export function Done({ decisions }: { decisions: Decision[] }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="done">
      {decisions.map(({ code, how }) => (
        <p key={`${code} ${how}`}>
          {how === 'approved' || how === 'rejected' ? (
            <Link to="/cases/$code" params={{ code }}>
              {code}
            </Link>
          ) : (
            <Link to="/recommendations/$code" params={{ code }}>
              {code}
            </Link>
          )}
          : {t(`inbox.${how}`)}
        </p>
      ))}
    </div>
  );
}
