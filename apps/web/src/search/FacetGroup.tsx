import { useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { FacetChoice, type FacetValue } from './FacetChoice.js';
import { FacetMatch } from './FacetMatch.js';
import type { FacetParameter, SearchAddress } from './filters.js';
import styles from './Search.module.css';

interface FacetGroupProps {
  parameter: FacetParameter;
  title: string;
  address: SearchAddress;
  values: FacetValue[];
}

const SHOWN = 8;

/** One facet as a list of boxes to tick; long ones are folded after the first values. */
export function FacetGroup({ parameter, title, address, values }: FacetGroupProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const listed = all ? values : values.slice(0, SHOWN);
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      <FacetMatch parameter={parameter} address={address} />
      {listed.map((value) => (
        <FacetChoice key={value.code} parameter={parameter} address={address} value={value} />
      ))}
      {values.length > SHOWN && (
        <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('search.fewer') : t('search.allValues', { count: values.length })}
        </Button>
      )}
    </fieldset>
  );
}
