import { Injectable } from '@nestjs/common';
import { type Citation, CitationService, type HeldProvision, labelOfPlaces } from '#libs/law';
import { documentId, type SearchAudience } from '../engine/search-document.js';
import type { CitedDocuments } from '../engine/search-engine.js';
import { facetValue } from '../facets.js';
import { SearchRepository } from '../search.repository.js';
import { decisionsOf, type FoundRecommendation, recommendationsOf, recordOf } from './understanding.repository.js';
import { part, UnderstoodKind, type UnderstoodPart } from './understood.js';

/** What a citation cites. */
export interface Resolved {
  part: UnderstoodPart;
  documents: CitedDocuments;
  /** Codes and paths of what is named itself. */
  named: readonly string[];
  /** Looked for as words instead, in this form. */
  words: string | null;
}
type Of<Kind extends Citation['kind']> = Extract<Citation, { kind: Kind }>;

const NOTHING: CitedDocuments = { facets: [], ids: [] };

/** Finds what citations cite: law, recommendations, decisions, records that the asker may see. */
@Injectable()
export class CitedFinder {
  constructor(
    private readonly citations: CitationService,
    private readonly repository: SearchRepository,
  ) {}

  /** @returns null for a code of nothing that the asker may see */
  async of(citation: Citation, text: string, audience: SearchAudience): Promise<Resolved | null> {
    switch (citation.kind) {
      case 'act':
        return citation.places.length > 0 ? this.places(citation, text) : this.wholeAct(citation, text);
      case 'document':
        return this.document(citation, text, audience);
      case 'decision':
        return this.decision(citation, text, audience);
      case 'record':
        return this.record(citation, text, audience);
    }
  }

  private async places({ acts, places }: Of<'act'>, text: string): Promise<Resolved> {
    const provisions = await this.citations.provisions(acts, places);
    const place = labelOfPlaces(places);
    const held = provisions.length > 0;
    const understood = part(UnderstoodKind.LAW, text, { ...ofProvisions(provisions), acts: held ? [] : acts, place });
    return {
      part: understood,
      documents: { facets: facetsOf(provisions), ids: [] },
      named: understood.paths,
      // a number without an act may be anything's
      words: held || acts.length > 0 ? null : place,
    };
  }

  private async wholeAct({ acts, bodies }: Of<'act'>, text: string): Promise<Resolved> {
    const kept = this.citations.bodiesKept(bodies);
    const recommendations = kept.length > 0 ? await recommendationsOf(this.repository.run, { bodies: kept }) : [];
    const codes = recommendations.map(({ code }) => code);
    return {
      part: part(acts.length > 0 ? UnderstoodKind.LAW : UnderstoodKind.BODY, text, { acts, recommendations: codes }),
      documents: { facets: acts.map((act) => facetValue('provision', act)), ids: idsOf(recommendations) },
      named: codes,
      words: null,
    };
  }

  private async document({ symbol, paragraphs }: Of<'document'>, text: string, audience: SearchAudience): Promise<Resolved> {
    const place = paragraphs.map(({ from, to }) => (to ? `${from}–${to}` : from)).join(', ') || null;
    const [recommendations, provisions, decisions] = [
      await recommendationsOf(this.repository.run, { symbol }),
      await this.citations.ofSymbol(symbol),
      await decisionsOf(this.repository.run, audience, symbol),
    ];
    const numbers = paragraphs.map(({ from }) => from);
    const fitting = {
      recommendations: recommendations.filter(({ paragraph }) => covers(paragraph, paragraphs)),
      provisions: provisions.filter(({ path }) => numbers.includes(path.split('/')[3])),
    };
    const exact = place === null || fitting.recommendations.length + fitting.provisions.length > 0;
    const chosen = place !== null && exact ? fitting : { recommendations, provisions };
    const held = chosen.recommendations.length + chosen.provisions.length + decisions.length > 0;
    const understood = part(UnderstoodKind.DOCUMENT, text, {
      ...ofProvisions(chosen.provisions),
      place,
      exact,
      held,
      recommendations: chosen.recommendations.map(({ code }) => code),
      decisions: decisions.map(({ code }) => code),
    });
    return {
      part: understood,
      documents: { facets: facetsOf(chosen.provisions), ids: [...idsOf(chosen.recommendations), ...decisions.map(({ id }) => id)] },
      named: [...understood.recommendations, ...understood.decisions, ...understood.paths],
      words: held ? null : symbol,
    };
  }

  private async decision({ number }: Of<'decision'>, text: string, audience: SearchAudience): Promise<Resolved> {
    const decisions = await decisionsOf(this.repository.run, audience, number);
    const provisions = await this.citations.ofSymbol(number);
    const held = decisions.length + provisions.length > 0;
    const codes = decisions.map(({ code }) => code);
    const understood = part(UnderstoodKind.DECISION, text, { ...ofProvisions(provisions), held, decisions: codes });
    return {
      part: understood,
      documents: { facets: facetsOf(provisions), ids: decisions.map(({ id }) => id) },
      named: [...codes, ...understood.paths],
      words: held ? null : number,
    };
  }

  /** The very code is looked for among the words too; one that the asker may not see is as one that there is not. */
  private async record({ code }: Of<'record'>, text: string, audience: SearchAudience): Promise<Resolved | null> {
    const record = await recordOf(this.repository.run, audience, code);
    return record ? { part: part(UnderstoodKind.RECORD, text, { record }), documents: NOTHING, named: [record.code], words: code } : null;
  }
}

const ofProvisions = (provisions: readonly HeldProvision[]): Pick<UnderstoodPart, 'paths' | 'exact' | 'held'> => ({
  paths: provisions.map(({ path }) => path),
  exact: provisions.every(({ exact }) => exact),
  held: provisions.length > 0,
});
const facetsOf = (provisions: readonly HeldProvision[]): string[] => provisions.map(({ path }) => facetValue('provision', path));
const idsOf = (recommendations: readonly FoundRecommendation[]): string[] =>
  recommendations.map(({ id }) => documentId('RECOMMENDATION', id));

/** Does a paragraph, as it is kept, hold one of these? */
function covers(kept: string | null, wanted: readonly { from: string; to?: string }[]): boolean {
  const ranges = [...(kept ?? '').matchAll(/(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?/g)].map(([, from, to]) => [Number(from), Number(to ?? from)]);
  return wanted.some(({ from, to }) =>
    ranges.some(([first, last]) => first <= Number.parseInt(to ?? from, 10) && last >= Number.parseInt(from, 10)),
  );
}
