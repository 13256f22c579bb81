import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of fragments that spread themselves; 2,000 tokens hold no other that is not finite. */
export const ENDLESS = Number.POSITIVE_INFINITY;

/** What a document holds when every fragment is put where it is spread. */
export interface DocumentSize {
  /** Fields, spreads and inline fragments, with their arguments and directives. */
  selections: number;
  /** Selections in selections. */
  nesting: number;
}

/**
 * Counts a parsed document by its text alone, before it is validated, compiled or run. Each fragment is gone through once, however
 * often it is spread.
 */
export function documentSize(document: DocumentNode): DocumentSize {
  const counter = new SizeCounter(document);
  let largest: DocumentSize = { selections: 0, nesting: 0 };
  for (const definition of document.definitions) {
    // validation goes into fragments and operations that are not run, too
    if (definition.kind === Kind.FRAGMENT_DEFINITION || definition.kind === Kind.OPERATION_DEFINITION)
      largest = larger(largest, counter.definition(definition));
  }
  return largest;
}

const larger = (a: DocumentSize, b: DocumentSize): DocumentSize => ({
  selections: Math.max(a.selections, b.selections),
  nesting: Math.max(a.nesting, b.nesting),
});

class SizeCounter {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<FragmentDefinitionNode, DocumentSize>();

  constructor(document: DocumentNode) {
    for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
  }

  definition(node: FragmentDefinitionNode | OperationDefinitionNode): DocumentSize {
    return node.kind === Kind.FRAGMENT_DEFINITION ? this.fragment(node) : this.set(node.selectionSet);
  }

  private fragment(node: FragmentDefinitionNode): DocumentSize {
    const known = this.known.get(node);
    if (known) return known;
    this.known.set(node, WITHOUT_END); // found again while it is counted: it spreads itself
    const size = this.set(node.selectionSet);
    this.known.set(node, size);
    return size;
  }

  private set(set: SelectionSetNode): DocumentSize {
    const total: DocumentSize = { selections: 0, nesting: 0 };
    for (const node of set.selections) {
      const below = this.below(node);
      const own = 1 + (node.directives?.length ?? 0) + (node.kind === Kind.FIELD ? (node.arguments?.length ?? 0) : 0);
      total.selections += own + below.selections;
      total.nesting = Math.max(total.nesting, 1 + below.nesting);
    }
    return total;
  }

  private below(node: SelectionNode): DocumentSize {
    if (node.kind !== Kind.FRAGMENT_SPREAD) return node.selectionSet ? this.set(node.selectionSet) : NOTHING;
    const fragment = this.fragments.get(node.name.value);
    return fragment ? this.fragment(fragment) : NOTHING; // validation names a fragment that is not there
  }
}

const NOTHING: DocumentSize = { selections: 0, nesting: 0 };
const WITHOUT_END: DocumentSize = { selections: ENDLESS, nesting: ENDLESS };
