import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { allOf, ascending, type ConnectionOf, notFound, type Page, Reads, type Sql, sql } from '#libs/platform';
import { contains, inAnyLanguage } from './containing.js';
import { Instrument } from './instrument.entity.js';
import { Provision } from './provision.entity.js';
import type { ProvisionFilter } from './provision.inputs.js';

/** As they stand in their instrument. */
export const IN_THE_TEXT = ascending('position', 'path');

@Injectable()
export class ProvisionService {
  constructor(private readonly reads: Reads) {}

  instruments(info: GraphQLResolveInfo): Promise<Instrument[]> {
    return this.reads.read(info, { entity: Instrument, order: ascending('position', 'code') });
  }

  /** @throws NOT_FOUND */
  async byPath(info: GraphQLResolveInfo, path: string): Promise<Provision> {
    const provision = await this.reads.read<Provision | null>(info, { entity: Provision, where: (row) => sql`${row}.path = ${path}` });
    if (!provision) throw notFound('provision');
    return provision;
  }

  list(info: GraphQLResolveInfo, filter: ProvisionFilter | undefined, page: Page): Promise<ConnectionOf<Provision>> {
    const { instruments, paths, themes, status, asOf, text } = filter ?? {};
    const where = (row: Sql) =>
      allOf(
        instruments?.length && sql`${row}.instrument_id IN (SELECT i.id FROM instrument i WHERE i.code = ANY (${instruments}::text[]))`,
        paths?.length && sql`${row}.path = ANY (${paths}::text[])`,
        themes?.length && sql`${row}.themes && ${themes}::text[]`,
        status && sql`provision_status(${row}.id, coalesce(${asOf ?? null}::date, almaty_today())) = ${status}`,
        text && contains(sql`concat_ws(' ', ${row}.path, ${row}.label, ${inAnyLanguage(sql`${row}.heading`)})`, text),
      );
    return this.reads.read(info, { entity: Provision, where, order: IN_THE_TEXT, page });
  }
}
