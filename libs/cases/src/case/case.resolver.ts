import { Args, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mayKnowPurposes, Public } from '#libs/access';
import { Provision } from '#libs/law';
import {
  Argument,
  AtMost,
  type ConnectionOf,
  Costs,
  connectionOf,
  descending,
  join,
  Language,
  LanguageArgument,
  literal,
  PageArgs,
  PageArguments,
  PartialDate,
  Purpose,
  raw,
  Sensitive,
  type Sql,
  SqlField,
  SqlPage,
  SqlRelation,
  StatementField,
  sql,
  Written,
} from '#libs/platform';
import { Act } from '../act/act.entity.js';
import { Consent } from '../consent/consent.entity.js';
import { Engagement } from '../engagement/engagement.entity.js';
import { Publication } from '../publication/publication.entity.js';
import { Referral } from '../response/referral.entity.js';
import { Response } from '../response/response.entity.js';
import { Survivor } from '../survivor/survivor.entity.js';
import { Case } from './case.entity.js';
import { CaseOrder, DatePrecision, Edition } from './case.enums.js';
import { CaseFilter } from './case.inputs.js';
import { CaseService } from './case.service.js';
import { MAX_ACTS, MAX_ENGAGEMENTS, MAX_REFERRALS, MAX_RESPONSES, MAX_SURVIVORS } from './case-bounds.js';
import { CaseDate } from './case-date.entity.js';
import { occurredOn } from './case-date.js';
import { storyLanguage, storyLanguages, storyText } from './case-text.js';
import { similarity } from './similar-cases.js';

@ObjectType()
export class CaseConnection extends connectionOf(Case, 'Case') {}

const inCase = (child: Sql, parent: Sql) => sql`${child}.case_id = ${parent}.id`;

@Resolver(() => Case)
export class CaseResolver {
  constructor(private readonly cases: CaseService) {}

  @Public()
  @Written()
  @Query(() => Case, {
    name: 'case',
    nullable: true,
    description:
      'A case by its code. What is not for you is NOT_FOUND, like what is not there. With a purpose: what consent allows for it, and nothing else.',
  })
  byCode(
    @Args('code') code: string,
    @Info() info: GraphQLResolveInfo,
    @Args('purpose', { type: () => Purpose, nullable: true }) purpose?: Purpose,
  ): Promise<Case> {
    return this.cases.byCode(info, code, purpose ?? null);
  }

  @Public()
  @Written()
  @Query(() => CaseConnection, { name: 'cases' })
  list(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => CaseFilter, nullable: true }) filter?: CaseFilter,
    @Args('orderBy', { type: () => CaseOrder, nullable: true, defaultValue: CaseOrder.OCCURRED_ON_DESC }) orderBy?: CaseOrder,
  ): Promise<ConnectionOf<Case>> {
    return this.cases.list(info, filter, orderBy ?? CaseOrder.OCCURRED_ON_DESC, page);
  }

  @StatementField(() => String, {
    nullable: true,
    description: 'Of the publication for the public; for staff of the original where they may read it.',
  })
  @SqlField(storyText('title'))
  @LanguageArgument()
  @Argument('edition', { type: () => Edition, nullable: true })
  title: string | null;

  @StatementField(() => Language, { nullable: true })
  @SqlField(storyLanguage('title'))
  @LanguageArgument()
  @Argument('edition', { type: () => Edition, nullable: true })
  titleLanguage: Language | null;

  @StatementField(() => String, {
    nullable: true,
    description: 'The story. Of the publication for the public; for staff of the original where they may read it.',
  })
  @SqlField(storyText('narrative'))
  @LanguageArgument()
  @Argument('edition', { type: () => Edition, nullable: true })
  narrative: string | null;

  @StatementField(() => Language, { nullable: true })
  @SqlField(storyLanguage('narrative'))
  @LanguageArgument()
  @Argument('edition', { type: () => Edition, nullable: true })
  narrativeLanguage: Language | null;

  @StatementField(() => [Language], { description: 'Languages in which the story that you get is told.' })
  @SqlField(storyLanguages)
  languages: Language[];

  @StatementField(() => PartialDate, {
    description:
      'The month, or the year where a survivor agreed to no more for what this is read for; the day for those who read particulars, where it is known.',
  })
  @Sensitive((context) => context.fixed('precision') === DatePrecision.DAY)
  @SqlField(occurredOn)
  @Argument('precision', { type: () => DatePrecision, nullable: true, defaultValue: DatePrecision.MONTH })
  occurredOn: string;

  @StatementField(() => String, { nullable: true, description: 'For those who read particulars.' })
  @Sensitive()
  @SqlField((row, context) =>
    context.audience === 'staff' ? sql`(SELECT x.place FROM case_particulars x WHERE x.case_id = ${row}.id)` : sql`NULL`,
  )
  place: string | null;

  @StatementField(() => String, { nullable: true, description: 'For those who read particulars.' })
  @Sensitive()
  @SqlField((row, context) =>
    context.audience === 'staff' ? sql`(SELECT x.notes FROM case_particulars x WHERE x.case_id = ${row}.id)` : sql`NULL`,
  )
  notes: string | null;

  @StatementField(() => [Purpose], {
    description:
      'Purposes that it may be used for today: every survivor consents, and to share it with partners was confirmed by a second person. For people of the house cleared for PARTNER.',
  })
  @SqlField((row, { audience }) => {
    if (audience === 'public') return sql`'[]'::json`;
    const bits = sql`(CASE WHEN NOT ${raw(mayKnowPurposes)} THEN 0 WHEN ${row}.consent_valid_until >= almaty_today() THEN ${row}.consented_purposes ELSE consented_within_reach(${row}.id) & ${row}.consented_purposes END)`;
    return sql`(SELECT coalesce(json_agg(p ORDER BY purpose_bit(p)), '[]'::json) FROM unnest(ARRAY[${join(Object.values(Purpose).map(literal))}]) p WHERE (${bits} & purpose_bit(p)) <> 0)`;
  })
  usableFor: Purpose[];

  @AtMost(MAX_ACTS)
  @StatementField(() => [Act])
  @SqlRelation({ entity: () => Act, where: inCase })
  acts: Act[];

  @AtMost(MAX_ENGAGEMENTS)
  @StatementField(() => [Engagement], { description: 'The law it engages: what is engaged, not a finding.' })
  @SqlRelation({
    entity: () => Engagement,
    where: inCase,
    order: (engagement) =>
      sql`${engagement}.relation, (SELECT p.position FROM provision p WHERE p.id = ${engagement}.provision_id), ${engagement}.id`,
  })
  engagements: Engagement[];

  @AtMost(MAX_RESPONSES)
  @StatementField(() => [Response], { description: 'What authorities did or failed to do.' })
  @SqlRelation({ entity: () => Response, where: inCase })
  responses: Response[];

  @AtMost(MAX_REFERRALS)
  @StatementField(() => [Referral], { description: 'Help given; for those who read originals.' })
  @SqlRelation({ entity: () => Referral, where: inCase, staffOnly: true })
  referrals: Referral[];

  @AtMost(MAX_SURVIVORS)
  @StatementField(() => [Survivor], { description: 'For those who read particulars.' })
  @Sensitive()
  @SqlRelation({ entity: () => Survivor, where: inCase, staffOnly: true })
  survivors: Survivor[];

  @AtMost(500)
  @StatementField(() => [Consent], { description: 'For those who read particulars.' })
  @Sensitive()
  @SqlRelation({ entity: () => Consent, where: inCase, staffOnly: true })
  consents: Consent[];

  @StatementField(() => Publication, { nullable: true })
  @SqlRelation({ entity: () => Publication, where: inCase })
  publication: Publication | null;

  @AtMost(20)
  @Costs(5)
  @StatementField(() => [Case], { description: 'Cases with the same violation types and provisions, the most alike first.' })
  @SqlRelation({ entity: () => Case, ...similarity })
  @Argument('first', { type: () => Int, nullable: true, defaultValue: 5, description: '1 to 20' })
  similar: Case[];
}

const engages = (provision: Sql) => sql`IN (SELECT e.case_id FROM engagement e JOIN provision q ON q.id = e.provision_id
  WHERE q.id = ${provision}.id OR starts_with(q.path, ${provision}.path || '/'))`;

@Resolver(() => Provision)
export class CasesOfProvisionResolver {
  @StatementField(() => CaseConnection, { description: 'Cases that engage it or what stands under it.' })
  @SqlPage({
    entity: () => CaseDate,
    shows: { entity: () => Case, by: 'caseId', counted: (row, provision) => sql`${row}.id ${engages(provision)}` },
    order: () => descending('firstMonth', 'caseId'),
    where: (dating, provision) => sql`${dating}.case_id ${engages(provision)}`,
  })
  @PageArguments()
  cases: ConnectionOf<Case>;
}
