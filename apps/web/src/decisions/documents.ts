import { graphql } from '../generated/index.js';

graphql(`
  fragment DecisionLine on Decision {
    id
    code
    title(lang: $lang)
    titleLanguage(lang: $lang)
    citation
    body
    state
    decidedOn
    outcome
    weight
    flag
    verification
    unverified
    violationTypes
    holding(lang: $lang)
    holdingLanguage(lang: $lang)
  }
`);

graphql(`
  fragment DecisionNamed on Decision {
    id
    code
    title(lang: $lang)
    titleLanguage(lang: $lang)
    citation
    decidedOn
    flag
  }
`);

graphql(`
  fragment CitationParts on DecisionCitation {
    id
    treatment
    judge
    verified
    passage
    depth
    note(lang: $lang)
    noteLanguage(lang: $lang)
    citedText
    citingText
    cited {
      ...DecisionNamed
    }
    citing {
      ...DecisionNamed
    }
  }
`);

export const DECISIONS = graphql(`
  query Decisions($filter: DecisionFilter, $orderBy: DecisionOrder, $first: Int! = 20, $after: String, $lang: Language) {
    decisions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      totalIsLowerBound
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...DecisionLine
        }
      }
    }
  }
`);

export const DECISION = graphql(`
  query Decision($code: String!, $lang: Language) {
    decision(citation: $code) {
      ...DecisionLine
      court(lang: $lang)
      level
      numbers
      symbol
      ecli
      ecliDerived
      url
      facts(lang: $lang)
      factsLanguage(lang: $lang)
      note(lang: $lang)
      noteLanguage(lang: $lang)
      implementation
      implementationNote(lang: $lang)
      implementationNoteLanguage(lang: $lang)
      unverified
      verificationNote(lang: $lang)
      verificationNoteLanguage(lang: $lang)
      sources {
        ...SourceParts
      }
      flagReasons {
        ...CitationParts
      }
      provisions {
        id
        role
        provision {
          id
          path
          label
          heading(lang: $lang)
          headingLanguage(lang: $lang)
          headingTranslated
        }
      }
      cites(first: 50) {
        totalCount
        edges {
          cursor
          node {
            ...CitationParts
          }
        }
      }
      citedBy(first: 50) {
        totalCount
        edges {
          cursor
          node {
            ...CitationParts
          }
        }
      }
    }
  }
`);

export const CASES_OF_DECISION = graphql(`
  query CasesOfDecision($code: String!, $lang: Language) {
    decision(citation: $code) {
      id
      cases {
        id
        relation
        case {
          ...CaseLine
        }
      }
    }
  }
`);
