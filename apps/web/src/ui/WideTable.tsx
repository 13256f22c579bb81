// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget the roles where rows are shown as blocks.
import { type ReactNode, useId } from 'react';
import { Sideways } from './Sideways.js';
import styles from './WideTable.module.css';

export interface Column<Row> {
  key: string;
  /** Heads the column; on a narrow page it stands before each value. */
  name: string;
  /** The heading, where it is more than a name. */
  heading?: ReactNode;
  /** Its heading is only heard. */
  unseen?: boolean;
  number?: boolean;
  /** Nothing where the row has no value: a card leaves it out. */
  cell: (row: Row) => ReactNode;
}

interface WideTableProps<Row> {
  caption: string;
  /** The caption is only heard: a heading above says it. */
  captionUnseen?: boolean;
  /** Of so many columns that they stand close together. */
  dense?: boolean;
  /** The first one names each row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A table with many columns. On a narrow page each row is a card that says its values one below the other. */
export function WideTable<Row>({ caption, captionUnseen = false, dense = false, columns, rows, keyOf }: WideTableProps<Row>) {
  const id = useId();
  const [first, ...others] = columns;
  return (
    <Sideways labelledBy={id}>
      <table role="table" className={dense ? `${styles.table} ${styles.dense}` : styles.table}>
        <caption id={id} className={captionUnseen ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, name, heading, unseen, number }) => (
              <th key={key} role="columnheader" scope="col" className={number ? styles.number : undefined}>
                {unseen ? <span className="visually-hidden">{name}</span> : (heading ?? name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
              {others.map(({ key, name, unseen, number, cell }) => (
                <td key={key} role="cell" data-name={unseen ? undefined : name} className={number ? styles.number : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
