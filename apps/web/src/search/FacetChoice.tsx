import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Checkbox } from '../ui/fields.js';
import { type FacetParameter, type SearchAddress, toggle } from './filters.js';
import styles from './Search.module.css';

export interface CountedValue {
  code: string;
  label: string;
  count: number;
}

export interface FacetValue extends Omit<CountedValue, 'label'> {
  label: ReactNode;
}

interface FacetChoiceProps {
  parameter: FacetParameter;
  address: SearchAddress;
  value: FacetValue;
}

/** One value of a facet; ticking it changes the address and keeps the words. */
export function FacetChoice({ parameter, address, value: { code, label, count } }: FacetChoiceProps) {
  const navigate = useNavigate({ from: '/search' });
  const chosen: string[] = address[parameter] ?? [];
  return (
    <Checkbox
      checked={chosen.includes(code)}
      onChange={() => void navigate({ search: toggle(address, parameter, code), state: true, resetScroll: false })}
      label={
        <span className={styles.value}>
          <span>{label}</span> <span className={styles.count}>{count}</span>
        </span>
      }
    />
  );
}
