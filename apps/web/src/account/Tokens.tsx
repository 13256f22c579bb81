import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { formatDate, formatMoment } from '../i18n/dates.js';
import type { OwnAccount } from '../session/useOwnAccount.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Note } from '../ui/Note.js';
import { Refused } from '../ui/Refused.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { NewToken } from './NewToken.js';

const REVOKE_TOKEN = graphql(`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(id: $id) {
      email
    }
  }
`);

interface TokensProps {
  tokens: OwnAccount['tokens'];
  /** Proved just now who they are: only then is one made. */
  proved: boolean;
  changed: () => void;
}

export function Tokens({ tokens, proved, changed }: TokensProps) {
  const { t, code, label } = useWords();
  const action = useAction();
  const [made, setMade] = useState<string>();
  return (
    <Section title={t('own.tokens')} note={t('own.tokensNote')}>
      {made && (
        <Note role="alert" wrong={false} title={t('own.tokenMade')}>
          <p>{t('own.tokenKeep')}</p>
          <code className="citation">{made}</code>
          <CopyButton text={made} />
        </Note>
      )}
      {tokens.length === 0 && <p className="muted">{t('own.noTokens')}</p>}
      <Refused error={action.error} />
      <ul>
        {tokens.map((token) => (
          <li key={token.id} className="line">
            <span className="line-title">{token.name}</span>
            <span className="line-note">
              {[label('confidentiality', token.clearance), ...token.purposes.map((purpose) => label('purpose', purpose))].join(', ')} ·{' '}
              {t('own.until', { date: formatDate(token.expiresAt, code) })} ·{' '}
              {token.lastUsedAt ? t('own.lastUsed', { date: formatMoment(token.lastUsedAt, code) }) : t('own.neverUsed')}
            </span>
            <div>
              <Button
                size="xs"
                variant="default"
                aria-label={t('own.tokenEnd', { name: token.name })}
                onClick={async () => {
                  if (await action.run(REVOKE_TOKEN, { id: token.id })) changed();
                }}
              >
                {t('own.end')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {proved && (
        <NewToken
          made={(token) => {
            setMade(token);
            changed();
          }}
        />
      )}
    </Section>
  );
}
