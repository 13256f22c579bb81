import { graphql } from '../generated/index.js';

export const SESSION = graphql(`
  query Session {
    viewer {
      person {
        id
        name
      }
      roles
      may
      clearance
      purpose
      needsSecondFactor
      steppedUpUntil
    }
    deployment {
      demonstration
      synthetic
      publicSite
      searchEngine
    }
  }
`);
