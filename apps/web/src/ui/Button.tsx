import type { ComponentProps, ReactNode } from 'react';

export interface ButtonLook {
  /** What most people came to do is filled; everything else is not. */
  variant?: 'filled' | 'default' | 'subtle';
  size?: 'sm' | 'xs' | 'compact-sm';
  leftSection?: ReactNode;
}

/** The classes of what looks like a button. */
export const buttonClass = ({ variant = 'filled', size = 'sm' }: ButtonLook, more = ''): string => `button ${variant} ${size} ${more}`;

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** It does what was asked of it: it is not pressed twice. */
  loading?: boolean;
}

export function Button({ variant, size, leftSection, loading = false, onClick, className, children, ...button }: ButtonProps) {
  return (
    <button
      type="button"
      {...button}
      className={buttonClass({ variant, size }, className)}
      // Disabled it would lose the focus.
      onClick={loading ? (event) => event.preventDefault() : onClick}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
    >
      {leftSection}
      {children}
    </button>
  );
}
