import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type UseFormProps, type UseFormReturn, useForm } from 'react-hook-form';
import { type Place, type Typed, useKeeper } from './typed.js';
import { useUnsent } from './useUnsent.js';

/** What `useTyped` does, for a form whose fields are checked by a schema. */
export function useTypedForm<Values extends FieldValues>(
  place: Place,
  options: UseFormProps<Values> & { defaultValues: DefaultValues<Values> },
): { form: UseFormReturn<Values>; typed: Typed } {
  const { person, kept, keep } = useKeeper(place);
  const [before] = useState(kept);
  const form = useForm<Values>({ ...options, defaultValues: { ...options.defaultValues, ...before } });
  useUnsent(form.formState.isDirty || before !== undefined);
  const keepNow = useRef(keep);
  keepNow.current = keep;
  const { watch, reset } = form;
  useEffect(() => {
    // a form that is filled anew says so without the name of a field
    const { unsubscribe } = watch((values, { name }) => name && keepNow.current(values));
    return unsubscribe;
  }, [watch]);
  const writer = useRef(person);
  useEffect(() => {
    if (writer.current === person) return;
    // Another person, or a session that ended: nobody reads what somebody else typed.
    writer.current = person;
    reset({ ...options.defaultValues, ...kept() } as DefaultValues<Values>);
  });
  return { form, typed: { forget: () => keep(undefined) } };
}

/** What a `Form` calls: its values are looked at, and handed on where none is wrong. */
export const sending =
  <Values extends FieldValues, Sent extends boolean | 'onward'>(
    { handleSubmit }: Pick<UseFormReturn<Values>, 'handleSubmit'>,
    run: (values: Values) => Promise<Sent> | Sent,
  ) =>
  async (): Promise<Sent | false> => {
    let sent: Sent | false = false;
    await handleSubmit(async (values) => {
      sent = await run(values);
    })();
    return sent;
  };
