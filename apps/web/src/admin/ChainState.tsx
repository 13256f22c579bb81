import { useQuery } from 'urql';
import type { AuditChainQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Facts } from '../ui/Facts.js';
import { Icon } from '../ui/Icon.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';

const CHAIN = graphql(`
  query AuditChain {
    auditChain {
      entries
      head
      lastSeal {
        head
        sealedAt
        keyed
        holds
      }
      unsealedDays
      checked
      intact
    }
  }
`);

type Seal = NonNullable<AuditChainQuery['auditChain']['lastSeal']>;

/** A head in the form in which it is printed and kept elsewhere. */
function Head({ head }: { head: string }) {
  return (
    <div className="permalink">
      <code>{head}</code>
      <CopyButton text={head} />
    </div>
  );
}

function Sealed({ of }: { of: Seal }) {
  const { t, code } = useWords();
  return (
    <>
      <Head head={of.head} />
      <p className="line-note">
        {t('audit.chain.sealedAt', { date: formatMoment(of.sealedAt, code) })}. {t(of.keyed ? 'audit.chain.keyed' : 'audit.chain.unkeyed')}
      </p>
      {!of.holds && <p role="alert">{t('audit.chain.gone')}</p>}
    </>
  );
}

/** How the chain over the audit stands, with its heads to print and keep elsewhere. */
export function ChainState() {
  const { t } = useTranslation();
  const [result, again] = useQuery({ query: CHAIN, requestPolicy: 'cache-and-network' });
  return (
    <Section
      title={t('audit.chain.title')}
      note={t('audit.chain.note')}
      aside={
        <Button
          className="no-print"
          size="xs"
          variant="default"
          leftSection={<Icon name="print" size={16} />}
          onClick={() => window.print()}
        >
          {t('audit.chain.print')}
        </Button>
      }
    >
      <Loaded result={result} again={again}>
        {({ auditChain: chain }) => (
          <Facts
            facts={[
              { name: t('audit.chain.entries'), value: String(chain.entries) },
              {
                name: t('audit.chain.checked'),
                value: (
                  <p role={chain.intact ? undefined : 'alert'}>
                    {t(chain.intact ? 'audit.chain.intact' : 'audit.chain.broken', { count: chain.checked })}
                  </p>
                ),
              },
              { name: t('audit.chain.head'), value: <Head head={chain.head} /> },
              { name: t('audit.chain.sealed'), value: chain.lastSeal ? <Sealed of={chain.lastSeal} /> : t('audit.chain.sealedNone') },
              { name: t('common.note'), value: chain.unsealedDays > 0 && t('audit.chain.unsealed', { count: chain.unsealedDays }) },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
