import { Resolver } from '@nestjs/graphql';
import { Case } from '#libs/cases';
import { Provision } from '#libs/law';
import { AtMost, type ConnectionOf, descending, PageArguments, SqlPage, SqlRelation, StatementField, sql } from '#libs/platform';
import { isConfirmed } from './decision.conditions.js';
import { Decision } from './decision.entity.js';
import { DecisionConnection } from './decision.resolver.js';
import { DecisionLink } from './decision-link.entity.js';

@Resolver(() => Provision)
export class DecisionsOfProvisionResolver {
  @StatementField(() => DecisionConnection, {
    description: 'Decisions that apply it, or what stands under it, or speak of it; the latest first.',
  })
  @SqlPage({
    entity: () => Decision,
    order: () => descending('sortedOn', 'code'),
    where: (decision, provision) =>
      sql`${isConfirmed(decision)} AND ${decision}.id IN (SELECT x.decision_id FROM decision_provision x JOIN provision q ON q.id = x.provision_id
        WHERE q.id = ${provision}.id OR starts_with(q.path, ${provision}.path || '/'))`,
  })
  @PageArguments()
  decisions: ConnectionOf<Decision>;
}

@Resolver(() => Case)
export class DecisionsOfCaseResolver {
  @AtMost(100)
  @StatementField(() => [DecisionLink], { description: 'Decisions that speak to it; for people cleared for PARTNER.' })
  @SqlRelation({
    entity: () => DecisionLink,
    where: (link, row) => sql`${link}.case_id = ${row}.id`,
    order: (link) => sql`${link}.relation, ${link}.id`,
    staffOnly: true,
  })
  decisions: DecisionLink[];
}
