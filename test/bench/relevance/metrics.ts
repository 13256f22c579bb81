/** Grades of a question's documents; what is not named is 0. */
export type Judgements = ReadonlyMap<string, number>;

export interface Metrics {
  ndcg10: number;
  mrr10: number;
  recall20: number;
}

/** How well one list answers its question: `ranked` are ids, best first. */
export function metricsOf(ranked: readonly string[], judged: Judgements): Metrics {
  const grades = ranked.map((id) => judged.get(id) ?? 0);
  const ideal = [...judged.values()].sort((a, b) => b - a);
  const first = grades.slice(0, 10).findIndex((grade) => grade > 0);
  const fitting = ideal.filter((grade) => grade > 0).length;
  return {
    ndcg10: gain(ideal) === 0 ? 0 : gain(grades) / gain(ideal),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall20: fitting === 0 ? 0 : grades.slice(0, 20).filter((grade) => grade > 0).length / fitting,
  };
}

/** Grades of the first ten, each worth less the later it stands (as trec_eval counts it: linear gain). */
const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);

export function meanOf(all: readonly Metrics[]): Metrics {
  const mean = (name: keyof Metrics) => Math.round((all.reduce((sum, each) => sum + each[name], 0) / Math.max(1, all.length)) * 1e4) / 1e4;
  return { ndcg10: mean('ndcg10'), mrr10: mean('mrr10'), recall20: mean('recall20') };
}

/** Inflected forms whose stem is that of their lemma, and lemmas whose stem another lemma has too: shares of 1. */
export function stemmingOf(pairs: readonly (readonly [form: string, lemma: string])[], stem: (word: string) => string) {
  const lemmas = [...new Set(pairs.map(([, lemma]) => lemma))];
  const stems = lemmas.map(stem);
  return {
    joined: pairs.filter(([form, lemma]) => stem(form) === stem(lemma)).length / pairs.length,
    colliding: stems.filter((each) => stems.indexOf(each) !== stems.lastIndexOf(each)).length / lemmas.length,
  };
}
