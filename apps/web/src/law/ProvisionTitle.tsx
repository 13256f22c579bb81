import type { Language } from '../generated/graphql.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { numberOf } from './provision-name.js';

interface Named {
  path: string;
  label: string;
}

/** How a provision is called in the reader's language: "Art. 54(1)(6) CC", "п. 6) ч. 1 ст. 54 УК РК"; the path says what its numbers count. */
export function useProvisionName(): (of: Named) => string {
  const { t, code } = useWords();
  return ({ path, label }) => {
    const numbered = numberOf(path, code);
    if (numbered) {
      const { piece, numbers, act } = numbered;
      return act ? t(`law.namedIn.${piece}`, { ...numbers, act }) : t(`law.named.${piece}`, numbers);
    }
    switch (path.split('/')[2]) {
      case undefined:
        return t('law.called.whole');
      case 'para':
        return t('law.called.para', { label });
      case 'principle':
        return t('law.called.principle', { label });
      case 'entry':
        return t('law.called.unnumbered');
      default:
        return label;
    }
  };
}

/** A provision's name and heading, the heading in the language it has, and marked where that is not the reader's. */
export function ProvisionTitle({
  of,
}: {
  of: Named & { heading?: string | null; headingLanguage?: Language | null; headingTranslated?: boolean };
}) {
  const name = useProvisionName();
  return (
    <>
      {name(of)}
      {of.heading && (
        <>
          . <Text text={of.heading} language={of.headingLanguage ?? null} marked ours={of.headingTranslated ?? false} />
        </>
      )}
    </>
  );
}
