import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CitationService, Instrument, Provision } from '#libs/law';
import { AtMost, ascending, Language, Reads, sql, ViewerContext } from '#libs/platform';
import { SearchKind } from '../engine/search-document.js';
import { SearchService } from '../search.service.js';
import { UnderstoodKind, type UnderstoodPart } from './understood.js';
import { CodedRecord, FormerNumber, Understood } from './understood.types.js';

const IN_THE_TEXT = ascending('position', 'path');
/** So many provisions are read of one stretch; a range may name more. */
const MAX_PROVISIONS = 6;
const MAX_FORMER = 3;
/** Of so many provisions it is looked up where they stood before. */
const MAX_RENUMBERED = 3;

@Resolver(() => Understood)
export class UnderstoodResolver {
  constructor(
    private readonly reads: Reads,
    private readonly citations: CitationService,
    private readonly found: SearchService,
    private readonly context: ViewerContext,
  ) {}

  @AtMost(6)
  @ResolveField(() => [Provision], { description: 'The provisions that are cited, and held here; of a long range the first.' })
  provisions(@Parent() { paths }: UnderstoodPart, @Info() info: GraphQLResolveInfo): Promise<Provision[]> | Provision[] {
    if (paths.length === 0) return [];
    const first = paths.slice(0, MAX_PROVISIONS);
    return this.reads.read(info, { entity: Provision, where: (row) => sql`${row}.path = ANY (${first}::text[])`, order: IN_THE_TEXT });
  }

  @ResolveField(() => Int)
  provisionCount(@Parent() { paths }: UnderstoodPart): number {
    return paths.length;
  }

  @AtMost(2)
  @ResolveField(() => [Instrument], { description: 'The acts, where a whole act is cited and held here.' })
  instruments(@Parent() { acts }: UnderstoodPart, @Info() info: GraphQLResolveInfo): Promise<Instrument[]> | Instrument[] {
    if (acts.length === 0) return [];
    const codes = acts.slice(0, 2);
    return this.reads.read(info, {
      entity: Instrument,
      where: (row) => sql`${row}.code = ANY (${codes}::text[])`,
      order: ascending('position', 'code'),
    });
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The short name of the act that is cited, where it is well known, held here or not.',
  })
  actName(
    @Parent() { acts }: UnderstoodPart,
    @Args('lang', { type: () => Language, nullable: true }) lang?: Language | null,
  ): string | null {
    return acts.length > 0 ? this.citations.nameOf(acts[0], this.context.languages(lang)) : null;
  }

  @ResolveField(() => CodedRecord, { nullable: true })
  record(@Parent() { record }: UnderstoodPart): CodedRecord | null {
    return record && { kind: SearchKind[record.kind], code: record.code };
  }

  @AtMost(3)
  @ResolveField(() => [FormerNumber], {
    description: 'Where the provisions cited stood before, where cases that you may see engage them there.',
  })
  async formerly(@Parent() { kind, paths, excluded }: UnderstoodPart): Promise<FormerNumber[]> {
    if (kind !== UnderstoodKind.LAW || excluded) return [];
    const former: FormerNumber[] = [];
    for (const path of paths.slice(0, MAX_RENUMBERED))
      for (const before of await this.citations.former(path))
        if (!paths.includes(before) && former.every((each) => each.path !== before) && former.length < MAX_FORMER)
          former.push({ path: before, cases: await this.found.casesAt(before) });
    return former.filter(({ cases }) => cases > 0);
  }
}

@Resolver(() => FormerNumber)
export class FormerNumberResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => Int)
  cases(@Parent() { cases }: FormerNumber): number {
    return cases;
  }

  @ResolveField(() => Provision)
  provision(@Parent() { path }: FormerNumber, @Info() info: GraphQLResolveInfo): Promise<Provision> {
    return this.reads.read(info, { entity: Provision, where: (row) => sql`${row}.path = ${path}` });
  }
}
