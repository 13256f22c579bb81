import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { Icon } from './Icon.js';

interface FieldProps {
  label?: ReactNode;
  description?: ReactNode;
  /** What is wrong with what was entered. */
  error?: ReactNode;
  className?: string;
}

/** What ties a control to its label, its description and what is wrong with it. */
interface Ties {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

function useTies({ description, error }: FieldProps): { ties: Ties; notes: { description: string; error: string } } {
  const id = useId();
  const notes = { description: `${id}-description`, error: `${id}-error` };
  const describedBy = [error && notes.error, description && notes.description].filter(Boolean).join(' ');
  return { ties: { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined }, notes };
}

function Notes({
  description,
  error,
  notes,
}: Pick<FieldProps, 'description' | 'error'> & { notes: { description: string; error: string } }) {
  return (
    <>
      {description && (
        <p className="field-description" id={notes.description}>
          {description}
        </p>
      )}
      {error && (
        <p className="field-error" id={notes.error}>
          <Icon name="warning" size={14} />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

function Field({ label, description, error, className = '', control }: FieldProps & { control: (ties: Ties) => ReactNode }) {
  const { ties, notes } = useTies({ description, error });
  return (
    <div className={`field ${className}`}>
      {label && <label htmlFor={ties.id}>{label}</label>}
      <Notes description={description} error={error} notes={notes} />
      {control(ties)}
    </div>
  );
}

type Control<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, keyof FieldProps | keyof Ties> & FieldProps;

export function TextInput({ label, description, error, className, ...input }: Control<'input'>) {
  const field = { label, description, error, className };
  return <Field {...field} control={(ties) => <input type="text" {...input} {...ties} className="control" />} />;
}

export function Textarea({ label, description, error, className, ...area }: Control<'textarea'>) {
  const field = { label, description, error, className };
  return <Field {...field} control={(ties) => <textarea {...area} {...ties} className="control" />} />;
}

export interface NativeSelectProps extends Control<'select'> {
  data?: readonly (string | { value: string; label: string; disabled?: boolean })[];
}

export function NativeSelect({ label, description, error, className, data = [], ...select }: NativeSelectProps) {
  const field = { label, description, error, className };
  const options = data.map((each) => (typeof each === 'string' ? { value: each, label: each } : each));
  return (
    <Field
      {...field}
      control={(ties) => (
        <select {...select} {...ties} className="control">
          {options.map(({ label: words, ...option }) => (
            <option key={option.value} {...option}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  );
}

interface OneOfProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  choose: (value: Value | undefined) => void;
}

/** A filter of one value, or any. */
export function OneOf<Value extends string>({ label, value, options, choose }: OneOfProps<Value>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('recommendations.any') }, ...options]}
      onChange={(event) => choose(options.find((option) => option.value === event.currentTarget.value)?.value)}
    />
  );
}

/** @param show the name of the button that makes the password legible */
export function PasswordInput({ label, description, error, className, show, ...input }: Control<'input'> & { show: string }) {
  const [visible, setVisible] = useState(false);
  const field = { label, description, error, className };
  return (
    <Field
      {...field}
      control={(ties) => (
        <div className="password">
          <input {...input} {...ties} type={visible ? 'text' : 'password'} className="control" />
          <Button variant="subtle" size="compact-sm" aria-label={show} aria-pressed={visible} onClick={() => setVisible(!visible)}>
            <Icon name="eye" />
          </Button>
        </div>
      )}
    />
  );
}

export function Checkbox({ label, description, error, className = '', ...input }: Control<'input'>) {
  const { ties, notes } = useTies({ description, error });
  return (
    <div className={`check ${className}`}>
      <input {...input} {...ties} type="checkbox" />
      <div>
        <label htmlFor={ties.id}>{label}</label>
        <Notes description={description} error={error} notes={notes} />
      </div>
    </div>
  );
}

interface CheckboxesProps<Value extends string> extends FieldProps {
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  change: (chosen: Value[]) => void;
}

/** Any number of a few choices, under one name. */
export function Checkboxes<Value extends string>({ label, description, error, choices, chosen, change }: CheckboxesProps<Value>) {
  const { ties, notes } = useTies({ description, error });
  return (
    <fieldset id={ties.id} className="field" data-wrong={ties['aria-invalid']} aria-describedby={ties['aria-describedby']}>
      <legend>{label}</legend>
      <Notes description={description} error={error} notes={notes} />
      <div className="chips">
        {choices.map(({ value, label: words }) => (
          <Checkbox
            key={value}
            label={words}
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) => change(checked ? [...chosen, value] : chosen.filter((each) => each !== value))}
          />
        ))}
      </div>
    </fieldset>
  );
}
