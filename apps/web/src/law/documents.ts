import { graphql } from '../generated/index.js';

export const PROVISION = graphql(`
  query Provision($path: String!, $on: Date, $lang: Language) {
    provision(path: $path, asOf: $on) {
      id
      path
      label
      asOf
      status
      instrument {
        ...InstrumentName
        number
        url
        verification
      }
      summary(lang: $lang)
      summaryLanguage(lang: $lang)
      protects(lang: $lang)
      protectsLanguage(lang: $lang)
      gap(lang: $lang)
      gapLanguage(lang: $lang)
      note(lang: $lang)
      noteLanguage(lang: $lang)
      themes
      version {
        ...Wording
      }
      versions {
        ...Wording
      }
      successor {
        ...ProvisionLink
      }
      predecessor {
        ...ProvisionLink
      }
      children {
        ...ProvisionLink
        status(on: $on)
      }
      recommendations {
        id
        code
        text(lang: $lang)
        textLanguage(lang: $lang)
        status
        trend
      }
    }
  }
  fragment ProvisionLink on Provision {
    id
    path
    label
    heading(lang: $lang)
    headingLanguage(lang: $lang)
    instrument {
      ...InstrumentName
    }
  }
`);

export const PROVISION_NAME = graphql(`
  query ProvisionName($path: String!, $lang: Language) {
    provision(path: $path) {
      id
      path
      label
      heading(lang: $lang)
      headingLanguage(lang: $lang)
      headingTranslated(lang: $lang)
      instrument {
        code
        ...InstrumentName
      }
      parent {
        id
        path
        label
      }
    }
  }
`);
