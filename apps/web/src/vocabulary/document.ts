import { graphql } from '../generated/index.js';

export const VOCABULARIES = graphql(`
  query Vocabularies($lang: Language) {
    vocabularies {
      name
      terms {
        code
        broader
        appliesTo
        label(lang: $lang)
      }
    }
  }
`);
