import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { ENGAGEMENT_RELATIONS } from '../../api/codes.js';
import { Finder } from '../../search/Finder.js';
import { Button } from '../../ui/Button.js';
import { NativeSelect } from '../../ui/fields.js';
import { useWords } from '../../vocabulary/useWords.js';
import { firstDayOf, useSuggestedLaw } from '../work/useSuggestedLaw.js';
import styles from './Entry.module.css';
import type { EntryDraft } from './form.js';

/** The law that the case engages: offered from the violations named before, or found by search. */
export function LawStep({ form }: { form: UseFormReturn<EntryDraft> }) {
  const { t, label } = useWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'law' });
  const acts = useWatch({ control: form.control, name: 'acts' });
  const suggested = useSuggestedLaw(
    [...new Set(acts.map(({ violationType }) => violationType).filter(Boolean))],
    firstDayOf(useWatch({ control: form.control, name: 'occurredMonth' })),
  );
  return (
    <>
      <p className="muted">{t('entry.lawHint')}</p>
      {fields.map((field, at) => (
        <div key={field.id} className={styles.law}>
          <NativeSelect
            label={field.name}
            data={ENGAGEMENT_RELATIONS.map((value) => ({ value, label: label('engagement-relation', value) }))}
            {...form.register(`law.${at}.relation`)}
          />
          <Button variant="subtle" size="compact-sm" onClick={() => remove(at)}>
            {t('entry.lawRemove')}
            <span className="visually-hidden">: {field.name}</span>
          </Button>
        </div>
      ))}
      <Finder
        kind="PROVISION"
        suggested={suggested.filter(({ code }) => !fields.some((each) => each.code === code))}
        adding
        choose={(choice) => {
          if (!fields.some(({ code }) => code === choice.code)) append({ ...choice, relation: 'VIOLATED' });
        }}
      />
    </>
  );
}
