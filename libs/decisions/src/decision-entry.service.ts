import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { CaseChanges } from '#libs/cases';
import {
  badInput,
  conflict,
  DalelError,
  isBlank,
  type LanguageCode,
  type LocalizedText,
  type LocalizedTextInput,
  localizedText,
  notFound,
  refuseFuture,
  sourcesTyped,
  ViewerContext,
  Writes,
} from '#libs/platform';
import { Decision } from './decision.entity.js';
import { DecisionState } from './decision.enums.js';
import type { LinkDecisionInput, ProposeDecisionInput, ReviewDecisionInput } from './decision-entry.inputs.js';
import { type DecisionAsRead, DecisionEntryRepository } from './decision-entry.repository.js';
import type { CitationEntry, DecisionEntry } from './import/decision-entry.js';

/**
 * What lawyers do with decisions: one proposes, another confirms. What is confirmed is changed by a content of its own that waits beside it, so
 * that everyone reads what two people agreed to. Each method works in the transaction of its mutation.
 */
@Injectable()
export class DecisionEntryService {
  constructor(
    private readonly decisions: DecisionEntryRepository,
    private readonly cases: CaseChanges,
    private readonly writes: Writes,
    private readonly context: ViewerContext,
  ) {}

  /** @returns the id of what waits. @throws CONFLICT when it was changed since, or another change of it waits */
  async propose(input: ProposeDecisionInput): Promise<string> {
    const entry = entryOf(input);
    const { id, version } = input;
    if (!id !== (version === null || version === undefined)) throw badInput('Give "id" and "version" together, or neither.', 'version');
    const before = id ? await this.read(id, version!) : undefined;
    if (before) entry.code = before.code;
    if (await this.decisions.isTaken(entry, before ? (before.replacesId ?? before.id) : null))
      throw badInput('There is a decision of this code or citation already.', 'citation');
    const written = await this.write(entry, before);
    await this.writes.record('decision.proposed', { type: 'decision', id: written }, null, { code: entry.code });
    return written;
  }

  private async write(entry: DecisionEntry, before: DecisionAsRead | undefined): Promise<string> {
    const { personId } = this.context.viewer;
    if (!before) return this.decisions.add(entry, personId);
    if (before.state === DecisionState.CONFIRMED) {
      if (await this.decisions.hasChange(before.id))
        throw new DalelError('CONFLICT', 'A change of this decision waits already: it is confirmed, returned or discarded first.', {
          version: before.version,
        });
      return this.decisions.add(entry, personId, before);
    }
    if (before.proposedBy !== personId)
      throw new DalelError('FORBIDDEN', 'Who proposed it changes it: confirm it, or return it with reasons.');
    if (!(await this.decisions.change(before.id, before.version, entry))) throw conflict('decision', before.version);
    return before.id;
  }

  /** @returns the id under which it is read from now on. @throws FORBIDDEN for who proposed it; CONFLICT when it was changed since */
  async confirm({ id, version }: ReviewDecisionInput): Promise<string> {
    if (await this.decisions.isTakenMeanwhile(id))
      throw new DalelError('CONFLICT', 'Another decision took this code or citation meanwhile: return it with reasons.', { version });
    const decision = await this.review(id, version, DecisionState.CONFIRMED, null);
    const standing = decision.replacesId ?? id;
    await this.writes.record(
      'decision.confirmed',
      { type: 'decision', id: standing },
      { kind: 'decision', id: standing },
      { code: decision.code },
    );
    return standing;
  }

  /** @returns its id. @throws like confirm, and BAD_USER_INPUT without reasons */
  async return({ id, version, note }: ReviewDecisionInput): Promise<string> {
    if (!note || isBlank(note)) throw badInput('Say why it is returned: "note".', 'note');
    const decision = await this.review(id, version, DecisionState.RETURNED, note.trim());
    await this.writes.record('decision.returned', { type: 'decision', id }, null, { code: decision.code });
    return id;
  }

  /** Takes back what one proposed oneself. @returns its code. @throws NOT_FOUND, FORBIDDEN for another's, CONFLICT */
  @Transactional()
  async discard(id: string, version: number): Promise<string> {
    const decision = await this.read(id, version);
    if (decision.state === DecisionState.CONFIRMED || decision.proposedBy !== this.context.viewer.personId)
      throw new DalelError('FORBIDDEN', 'One discards what one proposed oneself, while it waits.');
    if (!(await this.decisions.discard(id, version))) throw conflict('decision', decision.version);
    await this.writes.record('decision.discarded', { type: 'decision', id }, null, { code: decision.code });
    return decision.code;
  }

  /** @returns the id of the link. @throws NOT_FOUND; BAD_USER_INPUT when it is there already */
  async link({ case: code, version, decision, relation }: LinkDecisionInput): Promise<string> {
    const before = await this.cases.lockVersion(code, version);
    const decisionId = await this.decisions.idOfConfirmed(decision);
    if (!decisionId) throw notFound('decision');
    await this.cases.raise(before);
    if (await this.decisions.hasLink(decisionId, before.id, relation)) throw badInput('The case has this decision already.', 'decision');
    const id = await this.decisions.link(decisionId, before.id, relation);
    await this.cases.recordChange(before.id, 'decision.linked', { decision, relation });
    return id;
  }

  /** @returns the id of the case. @throws NOT_FOUND for a link that is not there or not for this viewer */
  async unlink(id: string, version: number): Promise<string> {
    const link = await this.decisions.linkById(id);
    if (!link) throw notFound('link');
    const before = await this.cases.lockVersionById(link.caseId, version);
    await this.cases.raise(before);
    if (!(await this.decisions.unlink(id))) throw notFound('link');
    await this.cases.recordChange(before.id, 'decision.unlinked', { decision: link.decision, relation: link.relation });
    return before.id;
  }

  private async read(id: string, version: number): Promise<DecisionAsRead> {
    const decision = await this.decisions.byId(id);
    if (!decision) throw notFound('decision');
    if (decision.version !== version) throw conflict('decision', decision.version);
    return decision;
  }

  private async review(
    id: string,
    version: number,
    state: DecisionState.CONFIRMED | DecisionState.RETURNED,
    noteOfReview: string | null,
  ): Promise<DecisionAsRead> {
    const { personId } = this.context.viewer;
    const decision = await this.read(id, version);
    if (decision.proposedBy === personId) throw new DalelError('FORBIDDEN', 'A second person confirms or returns it: it is your own.');
    if (decision.state !== DecisionState.PROPOSED) throw conflict('decision', decision.version);
    await this.writes.change(Decision, 'decision', id, version, { state, reviewedById: personId, reviewed: () => 'now()', noteOfReview });
    return decision;
  }
}

const optional = (text: LocalizedTextInput | null | undefined, field: string): LocalizedText | undefined =>
  text && Object.values(text).some((each) => typeof each === 'string' && !isBlank(each)) ? localizedText(text, field) : undefined;

function entryOf(input: ProposeDecisionInput): DecisionEntry {
  const { provisions, citations, sources, date, url, id: _, version: __, language, ...rest } = input;
  if (date) refuseFuture(date, 'date');
  const title = localizedText(input.title, 'title');
  const typedIn = (language?.toLowerCase() ?? Object.keys(title)[0]) as LanguageCode;
  return {
    ...withoutNulls(rest),
    title,
    court: optional(input.court, 'court'),
    facts: optional(input.facts, 'facts'),
    holding: optional(input.holding, 'holding'),
    implementationNote: optional(input.implementationNote, 'implementationNote'),
    verificationNote: optional(input.verificationNote, 'verificationNote'),
    note: optional(input.note, 'note'),
    ...(date && { date }),
    ...(url && { url: String(url) }),
    sources: sourcesTyped(sources ?? [], typedIn),
    provisions: provisions ?? [],
    citations: (citations ?? []).map(citationOf),
  } as DecisionEntry;
}

function citationOf({ note, ...citation }: NonNullable<ProposeDecisionInput['citations']>[number]): CitationEntry {
  const { cites, citesText, citedBy, citedByText } = citation;
  if ([cites, citesText, citedBy, citedByText].filter(Boolean).length !== 1)
    throw badInput('A citation names exactly one of "cites", "citesText", "citedBy" and "citedByText".', 'citations');
  return { ...withoutNulls(citation), ...(note && { note: optional(note, 'citations') }) } as CitationEntry;
}

const withoutNulls = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
