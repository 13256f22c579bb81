/** What is asked: documents as people would send them, with their variables. */
export const EVIDENCE = {
  name: 'evidence × 50',
  document: `query Evidence($recommendation: String!) {
    evidence(recommendation: $recommendation, purpose: UN_SUBMISSION, first: 50) {
      totalCount
      edges { node { reason case { code region occurredOn title(lang: EN)
        acts { violationType perpetratorType }
        engagements { relation provision { path heading(lang: EN) } } } } }
    }
  }`,
  variables: { recommendation: 'ECOM-2023-R7' },
};
