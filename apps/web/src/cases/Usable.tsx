import type { Purpose } from '../generated/graphql.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';

/** For staff: for what the case may be used today. */
export function Usable({ of: { usableFor } }: { of: { usableFor: readonly Purpose[] } }) {
  const { t, label } = useWords();
  return (
    <Section title={t('case.usableFor')} note={t('case.usableNote')}>
      {usableFor.length === 0 ? (
        <p>{t('case.usableForNothing')}</p>
      ) : (
        <ul className="chips plain">
          {usableFor.map((purpose) => (
            <li key={purpose} className="tag">
              {label('purpose', purpose)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
