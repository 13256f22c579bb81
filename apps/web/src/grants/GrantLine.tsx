import type { GrantFactsFragment } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { CaseName } from '../proposals/CaseName.js';
import { ProposalLine, useStanding } from '../proposals/ProposalLine.js';
import { useSession } from '../session/SessionProvider.js';
import { useWords } from '../vocabulary/useWords.js';
import { GRANTS, type GrantKind, OF_GRANTS } from './grants.js';

interface GrantLineProps {
  kind: GrantKind;
  of: GrantFactsFragment;
  /** Is the case to be named, or is this the case's own page? */
  named?: boolean;
}

/** One person let in to a sealed case or a vault: why, by whom and until when; and its next step for whoever may take it. */
export function GrantLine({ kind, of, named = false }: GrantLineProps) {
  const { t, code } = useWords();
  const { may, viewer } = useSession();
  const { own, waits } = useStanding(of);
  const name = of.person?.name ?? '';
  const forReader = of.person?.id === viewer?.person.id;
  const bySealing = of.confirmedAt != null && !of.confirmedBy;
  const withoutEnd = bySealing && !of.expiresAt;
  const decides = (own && !withoutEnd) || (may('CONFIRM_FOR_OTHERS') && !(own && withoutEnd));
  const over = !of.active && !of.revokedAt && !waits;
  const standing = of.revokedAt
    ? 'revoked'
    : waits
      ? 'waits'
      : over
        ? 'over'
        : withoutEnd
          ? 'documented'
          : bySealing
            ? 'sealed'
            : undefined;
  const at = of.revokedAt ?? of.expiresAt;
  return (
    <ProposalLine
      of={of}
      title={
        <>
          {name}
          {named && ': '}
          {named && <CaseName of={of.case} vault={kind === 'vault'} />}
        </>
      }
      name={name}
      standing={t(standing ? `grant.standing.${standing}` : `grant.${kind}.active`, {
        date: at ? formatDate(at, code) : '',
        name: of.revokedBy?.name ?? t('proposal.operator'),
      })}
      unproposed={bySealing}
      note={forReader ? t('proposal.forYou') : undefined}
      may={{ confirm: decides && !forReader, revoke: decides && (kind === 'vault' || !forReader) && (waits || of.active) }}
      asks={{ revoke: { meaning: t(`grant.${kind}.revokeMeaning`, { name }), word: t('proposal.revokeDo') } }}
      by={{ ...GRANTS[kind], touches: OF_GRANTS }}
    />
  );
}
