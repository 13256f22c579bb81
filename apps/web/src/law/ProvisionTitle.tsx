import type { Language } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Text } from '../ui/Text.js';

interface Named {
  path: string;
  label: string;
}

/** How a provision is called in the reader's language: "Art. 54(1)(6)", "54(1)(6)-бап"; the path says what the number counts. */
export function useProvisionName(): (of: Named) => string {
  const { t } = useTranslation();
  return ({ path, label }) => {
    switch (path.split('/')[2]) {
      case undefined:
        return t('law.called.whole');
      case 'art':
        return t('law.called.art', { label });
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
