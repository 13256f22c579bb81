import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { allOf, type ConnectionOf, condition, notFound, type Page, Reads } from '#libs/platform';
import { containing, contains, inAnyLanguage } from './containing.js';
import { Instrument } from './instrument.entity.js';
import { Provision } from './provision.entity.js';
import type { ProvisionFilter } from './provision.inputs.js';

@Injectable()
export class ProvisionService {
  constructor(private readonly reads: Reads) {}

  instruments(info: GraphQLResolveInfo): Promise<Instrument[]> {
    return this.reads.list(info, {
      entity: Instrument,
      order: [
        ['position', 'ASC'],
        ['code', 'ASC'],
      ],
    });
  }

  ofInstrument(info: GraphQLResolveInfo, id: string, page: Page): Promise<ConnectionOf<Provision>> {
    return this.reads.connectionUnder(
      info,
      id,
      {
        entity: Provision,
        where: condition('{t}.instrument_id = {p}'),
        order: [
          ['position', 'ASC'],
          ['path', 'ASC'],
        ],
      },
      page,
    );
  }

  /** @throws NOT_FOUND */
  async byPath(info: GraphQLResolveInfo, path: string): Promise<Provision> {
    const provision = await this.reads.one<Provision>(info, Provision, condition('{t}.path = ?', path));
    if (!provision) throw notFound('provision');
    return provision;
  }

  list(info: GraphQLResolveInfo, filter: ProvisionFilter | undefined, page: Page): Promise<ConnectionOf<Provision>> {
    const { instruments, paths, themes, status, asOf, text } = filter ?? {};
    const where = allOf(
      instruments?.length
        ? condition('{t}.instrument_id IN (SELECT i.id FROM instrument i WHERE i.code = ANY (?::text[]))', instruments)
        : undefined,
      paths?.length ? condition('{t}.path = ANY (?::text[])', paths) : undefined,
      themes?.length ? condition('{t}.themes && ?::text[]', themes) : undefined,
      status ? condition('provision_status({t}.id, coalesce(?::date, almaty_today())) = ?', asOf ?? null, status) : undefined,
      text ? condition(contains(`concat_ws(' ', {t}.path, {t}.label, ${inAnyLanguage('{t}.heading')})`), containing(text)) : undefined,
    );
    const order = [
      ['position', 'ASC'],
      ['path', 'ASC'],
    ] as const;
    return this.reads.connection(info, { entity: Provision, where, order }, page);
  }
}
