import { Verification } from '#libs/law';
import type { Schema } from '#libs/platform';
import { FigureQualifier, FigureUnit } from './statistics.types.js';

const READ_BY_ALL = { staff: 'SELECT', public: 'SELECT' } as const;
const RELEASE = 'SELECT (id, code, title, published_on, synthetic, year, total, source_figures)';

/**
 * Figures that leave the house: releases of our own statistics (frozen tables, blurred and rounded, approved by a second person:
 * docs/decisions/0006-published-figures.md), and figures that others published. Neither leads to a case.
 */
export const FIGURES: Schema = {
  audit: { staff: ['statistics'] },
  lists: {
    'published_figure.unit': FigureUnit,
    'published_figure.qualifier': FigureQualifier,
    'published_figure.verification': Verification,
  },
  tables: [
    { name: 'release', rows: 'open', rights: { staff: RELEASE, public: RELEASE } },
    { name: 'release_cell', rows: 'open', rights: READ_BY_ALL },
    { name: 'published_figure', rows: 'open', rights: READ_BY_ALL },
  ],
};
