import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** To sign in, and back here afterwards. */
export function SignInLink({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const { href, pathname } = useLocation();
  return (
    <Link to="/sign-in" search={{ return: pathname === '/sign-in' ? undefined : href }} className={className}>
      {children}
    </Link>
  );
}
