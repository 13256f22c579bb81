import { errorCode } from '../api/client.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Failure } from '../ui/Failure.js';
import { Checkbox } from '../ui/fields.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './TakeAlong.module.css';
import { MOST_PRINTED, type Whole } from './useWhole.js';

interface TakeAlongProps {
  total: number;
  shown: number;
  /** Of the rows that are chosen. */
  citations: readonly string[];
  whole: Whole<{ edges: readonly unknown[]; pageInfo: { hasNextPage: boolean } }>;
  chooseAll: (yes: boolean) => void;
}

/** The whole list on paper, and chosen rows of it as citations. */
export function TakeAlong({ total, shown, citations, whole, chooseAll }: TakeAlongProps) {
  const { t } = useWords();
  const loading = whole.loaded !== undefined;
  return (
    <>
      <div className={`${styles.takeAlong} no-print`}>
        <Checkbox
          label={t('takeAlong.all', { count: shown })}
          checked={shown > 0 && citations.length === shown}
          onChange={(event) => chooseAll(event.currentTarget.checked)}
        />
        <CopyButton text={citations.join('\n')} name={t('takeAlong.copy', { count: citations.length })} />
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="print" size={16} />}
          aria-disabled={loading}
          onClick={() => {
            if (!loading) void whole.print();
          }}
        >
          {total > MOST_PRINTED ? t('takeAlong.printFirst', { count: MOST_PRINTED }) : t('takeAlong.printAll', { count: total })}
        </Button>
        <span role="status">{loading && t('takeAlong.loading', { count: whole.loaded ?? 0, total })}</span>
      </div>
      {whole.error && <Failure code={errorCode(whole.error)} again={() => void whole.print()} />}
      {whole.read?.pageInfo.hasNextPage && <p>{t('takeAlong.notAll', { count: whole.read.edges.length, total })}</p>}
    </>
  );
}
