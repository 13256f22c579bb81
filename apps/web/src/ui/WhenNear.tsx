import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

/** How far below the screen something may begin and is near already, in pixels. */
const AHEAD = 300;

/** What stands far down a page is loaded and asked for once a reader comes near it, or prints. */
export function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const come = (): void => setNear(true);
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && come(), { rootMargin: `${AHEAD}px` });
    if (place.current) observer.observe(place.current);
    window.addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', come);
    };
  }, []);
  return <div ref={place}>{near && <Suspense>{children}</Suspense>}</div>;
}
