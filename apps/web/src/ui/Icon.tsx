const PATHS = {
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.6 12.6 17 17',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  leave: 'M8 3.5H3.5v13H8M12.5 6l4 4-4 4M16.5 10H7.5',
  warning: 'M10 3 18 16.5H2L10 3zM10 8v4M10 14.2v.3',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  down: 'M5 8l5 5 5-5',
  next: 'M8 5l5 5-5 5',
  back: 'M12 5l-5 5 5 5',
  print: 'M5.5 8V3.5h9V8M5.5 14h-3V8h15v6h-3M5.5 12h9v4.500h-9z',
  lock: 'M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  person: 'M10 3.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.500c0-3.500 2.500-5 6-5s6 1.500 6 5',
  scales: 'M10 3v14M6 17h8M3.500 5.500h13M5.500 5.500 3 11.500h5zM14.500 5.500 12 11.500h5z',
  quote: 'M4 13.500V9.500C4 7 5.500 5.500 8 5.500M4 9.500h3.500v4H4zM11 13.500V9.500c0-2.500 1.500-4 4-4M11 9.500h3.500v4H11z',
  add: 'M10 4v12M4 10h12',
  eye: 'M2 10c2-3.500 4.700-5 8-5s6 1.500 8 5c-2 3.500-4.700 5-8 5s-6-1.500-8-5zM10 7.600a2.400 2.400 0 1 1 0 4.800 2.400 2.400 0 0 1 0-4.800z',
  edit: 'M4 16h3l9-9-3-3-9 9zM11.500 5.500l3 3',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon beside a word: decoration only, the word carries the meaning. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
