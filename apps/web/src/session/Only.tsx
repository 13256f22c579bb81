import type { ReactNode } from 'react';
import type { Ability } from '../generated/graphql.js';
import { Failure } from '../ui/Failure.js';
import { Waiting } from '../ui/Loaded.js';
import { useSession } from './SessionProvider.js';

/** A page, or a part of one, for those alone who may do this; others are told what they can do. */
export function Only({ may: ability, children }: { may: Ability; children: ReactNode }) {
  const { may, known, viewer } = useSession();
  if (!known) return <Waiting />;
  return may(ability) ? children : <Failure code={viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED'} />;
}
