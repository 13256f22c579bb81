import { registerEnumType } from '@nestjs/graphql';

export enum DecisionLevel {
  CONSTITUTIONAL = 'CONSTITUTIONAL',
  SUPREME = 'SUPREME',
  APPEAL = 'APPEAL',
  FIRST_INSTANCE = 'FIRST_INSTANCE',
  ADMINISTRATIVE = 'ADMINISTRATIVE',
  TREATY_BODY = 'TREATY_BODY',
  REGIONAL_COURT = 'REGIONAL_COURT',
}
registerEnumType(DecisionLevel, { name: 'DecisionLevel', description: 'Who decided, by its place among courts and bodies.' });

export enum DecisionWeight {
  DOMESTIC = 'DOMESTIC',
  AGAINST_KAZAKHSTAN = 'AGAINST_KAZAKHSTAN',
  TREATY_BODY_OF_KAZAKHSTAN = 'TREATY_BODY_OF_KAZAKHSTAN',
  PERSUASIVE = 'PERSUASIVE',
}
registerEnumType(DecisionWeight, {
  name: 'DecisionWeight',
  description: 'What it weighs in Kazakhstan. PERSUASIVE binds nobody there.',
});

export enum ProvisionRole {
  VIOLATED = 'VIOLATED',
  NOT_VIOLATED = 'NOT_VIOLATED',
  APPLIED = 'APPLIED',
  CONSIDERED = 'CONSIDERED',
  INVOKED = 'INVOKED',
  INADMISSIBLE = 'INADMISSIBLE',
  SHOULD_HAVE_APPLIED = 'SHOULD_HAVE_APPLIED',
}
registerEnumType(ProvisionRole, {
  name: 'ProvisionRole',
  description:
    'What a decision says of a provision. INVOKED: it was relied on, and what came of it was not read. SHOULD_HAVE_APPLIED is our analysis, and not the court’s.',
});

export enum Treatment {
  FOLLOWS = 'FOLLOWS',
  APPLIES = 'APPLIES',
  CITES = 'CITES',
  PARALLEL = 'PARALLEL',
  CONFIRMS = 'CONFIRMS',
  UPHOLDS = 'UPHOLDS',
  REINSTATES = 'REINSTATES',
  DISTINGUISHES = 'DISTINGUISHES',
  CRITICISES = 'CRITICISES',
  CASTS_DOUBT = 'CASTS_DOUBT',
  CONTRARY_TO = 'CONTRARY_TO',
  DEPARTS_FROM = 'DEPARTS_FROM',
  SUPERSEDES = 'SUPERSEDES',
  REVERSES = 'REVERSES',
  OVERRULES = 'OVERRULES',
}
registerEnumType(Treatment, { name: 'Treatment', description: 'How a decision treats one that it speaks of.' });

export enum TreatmentJudge {
  COURT = 'COURT',
  LITERATURE = 'LITERATURE',
  OURS = 'OURS',
}
registerEnumType(TreatmentJudge, {
  name: 'TreatmentJudge',
  description: 'Who says so: the court itself, a source about it, or we by comparing the two.',
});

export enum DecisionFlag {
  STOP = 'STOP',
  CAUTION = 'CAUTION',
  NEUTRAL = 'NEUTRAL',
}
registerEnumType(DecisionFlag, {
  name: 'DecisionFlag',
  description:
    'STOP: reversed or overruled, by the word of a court or a source. CAUTION: distinguished, criticised, doubted, departed from or superseded in practice; or reversed as far as we compare. `flagReasons` says by what.',
});

export enum DecisionImplementation {
  IMPLEMENTED = 'IMPLEMENTED',
  PARTLY_IMPLEMENTED = 'PARTLY_IMPLEMENTED',
  NOT_IMPLEMENTED = 'NOT_IMPLEMENTED',
}
registerEnumType(DecisionImplementation, { name: 'DecisionImplementation', description: 'What the State did about it since.' });

/** Parts of a decision that may not have been read in a source. */
export enum DecisionPart {
  TITLE = 'TITLE',
  CITATION = 'CITATION',
  NUMBER = 'NUMBER',
  SYMBOL = 'SYMBOL',
  ECLI = 'ECLI',
  DATE = 'DATE',
  COURT = 'COURT',
  FACTS = 'FACTS',
  HOLDING = 'HOLDING',
  OUTCOME = 'OUTCOME',
  PROVISIONS = 'PROVISIONS',
  CITATIONS = 'CITATIONS',
}
registerEnumType(DecisionPart, { name: 'DecisionPart' });

export enum DecisionState {
  PROPOSED = 'PROPOSED',
  RETURNED = 'RETURNED',
  CONFIRMED = 'CONFIRMED',
}
registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'PROPOSED waits for a second person; RETURNED came back with reasons; CONFIRMED is what everyone reads.',
});

export enum CaseDecisionRelation {
  PERSUASIVE_FOR = 'PERSUASIVE_FOR',
  ARISING_FROM = 'ARISING_FROM',
}
registerEnumType(CaseDecisionRelation, {
  name: 'CaseDecisionRelation',
  description: 'PERSUASIVE_FOR: it may be cited in such a case. ARISING_FROM: it was given in this very case.',
});

export enum DecisionOrder {
  DECIDED_ON_DESC = 'DECIDED_ON_DESC',
  DECIDED_ON_ASC = 'DECIDED_ON_ASC',
  CITATION_ASC = 'CITATION_ASC',
}
registerEnumType(DecisionOrder, { name: 'DecisionOrder' });
