import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './Button.js';

function ButtonAnchor({ variant, size, leftSection, className, children, ...anchor }: ComponentProps<'a'> & ButtonLook) {
  return (
    <a {...anchor} className={buttonClass({ variant, size }, className)}>
      {leftSection}
      {children}
    </a>
  );
}

/** A link that looks like a button: for the one thing most people came to do. */
export const ButtonLink = createLink(ButtonAnchor);
