import { type ReactNode, useState } from 'react';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { Announce } from '../ui/Announce.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { type Place, useWasTyped } from '../ui/typed.js';

interface ProposeHereProps {
  /** Where what is typed into the form is kept. */
  at: Place;
  word: string;
  /** Said once it was proposed. */
  proposed: string;
  mayPropose: boolean;
  form: (done: () => void, cancel: () => void) => ReactNode;
}

/** Opens the form of a proposal where it is asked for, after asking who it is once more; and says that it was proposed. */
export function ProposeHere({ at, word, proposed, mayPropose, form }: ProposeHereProps) {
  const proved = useProved();
  const wasTyped = useWasTyped();
  const [open, setOpen] = useState(wasTyped(at));
  const [sent, setSent] = useState(false);
  const close = (done: boolean): void => {
    setOpen(false);
    setSent(done);
  };
  return (
    <>
      <Announce>{sent && proposed}</Announce>
      {mayPropose && !open && (
        <div className="row no-print">
          <Button
            variant="default"
            size="sm"
            leftSection={<Icon name="add" size={16} />}
            onClick={() => {
              setSent(false);
              setOpen(true);
            }}
          >
            {word}
          </Button>
        </div>
      )}
      {mayPropose &&
        open &&
        (proved ? (
          form(
            () => close(true),
            () => close(false),
          )
        ) : (
          <Proving />
        ))}
    </>
  );
}
