import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useFresh } from '../api/useFresh.js';
import { CaseCrumbs } from '../cases/CaseCrumbs.js';
import { graphql } from '../generated/index.js';
import { Grants } from '../grants/Grants.js';
import { OF_GRANTS, OPEN_VAULT_GRANTS } from '../grants/grants.js';
import { useTranslation } from '../i18n/index.js';
import { Only } from '../session/Only.js';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { useSession } from '../session/SessionProvider.js';
import { Failure } from '../ui/Failure.js';
import { Loaded } from '../ui/Loaded.js';
import { SyntheticMark } from '../ui/Marks.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { AddEntry } from './AddEntry.js';
import { Erasures } from './Erasures.js';
import { ProposeErasure } from './ProposeErasure.js';
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
  const grants = useFresh({ query: OPEN_VAULT_GRANTS, variables: { case: code }, pause: !allowed, context: OF_GRANTS });
  const own = grants.result.data?.proposals.edges.filter(({ node }) => node.active && node.person?.id === viewer?.person.id) ?? [];
  const until = own
    .map(({ node }) => node.expiresAt ?? '')
    .sort()
    .at(-1);
  const found = result.data?.case;
  return (
    <Page
      title={t('vault.titleOf', { code })}
      name={t('vault.titleOf', { code })}
      above={<CaseCrumbs code={code} within />}
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
                {!proved && (until || may('CONFIRM_FOR_OTHERS')) && <Proving />}
                <Section title={t('vault.read')} note={t('vault.readLead')}>
                  {!until && <p className="muted">{t('vault.noGrant')}</p>}
                  {until && proved && <ReadVault code={code} survivors={data.case.survivors} until={until} />}
                </Section>
                {may('WORK_ON_CASES') && (
                  <Section title={t('vault.add')} note={t('vault.addLead')}>
                    <AddEntry code={code} survivors={data.case.survivors} />
                  </Section>
                )}
                <Loaded result={grants.result} again={grants.again}>
                  {({ proposals: { edges } }) => (
                    <Grants
                      kind="vault"
                      code={code}
                      grants={edges.map(({ node }) => node)}
                      mayPropose={may('CONFIRM_FOR_OTHERS') && proved}
                    />
                  )}
                </Loaded>
                <Readings code={code} />
                {may('CONFIRM_FOR_OTHERS') && <Erasures code={code}>{may('REVIEW') && proved && <ProposeErasure code={code} />}</Erasures>}
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
