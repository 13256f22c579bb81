import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Public } from '#libs/access';
import {
  AtMost,
  type ConnectionOf,
  connectionOf,
  descending,
  Language,
  LanguageOf,
  Localized,
  PageArgs,
  PageArguments,
  type Sql,
  SqlPage,
  SqlRelation,
  StatementField,
  sql,
  Written,
} from '#libs/platform';
import { isConfirmed } from './decision.conditions.js';
import { Decision } from './decision.entity.js';
import { DecisionOrder } from './decision.enums.js';
import { DecisionFilter } from './decision.inputs.js';
import { DecisionService } from './decision.service.js';
import { DecisionCitation } from './decision-citation.entity.js';
import { DecisionLink } from './decision-link.entity.js';
import { DecisionProvision } from './decision-provision.entity.js';

@ObjectType()
export class DecisionConnection extends connectionOf(Decision, 'Decision') {}
@ObjectType()
export class DecisionCitationConnection extends connectionOf(DecisionCitation, 'DecisionCitation') {}

/** SQL condition: a citation that stands in this decision's own record, or in one that two people confirmed. */
const isShown = (citation: Sql, decision: Sql) =>
  sql`(${citation}.record_id = ${decision}.id OR EXISTS (SELECT FROM decision r WHERE r.id = ${citation}.record_id AND ${isConfirmed(sql`r`)}))`;

const DEEPEST_FIRST = () => descending('depth', 'id');

@Resolver(() => Decision)
export class DecisionResolver {
  constructor(private readonly decisions: DecisionService) {}

  @Public()
  @Written()
  @Query(() => Decision, {
    name: 'decision',
    nullable: true,
    description:
      'A decision by its citation, number, UN symbol, ECLI, code or id, however it is spaced; of several with one number, the latest.',
  })
  named(@Args('citation') citation: string, @Info() info: GraphQLResolveInfo): Promise<Decision> {
    return this.decisions.named(info, citation);
  }

  @Public()
  @Written()
  @Query(() => DecisionConnection, { name: 'decisions' })
  list(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => DecisionFilter, nullable: true }) filter?: DecisionFilter,
    @Args('orderBy', { type: () => DecisionOrder, nullable: true, defaultValue: DecisionOrder.DECIDED_ON_DESC })
    orderBy?: DecisionOrder | null,
  ): Promise<ConnectionOf<Decision>> {
    return this.decisions.list(info, filter, orderBy ?? DecisionOrder.DECIDED_ON_DESC, page);
  }

  @Allow('REVIEW_DECISIONS')
  @AtMost(100)
  @Written()
  @Query(() => [Decision], {
    description: 'Decisions, and changes of decisions, that others proposed and that wait for you, oldest first.',
  })
  waitingDecisions(@Info() info: GraphQLResolveInfo): Promise<Decision[]> {
    return this.decisions.waiting(info);
  }

  @Allow('ENTER_DECISIONS')
  @AtMost(100)
  @Written()
  @Query(() => [Decision], { description: 'Your own that wait for a second person or were returned to you with reasons, oldest first.' })
  ownDecisions(@Info() info: GraphQLResolveInfo): Promise<Decision[]> {
    return this.decisions.own(info);
  }

  @Localized('title')
  title: string;

  @LanguageOf('title')
  titleLanguage: Language | null;

  @Localized('court', { nullable: true, description: 'The court or chamber by its name, where `body` is not enough.' })
  court: string | null;

  @Localized('facts', { nullable: true, description: 'In our words.' })
  facts: string | null;

  @LanguageOf('facts')
  factsLanguage: Language | null;

  @Localized('holding', { nullable: true, description: 'What was decided and why, in our words.' })
  holding: string | null;

  @LanguageOf('holding')
  holdingLanguage: Language | null;

  @Localized('implementation_note', { nullable: true })
  implementationNote: string | null;

  @LanguageOf('implementation_note')
  implementationNoteLanguage: Language | null;

  @Localized('verification_note', { nullable: true, description: 'What was read, where, and what was not.' })
  verificationNote: string | null;

  @LanguageOf('verification_note')
  verificationNoteLanguage: Language | null;

  @Localized('note', { nullable: true })
  note: string | null;

  @LanguageOf('note')
  noteLanguage: Language | null;

  @StatementField(() => Decision, { nullable: true, description: 'Of a change that waits: what it changes.' })
  @SqlRelation({ entity: () => Decision, where: (other, row) => sql`${other}.id = ${row}.replaces_id` })
  replaces: Decision | null;

  @AtMost(100)
  @StatementField(() => [DecisionProvision], { description: 'Law that it applies or speaks of, in the wording of its day.' })
  @SqlRelation({
    entity: () => DecisionProvision,
    where: (x, row) => sql`${x}.decision_id = ${row}.id`,
    order: (x) => sql`(SELECT p.position FROM provision p WHERE p.id = ${x}.provision_id), ${x}.role, ${x}.id`,
  })
  provisions: DecisionProvision[];

  @StatementField(() => DecisionCitationConnection, {
    description: 'Table of authorities: what it cites, where it speaks most of it first.',
  })
  @SqlPage({
    entity: () => DecisionCitation,
    where: (citation, row) => sql`${citation}.citing_id = ${row}.id AND ${isShown(citation, row)}`,
    order: DEEPEST_FIRST,
  })
  @PageArguments()
  cites: ConnectionOf<DecisionCitation>;

  @StatementField(() => DecisionCitationConnection, { description: 'What cites it.' })
  @SqlPage({
    entity: () => DecisionCitation,
    where: (citation, row) => sql`${citation}.cited_id = ${row}.id AND ${isShown(citation, row)}`,
    order: DEEPEST_FIRST,
  })
  @PageArguments()
  citedBy: ConnectionOf<DecisionCitation>;

  @AtMost(100)
  @StatementField(() => [DecisionCitation], { description: 'Why its `flag` is no other: the treatments that weigh against it.' })
  @SqlRelation({
    entity: () => DecisionCitation,
    where: (citation, row) =>
      sql`(${citation}.cited_id = ${row}.id OR ${citation}.citing_id = ${row}.id) AND treatment_severity(${row}.id, ${citation}) > 0
        AND EXISTS (SELECT FROM decision r WHERE r.id = ${citation}.record_id AND ${isConfirmed(sql`r`)})`,
    order: (citation, row) => sql`treatment_severity(${row}.id, ${citation}) DESC, ${citation}.id`,
  })
  flagReasons: DecisionCitation[];

  @AtMost(100)
  @StatementField(() => [DecisionLink], {
    description: 'Cases that it speaks to, of those that you may see; for people cleared for PARTNER.',
  })
  @SqlRelation({
    entity: () => DecisionLink,
    where: (link, row) => sql`${link}.decision_id = ${row}.id`,
    order: (link) => sql`${link}.relation, ${link}.id`,
    staffOnly: true,
  })
  cases: DecisionLink[];
}

@Resolver(() => DecisionCitation)
export class DecisionCitationResolver {
  @Localized('note', { nullable: true })
  note: string | null;

  @LanguageOf('note')
  noteLanguage: Language | null;
}
