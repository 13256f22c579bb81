import { useLocation } from '@tanstack/react-router';
import { leftAt } from '../discreet/leave.js';

/** The words typed for this entry of the history; none that were typed before the person left by quick exit. */
export function useTypedWords(): string {
  const { words = '', typedAt = 0 } = useLocation().state;
  return typedAt >= leftAt() ? words : '';
}

/** Stretches of them that the person wants searched for as words, whatever else they could mean. */
export const useAsWords = (): string[] => useLocation().state.asWords ?? NONE;

const NONE: string[] = [];
