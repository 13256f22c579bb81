import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Only } from '../session/Only.js';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { useSession } from '../session/SessionProvider.js';
import { Crumbs } from '../ui/Crumbs.js';
import { Failure } from '../ui/Failure.js';
import { Loaded } from '../ui/Loaded.js';
import { SyntheticMark } from '../ui/Marks.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { AddEntry } from './AddEntry.js';
import { Erasures } from './Erasures.js';
import { Grants } from './Grants.js';
import { type Grant, useGrants } from './grants.js';
import { ProposeErasure } from './ProposeErasure.js';
import { ProposeGrant } from './ProposeGrant.js';
import { Readings } from './Readings.js';
import { ReadVault } from './ReadVault.js';

const CASE_OF_VAULT = graphql(`
  query CaseOfVault($code: String!) {
    case(code: $code) {
      id
      code
      synthetic
      survivors {
        id
        pseudonym
      }
    }
  }
`);

export function VaultPage() {
  const { code } = useParams({ from: '/cases/$code/vault' });
  return <VaultOf key={code} code={code} />;
}

/** The vault of one case: reading, adding, who may read and who has, and its erasure, each for whom it is. */
function VaultOf({ code }: { code: string }) {
  const { t } = useTranslation();
  const { may, viewer } = useSession();
  const proved = useProved();
  const allowed = may('WORK_IN_THE_HOUSE');
  const [result, again] = useQuery({ query: CASE_OF_VAULT, variables: { code }, pause: !allowed });
  const grants = useGrants(!allowed);
  const of = grants.result.data?.vaultGrants.filter((grant) => grant.case === code) ?? [];
  const held = of.filter((grant) => grant.active && grant.person.id === viewer?.person.id).sort(latest)[0];
  const found = result.data?.case;
  return (
    <Page
      title={t('vault.titleOf', { code })}
      name={t('vault.titleOf', { code })}
      above={
        <Crumbs
          steps={[
            {
              key: code,
              link: (
                <Link to="/cases/$code" params={{ code }}>
                  {t('case.heading', { code })}
                </Link>
              ),
            },
          ]}
        />
      }
      lead={
        <>
          <p>{t('vault.lead')}</p>
          {found?.synthetic && <SyntheticMark />}
        </>
      }
    >
      <Only may="WORK_IN_THE_HOUSE">
        <Loaded result={result} again={again} lines={8}>
          {(data) =>
            data.case ? (
              <>
                {!proved && (held || may('CONFIRM_FOR_OTHERS')) && <Proving />}
                <Section title={t('vault.read')} note={t('vault.readLead')}>
                  {!held && <p className="muted">{t('vault.noGrant')}</p>}
                  {held && proved && <ReadVault code={code} survivors={data.case.survivors} until={held.expiresAt} />}
                </Section>
                {may('WORK_ON_CASES') && (
                  <Section title={t('vault.add')} note={t('vault.addLead')}>
                    <AddEntry code={code} survivors={data.case.survivors} />
                  </Section>
                )}
                <Loaded result={grants.result} again={grants.again}>
                  {() => (
                    <Grants grants={of} named={false} proved={proved}>
                      {may('CONFIRM_FOR_OTHERS') && proved && <ProposeGrant code={code} />}
                    </Grants>
                  )}
                </Loaded>
                <Readings code={code} />
                {may('CONFIRM_FOR_OTHERS') && (
                  <Erasures code={code} proved={proved}>
                    {may('REVIEW') && proved && <ProposeErasure code={code} />}
                  </Erasures>
                )}
              </>
            ) : (
              <Failure code="NOT_FOUND" />
            )
          }
        </Loaded>
      </Only>
    </Page>
  );
}

const latest = (one: Grant, other: Grant): number => other.expiresAt.localeCompare(one.expiresAt);
