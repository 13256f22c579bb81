/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  mutation ChangePassword($present: String!, $password: String!) {\n    changePassword(present: $present, password: $password) {\n      email\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      token\n      account {\n        email\n      }\n    }\n  }\n": typeof types.CreateAccessTokenDocument,
    "\n  mutation StartPasskey {\n    startPasskey\n  }\n": typeof types.StartPasskeyDocument,
    "\n  mutation AddPasskey($name: String!, $response: String!) {\n    addPasskey(name: $name, response: $response) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n": typeof types.AddPasskeyDocument,
    "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      email\n    }\n  }\n": typeof types.RemovePasskeyDocument,
    "\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      email\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      email\n    }\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      email\n    }\n  }\n": typeof types.RevokeAccessTokenDocument,
    "\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n": typeof types.StartTotpDocument,
    "\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n": typeof types.ConfirmTotpDocument,
    "\n  mutation RemoveTotp {\n    removeTotp {\n      email\n    }\n  }\n": typeof types.RemoveTotpDocument,
    "\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 40, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AuditLine\n        }\n      }\n    }\n  }\n": typeof types.AuditDocument,
    "\n  query AuditedPeople {\n    people {\n      id\n      name\n    }\n  }\n": typeof types.AuditedPeopleDocument,
    "\n  fragment AuditLine on AuditEntry {\n    id\n    at\n    action\n    subjectType\n    subjectId\n    subjectCode\n    person {\n      id\n      name\n    }\n    detail {\n      name\n      value\n    }\n  }\n": typeof types.AuditLineFragmentDoc,
    "\n  query AuditChain {\n    auditChain {\n      entries\n      head\n      lastSeal {\n        head\n        sealedAt\n        keyed\n        holds\n      }\n      unsealedDays\n      checked\n      intact\n    }\n  }\n": typeof types.AuditChainDocument,
    "\n  mutation ChangeAccess($input: ChangeAccessInput!) {\n    changeAccess(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.ChangeAccessDocument,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n": typeof types.InvitePersonDocument,
    "\n  query People {\n    people {\n      id\n      name\n      email\n      roles\n      clearance\n      purpose\n      active\n      accepted\n      secondFactor\n      lastSeenAt\n      version\n      proposed {\n        id\n        roles\n        clearance\n        proposedAt\n        hindrance\n        proposedBy {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  mutation DeactivatePerson($input: PersonVersionInput!) {\n    deactivatePerson(input: $input) {\n      id\n      active\n    }\n  }\n": typeof types.DeactivatePersonDocument,
    "\n  mutation InviteAgain($input: InviteAgainInput!) {\n    inviteAgain(input: $input) {\n      link\n      expiresAt\n    }\n  }\n": typeof types.InviteAgainDocument,
    "\n  mutation ConfirmAccess($id: ID!) {\n    confirmAccess(id: $id) {\n      id\n      version\n    }\n  }\n": typeof types.ConfirmAccessDocument,
    "\n  mutation RejectAccess($id: ID!) {\n    rejectAccess(id: $id) {\n      id\n      version\n    }\n  }\n": typeof types.RejectAccessDocument,
    "\n  fragment CaseActs on Case {\n    acts {\n      id\n      violationType\n      perpetratorType\n      biasMotives\n      setting\n      perpetrators {\n        role\n        type\n        subtype\n      }\n    }\n  }\n": typeof types.CaseActsFragmentDoc,
    "\n  fragment CaseFacts on Case {\n    when: occurredOn(precision: DAY)\n    region\n    place\n    survivors {\n      id\n      pseudonym\n      ageBand\n      sogi\n      livingWithHiv\n    }\n  }\n": typeof types.CaseFactsFragmentDoc,
    "\n  fragment CaseLine on Case {\n    id\n    code\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    occurredOn\n    region\n    confidentiality\n    synthetic\n    acts {\n      id\n      violationType\n    }\n  }\n": typeof types.CaseLineFragmentDoc,
    "\n  fragment CaseEvidence on Case {\n    evidenceFor {\n      id\n      reason\n      strength\n      note\n      recommendation {\n        id\n        code\n        issuingBody\n        year\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n": typeof types.CaseEvidenceFragmentDoc,
    "\n  fragment CaseLaw on Case {\n    occurredOn\n    day: occurredOn(precision: DAY)\n    engagements {\n      id\n      relation\n      version {\n        id\n        validFrom\n        validTo\n        summary(lang: $lang)\n        summaryLanguage(lang: $lang)\n        verification\n      }\n      provision {\n        id\n        path\n        label\n        heading(lang: $lang)\n        headingLanguage(lang: $lang)\n        status\n        instrument {\n          ...InstrumentName\n        }\n        successor {\n          id\n          path\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n    }\n  }\n": typeof types.CaseLawFragmentDoc,
    "\n  fragment CaseResponses on Case {\n    responses {\n      id\n      type\n      text\n    }\n    referrals {\n      id\n      kind\n      text\n    }\n  }\n": typeof types.CaseResponsesFragmentDoc,
    "\n  query SimilarCases($code: String!, $purpose: Purpose, $lang: Language) {\n    case(code: $code, purpose: $purpose) {\n      id\n      similar(first: 5) {\n        ...CaseLine\n      }\n    }\n  }\n": typeof types.SimilarCasesDocument,
    "\n  fragment CaseWaits on Case {\n    state\n    steps {\n      id\n      note\n      takenBy {\n        id\n      }\n    }\n    publication {\n      id\n      state\n    }\n    revision {\n      proposedAt\n    }\n    openings {\n      id\n      confirmedAt\n      revokedAt\n    }\n    grants {\n      id\n      confirmedAt\n      revokedAt\n    }\n  }\n": typeof types.CaseWaitsFragmentDoc,
    "\n  fragment CaseConsents on Case {\n    usableFor\n    survivors {\n      id\n      pseudonym\n    }\n    consents {\n      id\n      purpose\n      identityMode\n      givenOn\n      way\n      expiresOn\n      withdrawn\n      survivor {\n        id\n        pseudonym\n      }\n    }\n  }\n": typeof types.CaseConsentsFragmentDoc,
    "\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      id\n    }\n  }\n": typeof types.RecordConsentDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      id\n    }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  query Case($code: String!, $purpose: Purpose, $lang: Language, $reading: Language, $edition: Edition, $staff: Boolean!) {\n    case(code: $code, purpose: $purpose) {\n      id\n      code\n      version\n      title(lang: $reading, edition: $edition)\n      titleLanguage(lang: $reading, edition: $edition)\n      narrative(lang: $reading, edition: $edition)\n      narrativeLanguage(lang: $reading, edition: $edition)\n      languages\n      confidentiality\n      state\n      synthetic\n      publication {\n        id\n        approved\n        version\n      }\n      ...CaseFacts\n      ...CaseActs\n      ...CaseLaw\n      ...CaseResponses\n      ...CaseEvidence\n      usableFor @include(if: $staff)\n      ...CaseWaits @include(if: $staff)\n    }\n  }\n": typeof types.CaseDocument,
    "\n  query CaseToChange($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      titleKk: title(lang: KK, edition: ORIGINAL)\n      titleKkLanguage: titleLanguage(lang: KK, edition: ORIGINAL)\n      titleRu: title(lang: RU, edition: ORIGINAL)\n      titleRuLanguage: titleLanguage(lang: RU, edition: ORIGINAL)\n      titleEn: title(lang: EN, edition: ORIGINAL)\n      titleEnLanguage: titleLanguage(lang: EN, edition: ORIGINAL)\n      narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n      narrativeKkLanguage: narrativeLanguage(lang: KK, edition: ORIGINAL)\n      narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n      narrativeRuLanguage: narrativeLanguage(lang: RU, edition: ORIGINAL)\n      narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n      narrativeEnLanguage: narrativeLanguage(lang: EN, edition: ORIGINAL)\n      month: occurredOn(precision: MONTH)\n      day: occurredOn(precision: DAY)\n      region\n      place\n      notes\n      acts {\n        id\n        violationType\n        biasMotives\n        setting\n        perpetrators {\n          type\n          subtype\n          role\n        }\n      }\n      survivors {\n        id\n        pseudonym\n        ageBand\n        sogi\n        livingWithHiv\n      }\n      responses {\n        id\n        type\n        text\n      }\n      referrals {\n        id\n        kind\n        text\n      }\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n          label\n          heading(lang: $lang)\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n      lastStep {\n        id\n        note\n        takenAt\n        takenBy {\n          id\n          name\n        }\n      }\n      publication {\n        ...RejectedWording\n      }\n    }\n  }\n": typeof types.CaseToChangeDocument,
    "\n  mutation ChangeCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": typeof types.ChangeCaseDocument,
    "\n  mutation CreateCase($input: CreateCaseInput!) {\n    createCase(input: $input) {\n      id\n      code\n      version\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n        }\n      }\n    }\n  }\n": typeof types.CreateCaseDocument,
    "\n  mutation ConfirmOpening($id: ID!) {\n    confirmOpening(id: $id) {\n      id\n      confirmedAt\n    }\n  }\n": typeof types.ConfirmOpeningDocument,
    "\n  mutation RevokeOpening($id: ID!) {\n    revokeOpening(id: $id) {\n      id\n      revokedAt\n    }\n  }\n": typeof types.RevokeOpeningDocument,
    "\n  mutation ProposeOpening($input: ProposeOpeningInput!) {\n    proposeOpening(input: $input) {\n      id\n      from\n      to\n    }\n  }\n": typeof types.ProposeOpeningDocument,
    "\n  mutation RaiseLevel($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      confidentiality\n    }\n  }\n": typeof types.RaiseLevelDocument,
    "\n  query WaitingOpenings {\n    proposals: caseOpenings(first: 50) {\n      edges {\n        cursor\n        node {\n          ...Opening\n        }\n      }\n    }\n  }\n": typeof types.WaitingOpeningsDocument,
    "\n  fragment Opening on CaseOpening {\n    ...ProposalFacts\n    from\n    to\n  }\n": typeof types.OpeningFragmentDoc,
    "\n  fragment CaseOpened on Case {\n    code\n    version\n    confidentiality\n    usableFor\n    openings {\n      ...Opening\n    }\n  }\n": typeof types.CaseOpenedFragmentDoc,
    "\n  mutation ProposeWording($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": typeof types.ProposeWordingDocument,
    "\n  mutation ReviseWording($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.ReviseWordingDocument,
    "\n  query CaseWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      synthetic\n      usableFor\n      ...OriginalTexts\n      revision {\n        proposedAt\n      }\n      publication {\n        ...RejectedWording\n        ...PublicTexts\n      }\n    }\n  }\n": typeof types.CaseWordingDocument,
    "\n  query CheckWording($code: String, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {\n    checkWording(case: $code, title: $title, narrative: $narrative) {\n      kind\n      field\n      language\n      excerpt\n      from\n    }\n  }\n": typeof types.CheckWordingDocument,
    "\n  fragment OriginalTexts on Case {\n    languages\n    titleKk: title(lang: KK, edition: ORIGINAL)\n    titleRu: title(lang: RU, edition: ORIGINAL)\n    titleEn: title(lang: EN, edition: ORIGINAL)\n    narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n    narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n    narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n  }\n": typeof types.OriginalTextsFragmentDoc,
    "\n  fragment PublicTexts on PublicWording {\n    proposedBy {\n      id\n      name\n    }\n    languages\n    titleKk: title(lang: KK)\n    titleRu: title(lang: RU)\n    titleEn: title(lang: EN)\n    narrativeKk: narrative(lang: KK)\n    narrativeRu: narrative(lang: RU)\n    narrativeEn: narrative(lang: EN)\n  }\n": typeof types.PublicTextsFragmentDoc,
    "\n  mutation DeleteDraft($input: DraftInput!) {\n    deleteDraft(input: $input)\n  }\n": typeof types.DeleteDraftDocument,
    "\n  mutation EngageProvision($input: EngageProvisionInput!) {\n    engageProvision(input: $input) {\n      id\n      case {\n        id\n        version\n      }\n    }\n  }\n": typeof types.EngageProvisionDocument,
    "\n  mutation LinkEvidence($input: LinkEvidenceInput!) {\n    linkEvidence(input: $input) {\n      id\n    }\n  }\n": typeof types.LinkEvidenceDocument,
    "\n  fragment RejectedWording on Publication {\n    id\n    state\n    rejectionNote\n    rejectedAt\n    rejectedBy {\n      id\n      name\n    }\n  }\n": typeof types.RejectedWordingFragmentDoc,
    "\n  fragment CaseSteps on Case {\n    code\n    version\n    state\n    confidentiality\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n      proposedBy {\n        id\n        name\n      }\n    }\n    steps {\n      id\n      state\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CaseStepsFragmentDoc,
    "\n  mutation RemoveEngagement($id: ID!, $version: Int!) {\n    removeEngagement(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n": typeof types.RemoveEngagementDocument,
    "\n  mutation UnlinkEvidence($id: ID!, $version: Int!) {\n    unlinkEvidence(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n": typeof types.UnlinkEvidenceDocument,
    "\n  query CaseAtWork($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      confidentiality\n      state\n      synthetic\n      acts {\n        id\n        violationType\n      }\n      ...CaseLaw\n      ...CaseEvidence\n      ...CaseConsents\n      ...CaseSteps\n      ...CaseNamed\n      ...CaseOpened\n    }\n  }\n": typeof types.CaseAtWorkDocument,
    "\n  query PublishedFindings($code: String!) {\n    case(code: $code) {\n      id\n      publication {\n        id\n        findings {\n          kind\n        }\n      }\n    }\n  }\n": typeof types.PublishedFindingsDocument,
    "\n  mutation ReviseCase($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.ReviseCaseDocument,
    "\n  mutation SubmitCase($input: CaseStepInput!) {\n    submitCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": typeof types.SubmitCaseDocument,
    "\n  mutation VerifyCase($input: CaseStepInput!) {\n    verifyCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": typeof types.VerifyCaseDocument,
    "\n  mutation WithdrawCase($input: WithdrawCaseInput!) {\n    withdrawCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": typeof types.WithdrawCaseDocument,
    "\n  mutation ReturnCase($input: ReasonedStepInput!) {\n    returnCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": typeof types.ReturnCaseDocument,
    "\n  query SuggestedLaw($filter: SearchFilter, $lang: Language) {\n    search(query: \"\", kinds: [CASE], filter: $filter, first: 1) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n": typeof types.SuggestedLawDocument,
    "\n  query LawOnDay($paths: [String!]!, $on: Date!) {\n    provisions(filter: { paths: $paths }, first: 24) {\n      edges {\n        cursor\n        node {\n          id\n          path\n          status(on: $on)\n        }\n      }\n    }\n  }\n": typeof types.LawOnDayDocument,
    "\n  query Colleagues {\n    colleagues(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.ColleaguesDocument,
    "\n  fragment GrantFacts on Grant {\n    ...ProposalFacts\n    active\n    expiresAt\n    person {\n      id\n      name\n    }\n  }\n": typeof types.GrantFactsFragmentDoc,
    "\n  fragment CaseNamed on Case {\n    code\n    confidentiality\n    grants {\n      ...GrantFacts\n    }\n  }\n": typeof types.CaseNamedFragmentDoc,
    "\n  query CaseGrants {\n    proposals: caseGrants(first: 50) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n": typeof types.CaseGrantsDocument,
    "\n  query VaultGrants($case: String) {\n    proposals: vaultGrants(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n": typeof types.VaultGrantsDocument,
    "\n  mutation ProposeCaseGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeCaseGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n": typeof types.ProposeCaseGrantDocument,
    "\n  mutation ConfirmCaseGrant($id: ID!) {\n    confirmCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n": typeof types.ConfirmCaseGrantDocument,
    "\n  mutation RevokeCaseGrant($id: ID!) {\n    revokeCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n": typeof types.RevokeCaseGrantDocument,
    "\n  mutation ProposeVaultGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeVaultGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n": typeof types.ProposeVaultGrantDocument,
    "\n  mutation ConfirmVaultGrant($id: ID!) {\n    confirmVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n": typeof types.ConfirmVaultGrantDocument,
    "\n  mutation RevokeVaultGrant($id: ID!) {\n    revokeVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n": typeof types.RevokeVaultGrantDocument,
    "\n  query ChangedLaw($path: String!, $on: Date!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status(on: $on)\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n": typeof types.ChangedLawDocument,
    "\n  query ReviewInbox($lang: Language) {\n    reviewInbox {\n      ...AssessmentParts\n      recommendation {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        ...RecommendationVoices\n      }\n    }\n  }\n": typeof types.ReviewInboxDocument,
    "\n  fragment OwnAssessment on Assessment {\n    id\n    state\n    assessedOn\n    reviewNote\n    reviewedAt\n    reviewedBy {\n      id\n      name\n    }\n    recommendation {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n    }\n  }\n": typeof types.OwnAssessmentFragmentDoc,
    "\n  fragment OwnCase on Case {\n    ...CaseLine\n    state\n    lastStep {\n      id\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n    }\n  }\n": typeof types.OwnCaseFragmentDoc,
    "\n  query OwnCases($lang: Language) {\n    ownCases(first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...OwnCase\n        }\n      }\n    }\n  }\n": typeof types.OwnCasesDocument,
    "\n  query OwnAssessments($lang: Language) {\n    ownAssessments {\n      ...OwnAssessment\n    }\n  }\n": typeof types.OwnAssessmentsDocument,
    "\n  query ProposedPublications {\n    proposedPublications {\n      id\n      code\n    }\n  }\n": typeof types.ProposedPublicationsDocument,
    "\n  fragment ShownFinding on Finding {\n    kind\n    field\n    language\n    excerpt\n    from\n  }\n": typeof types.ShownFindingFragmentDoc,
    "\n  fragment ShownChange on ChangedFact {\n    fact\n    language\n    act\n    place\n    from\n    to\n  }\n": typeof types.ShownChangeFragmentDoc,
    "\n  query ProposedWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      occurredOn\n      synthetic\n      ...OriginalTexts\n      revision {\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        changes {\n          ...ShownChange\n        }\n        changedSince {\n          ...ShownChange\n        }\n      }\n      publication {\n        id\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        facts {\n          ...ShownChange\n        }\n      }\n    }\n  }\n": typeof types.ProposedWordingDocument,
    "\n  mutation ConfirmAssessment($input: ReviewAssessmentInput!) {\n    confirmAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        code\n        status\n        trend\n      }\n    }\n  }\n": typeof types.ConfirmAssessmentDocument,
    "\n  mutation RejectAssessment($input: ReviewAssessmentInput!) {\n    rejectAssessment(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.RejectAssessmentDocument,
    "\n  mutation ApprovePublication($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.ApprovePublicationDocument,
    "\n  mutation RejectPublication($input: ReasonedStepInput!) {\n    rejectPublication(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.RejectPublicationDocument,
    "\n  query SubmittedCases($lang: Language) {\n    cases(filter: { states: [SUBMITTED] }, first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n": typeof types.SubmittedCasesDocument,
    "\n  query Waiting {\n    waitingCases\n    waitingAssessments\n  }\n": typeof types.WaitingDocument,
    "\n  query CasesOfProvision($path: String!, $after: String, $lang: Language) {\n    provision(path: $path) {\n      id\n      predecessor {\n        id\n        path\n        cases(first: 1) {\n          totalCount\n        }\n      }\n      cases(first: 10, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            ...CaseLine\n          }\n        }\n      }\n    }\n  }\n": typeof types.CasesOfProvisionDocument,
    "\n  fragment InstrumentName on Instrument {\n    id\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    kind\n    adoptedOn\n  }\n": typeof types.InstrumentNameFragmentDoc,
    "\n  query Instruments($lang: Language) {\n    instruments {\n      id\n      code\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      titleTranslated(lang: $lang)\n      kind\n      number\n      adoptedOn\n      validFrom\n      validTo\n      status\n      body\n      symbol\n      binding\n      stateStatus\n      url\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      verification\n      sources {\n        ...SourceParts\n      }\n    }\n  }\n": typeof types.InstrumentsDocument,
    "\n  query ProvisionsOf($instruments: [String!], $lang: Language) {\n    provisions(filter: { instruments: $instruments }, first: 100) {\n      totalCount\n      edges {\n        node {\n          id\n          path\n          label\n          heading(lang: $lang)\n          headingLanguage(lang: $lang)\n          status\n          summary(lang: $lang)\n          summaryLanguage(lang: $lang)\n        }\n      }\n    }\n  }\n": typeof types.ProvisionsOfDocument,
    "\n  fragment Wording on ProvisionVersion {\n    id\n    validFrom\n    validTo\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    verification\n    versionChecked(lang: $lang)\n    versionCheckedLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n": typeof types.WordingFragmentDoc,
    "\n  query Provision($path: String!, $on: Date, $lang: Language) {\n    provision(path: $path, asOf: $on) {\n      id\n      path\n      label\n      asOf\n      status\n      instrument {\n        ...InstrumentName\n        number\n        url\n        verification\n      }\n      summary(lang: $lang)\n      summaryLanguage(lang: $lang)\n      protects(lang: $lang)\n      protectsLanguage(lang: $lang)\n      gap(lang: $lang)\n      gapLanguage(lang: $lang)\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      themes\n      version {\n        ...Wording\n      }\n      versions {\n        ...Wording\n      }\n      successor {\n        ...ProvisionLink\n      }\n      predecessor {\n        ...ProvisionLink\n      }\n      children {\n        ...ProvisionLink\n        status(on: $on)\n      }\n      recommendations {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n  fragment ProvisionLink on Provision {\n    id\n    path\n    label\n    heading(lang: $lang)\n    headingLanguage(lang: $lang)\n    instrument {\n      ...InstrumentName\n    }\n  }\n": typeof types.ProvisionDocument,
    "\n  query ProvisionName($path: String!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      headingTranslated(lang: $lang)\n      instrument {\n        code\n        ...InstrumentName\n      }\n      parent {\n        id\n        path\n        label\n      }\n    }\n  }\n": typeof types.ProvisionNameDocument,
    "\n  query Overview($lang: Language) {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          status\n          trend\n          statusAssessment {\n            id\n            assessedOn\n            summary(lang: $lang)\n            summaryLanguage(lang: $lang)\n          }\n        }\n      }\n    }\n  }\n": typeof types.OverviewDocument,
    "\n  query CasesInNumbers($lang: Language) {\n    statistics(by: [PERPETRATOR_TYPE], purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n": typeof types.CasesInNumbersDocument,
    "\n  fragment ProposalFacts on Proposal {\n    id\n    case {\n      id\n      code\n    }\n    reason\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    confirmedBy {\n      id\n      name\n    }\n    confirmedAt\n    revokedBy {\n      id\n      name\n    }\n    revokedAt\n  }\n": typeof types.ProposalFactsFragmentDoc,
    "\n  query Recommendations($filter: RecommendationFilter, $orderBy: RecommendationOrder, $after: String, $lang: Language) {\n    recommendations(filter: $filter, orderBy: $orderBy, first: 40, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecommendationLine\n        }\n      }\n    }\n  }\n": typeof types.RecommendationsDocument,
    "\n  fragment RecommendationFacts on Recommendation {\n    issuingBody\n    symbol(lang: $lang)\n    paragraph(lang: $lang)\n    year\n    issuedOn\n    themes\n    addressees\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n": typeof types.RecommendationFactsFragmentDoc,
    "\n  fragment RecommendationLine on Recommendation {\n    id\n    code\n    issuingBody\n    paragraph(lang: $lang)\n    year\n    text(lang: $lang)\n    textLanguage(lang: $lang)\n    themes\n    statePosition\n    verification\n    status\n    trend\n    statusAssessment {\n      id\n      assessedOn\n    }\n  }\n": typeof types.RecommendationLineFragmentDoc,
    "\n  query Recommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      textTranslated(lang: $lang)\n      verification\n      ...RecommendationFacts\n      ...RecommendationStatus\n      ...RecommendationVoices\n      ...RecommendationTimeline\n      ...RecommendationRelated\n    }\n  }\n": typeof types.RecommendationDocument,
    "\n  fragment RecommendationRelated on Recommendation {\n    aligned {\n      id\n      code\n      issuingBody\n      year\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      status\n      trend\n    }\n    targets {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n": typeof types.RecommendationRelatedFragmentDoc,
    "\n  fragment RecommendationStatus on Recommendation {\n    status\n    trend\n    statusAssessment {\n      ...AssessmentParts\n    }\n  }\n": typeof types.RecommendationStatusFragmentDoc,
    "\n  fragment RecommendationTimeline on Recommendation {\n    assessments {\n      ...AssessmentParts\n    }\n    statusAssessment {\n      id\n    }\n    stateClaim {\n      id\n    }\n    unAssessment {\n      id\n    }\n  }\n": typeof types.RecommendationTimelineFragmentDoc,
    "\n  query TrackerOptions {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          statePosition\n          status\n        }\n      }\n    }\n  }\n": typeof types.TrackerOptionsDocument,
    "\n  fragment RecommendationVoices on Recommendation {\n    status\n    statePosition\n    statePositionNote(lang: $lang)\n    statePositionNoteLanguage(lang: $lang)\n    statusAssessment {\n      ...AssessmentParts\n    }\n    stateClaim {\n      ...AssessmentParts\n    }\n    unAssessment {\n      ...AssessmentParts\n    }\n  }\n": typeof types.RecommendationVoicesFragmentDoc,
    "\n  fragment AssessmentParts on Assessment {\n    id\n    version\n    assessor\n    assessorName(lang: $lang)\n    assessorNameLanguage(lang: $lang)\n    implementation\n    trend\n    grade {\n      scheme\n      value\n    }\n    assessedOn\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    state\n    sources {\n      ...SourceParts\n    }\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    reviewedBy {\n      id\n      name\n    }\n    reviewedAt\n    reviewNote\n  }\n": typeof types.AssessmentPartsFragmentDoc,
    "\n  query AssessedRecommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      version\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      trend\n      ...RecommendationVoices\n    }\n  }\n": typeof types.AssessedRecommendationDocument,
    "\n  mutation ProposeAssessment($input: ProposeAssessmentInput!) {\n    proposeAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        version\n      }\n    }\n  }\n": typeof types.ProposeAssessmentDocument,
    "\n  query EvidenceOfRecommendation($code: String!, $purpose: Purpose, $first: Int!, $after: String, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      evidence(purpose: $purpose, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        withheld {\n          reason\n          count\n        }\n        edges {\n          cursor\n          node {\n            id\n            reason\n            strength\n            note\n            case {\n              ...CaseLine\n              version\n              publication {\n                id\n                version\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.EvidenceOfRecommendationDocument,
    "\n  query FindToLink($words: String!, $kinds: [SearchKind!], $lang: Language) {\n    search(query: $words, kinds: $kinds, first: 10) {\n      edges {\n        cursor\n        node {\n          kind\n          code\n          title(lang: $lang)\n          provision {\n            id\n            label\n            instrument {\n              ...InstrumentName\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindToLinkDocument,
    "\n  query FindProvisions($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $named: String!, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 1, provisionWords: $named) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n": typeof types.FindProvisionsDocument,
    "\n  fragment Hits on SearchConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        kind\n        code\n        title(lang: $lang)\n        titleLanguage(lang: $lang)\n        matched\n        highlights {\n          field\n          fragments {\n            text\n            marked\n          }\n        }\n        case {\n          id\n          synthetic\n          confidentiality\n          occurredOn\n          region\n          acts {\n            id\n            violationType\n          }\n        }\n        provision {\n          id\n          status\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n        recommendation {\n          id\n          issuingBody\n          year\n          status\n          trend\n        }\n      }\n    }\n  }\n": typeof types.HitsFragmentDoc,
    "\n  query MoreHits($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $after: String, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20, after: $after) {\n      ...Hits\n    }\n  }\n": typeof types.MoreHitsDocument,
    "\n  query SealedCases($lang: Language) {\n    cases(filter: { confidentiality: [SEALED] }, first: 50) {\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n": typeof types.SealedCasesDocument,
    "\n  query Search($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language, $facets: Boolean = true) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20) {\n      totalCount\n      totalIsLowerBound\n      correctedQuery\n      degraded\n      engine\n      facets @include(if: $facets) {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n      ...Hits\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query InstrumentNames($lang: Language) {\n    instruments {\n      code\n      ...InstrumentName\n    }\n  }\n": typeof types.InstrumentNamesDocument,
    "\n  mutation AskAnyPasskey {\n    passkeyQuestion(alone: true)\n  }\n": typeof types.AskAnyPasskeyDocument,
    "\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n": typeof types.SignInWithPasskeyDocument,
    "\n  mutation AskPasskey {\n    passkeyQuestion\n  }\n": typeof types.AskPasskeyDocument,
    "\n  mutation SignInWithFactor($input: FactorInput!) {\n    signInWithFactor(input: $input) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n": typeof types.SignInWithFactorDocument,
    "\n  mutation RequestPasswordReset($email: String!, $lang: Language!) {\n    requestPasswordReset(email: $email, lang: $lang)\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation StepUp($input: StepUpInput!) {\n    stepUp(input: $input) {\n      person {\n        id\n      }\n      steppedUpUntil\n      needsSecondFactor\n    }\n  }\n": typeof types.StepUpDocument,
    "\n  mutation SetPassword($secret: String!, $password: String!) {\n    setPassword(secret: $secret, password: $password)\n  }\n": typeof types.SetPasswordDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        person {\n          id\n        }\n      }\n      secondFactor\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query Session {\n    viewer {\n      person {\n        id\n        name\n      }\n      roles\n      may\n      clearance\n      purpose\n      needsSecondFactor\n      steppedUpUntil\n    }\n    deployment {\n      demonstration\n      synthetic\n      publicSite\n      searchEngine\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query OwnAccount {\n    account {\n      email\n      totp\n      passkeysPossible\n      recoveryCodesLeft\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n      sessions {\n        id\n        device\n        createdAt\n        seenAt\n        expiresAt\n        current\n      }\n      tokens {\n        id\n        name\n        purposes\n        clearance\n        createdAt\n        expiresAt\n        lastUsedAt\n      }\n    }\n  }\n": typeof types.OwnAccountDocument,
    "\n  query Statistics($by: [StatisticsDimension!]!, $lang: Language) {\n    statistics(by: $by, purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      permalink\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n        roundedTo\n        sourceFigures {\n          code\n          publisher\n          year\n          indicator(lang: $lang)\n          qualifier\n          value\n          unit\n          derived\n        }\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n": typeof types.StatisticsDocument,
    "\n  fragment SourceParts on Source {\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    url\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n  }\n": typeof types.SourcePartsFragmentDoc,
    "\n  mutation WriteVault($input: WriteVaultInput!) {\n    writeVault(input: $input) {\n      case\n      entries\n    }\n  }\n": typeof types.WriteVaultDocument,
    "\n  mutation ConfirmVaultErasure($id: ID!) {\n    confirmVaultErasure(id: $id) {\n      id\n    }\n  }\n": typeof types.ConfirmVaultErasureDocument,
    "\n  mutation RevokeVaultErasure($id: ID!) {\n    revokeVaultErasure(id: $id) {\n      id\n    }\n  }\n": typeof types.RevokeVaultErasureDocument,
    "\n  mutation ProposeVaultErasure($input: ProposeVaultErasureInput!) {\n    proposeVaultErasure(input: $input) {\n      id\n    }\n  }\n": typeof types.ProposeVaultErasureDocument,
    "\n  mutation ReadVault($input: ReadVaultInput!) {\n    readVault(input: $input) {\n      id\n      missing\n      entries {\n        id\n        survivor\n        witness\n        field\n        text\n        writtenAt\n      }\n    }\n  }\n": typeof types.ReadVaultDocument,
    "\n  query VaultReadings($filter: VaultReadingFilter, $after: String) {\n    vaultReadings(filter: $filter, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          case\n          readAt\n          reason\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.VaultReadingsDocument,
    "\n  query CaseOfVault($code: String!) {\n    case(code: $code) {\n      id\n      code\n      synthetic\n      survivors {\n        id\n        pseudonym\n      }\n    }\n  }\n": typeof types.CaseOfVaultDocument,
    "\n  query VaultErasures($case: String) {\n    vaultErasures(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...ProposalFacts\n          certificate {\n            id\n            entries\n            keyVersion\n            keyFingerprint\n            erasedAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.VaultErasuresDocument,
    "\n  query Vocabularies($lang: Language) {\n    vocabularies {\n      name\n      terms {\n        code\n        broader\n        appliesTo\n        label(lang: $lang)\n      }\n    }\n  }\n": typeof types.VocabulariesDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  mutation ChangePassword($present: String!, $password: String!) {\n    changePassword(present: $present, password: $password) {\n      email\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      token\n      account {\n        email\n      }\n    }\n  }\n": types.CreateAccessTokenDocument,
    "\n  mutation StartPasskey {\n    startPasskey\n  }\n": types.StartPasskeyDocument,
    "\n  mutation AddPasskey($name: String!, $response: String!) {\n    addPasskey(name: $name, response: $response) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n": types.AddPasskeyDocument,
    "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      email\n    }\n  }\n": types.RemovePasskeyDocument,
    "\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      email\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      email\n    }\n  }\n": types.EndOtherSessionsDocument,
    "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      email\n    }\n  }\n": types.RevokeAccessTokenDocument,
    "\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n": types.StartTotpDocument,
    "\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n": types.ConfirmTotpDocument,
    "\n  mutation RemoveTotp {\n    removeTotp {\n      email\n    }\n  }\n": types.RemoveTotpDocument,
    "\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 40, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AuditLine\n        }\n      }\n    }\n  }\n": types.AuditDocument,
    "\n  query AuditedPeople {\n    people {\n      id\n      name\n    }\n  }\n": types.AuditedPeopleDocument,
    "\n  fragment AuditLine on AuditEntry {\n    id\n    at\n    action\n    subjectType\n    subjectId\n    subjectCode\n    person {\n      id\n      name\n    }\n    detail {\n      name\n      value\n    }\n  }\n": types.AuditLineFragmentDoc,
    "\n  query AuditChain {\n    auditChain {\n      entries\n      head\n      lastSeal {\n        head\n        sealedAt\n        keyed\n        holds\n      }\n      unsealedDays\n      checked\n      intact\n    }\n  }\n": types.AuditChainDocument,
    "\n  mutation ChangeAccess($input: ChangeAccessInput!) {\n    changeAccess(input: $input) {\n      id\n      version\n    }\n  }\n": types.ChangeAccessDocument,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n": types.InvitePersonDocument,
    "\n  query People {\n    people {\n      id\n      name\n      email\n      roles\n      clearance\n      purpose\n      active\n      accepted\n      secondFactor\n      lastSeenAt\n      version\n      proposed {\n        id\n        roles\n        clearance\n        proposedAt\n        hindrance\n        proposedBy {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.PeopleDocument,
    "\n  mutation DeactivatePerson($input: PersonVersionInput!) {\n    deactivatePerson(input: $input) {\n      id\n      active\n    }\n  }\n": types.DeactivatePersonDocument,
    "\n  mutation InviteAgain($input: InviteAgainInput!) {\n    inviteAgain(input: $input) {\n      link\n      expiresAt\n    }\n  }\n": types.InviteAgainDocument,
    "\n  mutation ConfirmAccess($id: ID!) {\n    confirmAccess(id: $id) {\n      id\n      version\n    }\n  }\n": types.ConfirmAccessDocument,
    "\n  mutation RejectAccess($id: ID!) {\n    rejectAccess(id: $id) {\n      id\n      version\n    }\n  }\n": types.RejectAccessDocument,
    "\n  fragment CaseActs on Case {\n    acts {\n      id\n      violationType\n      perpetratorType\n      biasMotives\n      setting\n      perpetrators {\n        role\n        type\n        subtype\n      }\n    }\n  }\n": types.CaseActsFragmentDoc,
    "\n  fragment CaseFacts on Case {\n    when: occurredOn(precision: DAY)\n    region\n    place\n    survivors {\n      id\n      pseudonym\n      ageBand\n      sogi\n      livingWithHiv\n    }\n  }\n": types.CaseFactsFragmentDoc,
    "\n  fragment CaseLine on Case {\n    id\n    code\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    occurredOn\n    region\n    confidentiality\n    synthetic\n    acts {\n      id\n      violationType\n    }\n  }\n": types.CaseLineFragmentDoc,
    "\n  fragment CaseEvidence on Case {\n    evidenceFor {\n      id\n      reason\n      strength\n      note\n      recommendation {\n        id\n        code\n        issuingBody\n        year\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n": types.CaseEvidenceFragmentDoc,
    "\n  fragment CaseLaw on Case {\n    occurredOn\n    day: occurredOn(precision: DAY)\n    engagements {\n      id\n      relation\n      version {\n        id\n        validFrom\n        validTo\n        summary(lang: $lang)\n        summaryLanguage(lang: $lang)\n        verification\n      }\n      provision {\n        id\n        path\n        label\n        heading(lang: $lang)\n        headingLanguage(lang: $lang)\n        status\n        instrument {\n          ...InstrumentName\n        }\n        successor {\n          id\n          path\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n    }\n  }\n": types.CaseLawFragmentDoc,
    "\n  fragment CaseResponses on Case {\n    responses {\n      id\n      type\n      text\n    }\n    referrals {\n      id\n      kind\n      text\n    }\n  }\n": types.CaseResponsesFragmentDoc,
    "\n  query SimilarCases($code: String!, $purpose: Purpose, $lang: Language) {\n    case(code: $code, purpose: $purpose) {\n      id\n      similar(first: 5) {\n        ...CaseLine\n      }\n    }\n  }\n": types.SimilarCasesDocument,
    "\n  fragment CaseWaits on Case {\n    state\n    steps {\n      id\n      note\n      takenBy {\n        id\n      }\n    }\n    publication {\n      id\n      state\n    }\n    revision {\n      proposedAt\n    }\n    openings {\n      id\n      confirmedAt\n      revokedAt\n    }\n    grants {\n      id\n      confirmedAt\n      revokedAt\n    }\n  }\n": types.CaseWaitsFragmentDoc,
    "\n  fragment CaseConsents on Case {\n    usableFor\n    survivors {\n      id\n      pseudonym\n    }\n    consents {\n      id\n      purpose\n      identityMode\n      givenOn\n      way\n      expiresOn\n      withdrawn\n      survivor {\n        id\n        pseudonym\n      }\n    }\n  }\n": types.CaseConsentsFragmentDoc,
    "\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      id\n    }\n  }\n": types.RecordConsentDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      id\n    }\n  }\n": types.WithdrawConsentDocument,
    "\n  query Case($code: String!, $purpose: Purpose, $lang: Language, $reading: Language, $edition: Edition, $staff: Boolean!) {\n    case(code: $code, purpose: $purpose) {\n      id\n      code\n      version\n      title(lang: $reading, edition: $edition)\n      titleLanguage(lang: $reading, edition: $edition)\n      narrative(lang: $reading, edition: $edition)\n      narrativeLanguage(lang: $reading, edition: $edition)\n      languages\n      confidentiality\n      state\n      synthetic\n      publication {\n        id\n        approved\n        version\n      }\n      ...CaseFacts\n      ...CaseActs\n      ...CaseLaw\n      ...CaseResponses\n      ...CaseEvidence\n      usableFor @include(if: $staff)\n      ...CaseWaits @include(if: $staff)\n    }\n  }\n": types.CaseDocument,
    "\n  query CaseToChange($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      titleKk: title(lang: KK, edition: ORIGINAL)\n      titleKkLanguage: titleLanguage(lang: KK, edition: ORIGINAL)\n      titleRu: title(lang: RU, edition: ORIGINAL)\n      titleRuLanguage: titleLanguage(lang: RU, edition: ORIGINAL)\n      titleEn: title(lang: EN, edition: ORIGINAL)\n      titleEnLanguage: titleLanguage(lang: EN, edition: ORIGINAL)\n      narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n      narrativeKkLanguage: narrativeLanguage(lang: KK, edition: ORIGINAL)\n      narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n      narrativeRuLanguage: narrativeLanguage(lang: RU, edition: ORIGINAL)\n      narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n      narrativeEnLanguage: narrativeLanguage(lang: EN, edition: ORIGINAL)\n      month: occurredOn(precision: MONTH)\n      day: occurredOn(precision: DAY)\n      region\n      place\n      notes\n      acts {\n        id\n        violationType\n        biasMotives\n        setting\n        perpetrators {\n          type\n          subtype\n          role\n        }\n      }\n      survivors {\n        id\n        pseudonym\n        ageBand\n        sogi\n        livingWithHiv\n      }\n      responses {\n        id\n        type\n        text\n      }\n      referrals {\n        id\n        kind\n        text\n      }\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n          label\n          heading(lang: $lang)\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n      lastStep {\n        id\n        note\n        takenAt\n        takenBy {\n          id\n          name\n        }\n      }\n      publication {\n        ...RejectedWording\n      }\n    }\n  }\n": types.CaseToChangeDocument,
    "\n  mutation ChangeCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": types.ChangeCaseDocument,
    "\n  mutation CreateCase($input: CreateCaseInput!) {\n    createCase(input: $input) {\n      id\n      code\n      version\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n        }\n      }\n    }\n  }\n": types.CreateCaseDocument,
    "\n  mutation ConfirmOpening($id: ID!) {\n    confirmOpening(id: $id) {\n      id\n      confirmedAt\n    }\n  }\n": types.ConfirmOpeningDocument,
    "\n  mutation RevokeOpening($id: ID!) {\n    revokeOpening(id: $id) {\n      id\n      revokedAt\n    }\n  }\n": types.RevokeOpeningDocument,
    "\n  mutation ProposeOpening($input: ProposeOpeningInput!) {\n    proposeOpening(input: $input) {\n      id\n      from\n      to\n    }\n  }\n": types.ProposeOpeningDocument,
    "\n  mutation RaiseLevel($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      confidentiality\n    }\n  }\n": types.RaiseLevelDocument,
    "\n  query WaitingOpenings {\n    proposals: caseOpenings(first: 50) {\n      edges {\n        cursor\n        node {\n          ...Opening\n        }\n      }\n    }\n  }\n": types.WaitingOpeningsDocument,
    "\n  fragment Opening on CaseOpening {\n    ...ProposalFacts\n    from\n    to\n  }\n": types.OpeningFragmentDoc,
    "\n  fragment CaseOpened on Case {\n    code\n    version\n    confidentiality\n    usableFor\n    openings {\n      ...Opening\n    }\n  }\n": types.CaseOpenedFragmentDoc,
    "\n  mutation ProposeWording($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": types.ProposeWordingDocument,
    "\n  mutation ReviseWording($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n": types.ReviseWordingDocument,
    "\n  query CaseWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      synthetic\n      usableFor\n      ...OriginalTexts\n      revision {\n        proposedAt\n      }\n      publication {\n        ...RejectedWording\n        ...PublicTexts\n      }\n    }\n  }\n": types.CaseWordingDocument,
    "\n  query CheckWording($code: String, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {\n    checkWording(case: $code, title: $title, narrative: $narrative) {\n      kind\n      field\n      language\n      excerpt\n      from\n    }\n  }\n": types.CheckWordingDocument,
    "\n  fragment OriginalTexts on Case {\n    languages\n    titleKk: title(lang: KK, edition: ORIGINAL)\n    titleRu: title(lang: RU, edition: ORIGINAL)\n    titleEn: title(lang: EN, edition: ORIGINAL)\n    narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n    narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n    narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n  }\n": types.OriginalTextsFragmentDoc,
    "\n  fragment PublicTexts on PublicWording {\n    proposedBy {\n      id\n      name\n    }\n    languages\n    titleKk: title(lang: KK)\n    titleRu: title(lang: RU)\n    titleEn: title(lang: EN)\n    narrativeKk: narrative(lang: KK)\n    narrativeRu: narrative(lang: RU)\n    narrativeEn: narrative(lang: EN)\n  }\n": types.PublicTextsFragmentDoc,
    "\n  mutation DeleteDraft($input: DraftInput!) {\n    deleteDraft(input: $input)\n  }\n": types.DeleteDraftDocument,
    "\n  mutation EngageProvision($input: EngageProvisionInput!) {\n    engageProvision(input: $input) {\n      id\n      case {\n        id\n        version\n      }\n    }\n  }\n": types.EngageProvisionDocument,
    "\n  mutation LinkEvidence($input: LinkEvidenceInput!) {\n    linkEvidence(input: $input) {\n      id\n    }\n  }\n": types.LinkEvidenceDocument,
    "\n  fragment RejectedWording on Publication {\n    id\n    state\n    rejectionNote\n    rejectedAt\n    rejectedBy {\n      id\n      name\n    }\n  }\n": types.RejectedWordingFragmentDoc,
    "\n  fragment CaseSteps on Case {\n    code\n    version\n    state\n    confidentiality\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n      proposedBy {\n        id\n        name\n      }\n    }\n    steps {\n      id\n      state\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n  }\n": types.CaseStepsFragmentDoc,
    "\n  mutation RemoveEngagement($id: ID!, $version: Int!) {\n    removeEngagement(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n": types.RemoveEngagementDocument,
    "\n  mutation UnlinkEvidence($id: ID!, $version: Int!) {\n    unlinkEvidence(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n": types.UnlinkEvidenceDocument,
    "\n  query CaseAtWork($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      confidentiality\n      state\n      synthetic\n      acts {\n        id\n        violationType\n      }\n      ...CaseLaw\n      ...CaseEvidence\n      ...CaseConsents\n      ...CaseSteps\n      ...CaseNamed\n      ...CaseOpened\n    }\n  }\n": types.CaseAtWorkDocument,
    "\n  query PublishedFindings($code: String!) {\n    case(code: $code) {\n      id\n      publication {\n        id\n        findings {\n          kind\n        }\n      }\n    }\n  }\n": types.PublishedFindingsDocument,
    "\n  mutation ReviseCase($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n": types.ReviseCaseDocument,
    "\n  mutation SubmitCase($input: CaseStepInput!) {\n    submitCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": types.SubmitCaseDocument,
    "\n  mutation VerifyCase($input: CaseStepInput!) {\n    verifyCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": types.VerifyCaseDocument,
    "\n  mutation WithdrawCase($input: WithdrawCaseInput!) {\n    withdrawCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": types.WithdrawCaseDocument,
    "\n  mutation ReturnCase($input: ReasonedStepInput!) {\n    returnCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n": types.ReturnCaseDocument,
    "\n  query SuggestedLaw($filter: SearchFilter, $lang: Language) {\n    search(query: \"\", kinds: [CASE], filter: $filter, first: 1) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n": types.SuggestedLawDocument,
    "\n  query LawOnDay($paths: [String!]!, $on: Date!) {\n    provisions(filter: { paths: $paths }, first: 24) {\n      edges {\n        cursor\n        node {\n          id\n          path\n          status(on: $on)\n        }\n      }\n    }\n  }\n": types.LawOnDayDocument,
    "\n  query Colleagues {\n    colleagues(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.ColleaguesDocument,
    "\n  fragment GrantFacts on Grant {\n    ...ProposalFacts\n    active\n    expiresAt\n    person {\n      id\n      name\n    }\n  }\n": types.GrantFactsFragmentDoc,
    "\n  fragment CaseNamed on Case {\n    code\n    confidentiality\n    grants {\n      ...GrantFacts\n    }\n  }\n": types.CaseNamedFragmentDoc,
    "\n  query CaseGrants {\n    proposals: caseGrants(first: 50) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n": types.CaseGrantsDocument,
    "\n  query VaultGrants($case: String) {\n    proposals: vaultGrants(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n": types.VaultGrantsDocument,
    "\n  mutation ProposeCaseGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeCaseGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n": types.ProposeCaseGrantDocument,
    "\n  mutation ConfirmCaseGrant($id: ID!) {\n    confirmCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n": types.ConfirmCaseGrantDocument,
    "\n  mutation RevokeCaseGrant($id: ID!) {\n    revokeCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n": types.RevokeCaseGrantDocument,
    "\n  mutation ProposeVaultGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeVaultGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n": types.ProposeVaultGrantDocument,
    "\n  mutation ConfirmVaultGrant($id: ID!) {\n    confirmVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n": types.ConfirmVaultGrantDocument,
    "\n  mutation RevokeVaultGrant($id: ID!) {\n    revokeVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n": types.RevokeVaultGrantDocument,
    "\n  query ChangedLaw($path: String!, $on: Date!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status(on: $on)\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n": types.ChangedLawDocument,
    "\n  query ReviewInbox($lang: Language) {\n    reviewInbox {\n      ...AssessmentParts\n      recommendation {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        ...RecommendationVoices\n      }\n    }\n  }\n": types.ReviewInboxDocument,
    "\n  fragment OwnAssessment on Assessment {\n    id\n    state\n    assessedOn\n    reviewNote\n    reviewedAt\n    reviewedBy {\n      id\n      name\n    }\n    recommendation {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n    }\n  }\n": types.OwnAssessmentFragmentDoc,
    "\n  fragment OwnCase on Case {\n    ...CaseLine\n    state\n    lastStep {\n      id\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n    }\n  }\n": types.OwnCaseFragmentDoc,
    "\n  query OwnCases($lang: Language) {\n    ownCases(first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...OwnCase\n        }\n      }\n    }\n  }\n": types.OwnCasesDocument,
    "\n  query OwnAssessments($lang: Language) {\n    ownAssessments {\n      ...OwnAssessment\n    }\n  }\n": types.OwnAssessmentsDocument,
    "\n  query ProposedPublications {\n    proposedPublications {\n      id\n      code\n    }\n  }\n": types.ProposedPublicationsDocument,
    "\n  fragment ShownFinding on Finding {\n    kind\n    field\n    language\n    excerpt\n    from\n  }\n": types.ShownFindingFragmentDoc,
    "\n  fragment ShownChange on ChangedFact {\n    fact\n    language\n    act\n    place\n    from\n    to\n  }\n": types.ShownChangeFragmentDoc,
    "\n  query ProposedWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      occurredOn\n      synthetic\n      ...OriginalTexts\n      revision {\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        changes {\n          ...ShownChange\n        }\n        changedSince {\n          ...ShownChange\n        }\n      }\n      publication {\n        id\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        facts {\n          ...ShownChange\n        }\n      }\n    }\n  }\n": types.ProposedWordingDocument,
    "\n  mutation ConfirmAssessment($input: ReviewAssessmentInput!) {\n    confirmAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        code\n        status\n        trend\n      }\n    }\n  }\n": types.ConfirmAssessmentDocument,
    "\n  mutation RejectAssessment($input: ReviewAssessmentInput!) {\n    rejectAssessment(input: $input) {\n      id\n      state\n    }\n  }\n": types.RejectAssessmentDocument,
    "\n  mutation ApprovePublication($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      state\n    }\n  }\n": types.ApprovePublicationDocument,
    "\n  mutation RejectPublication($input: ReasonedStepInput!) {\n    rejectPublication(input: $input) {\n      id\n      state\n    }\n  }\n": types.RejectPublicationDocument,
    "\n  query SubmittedCases($lang: Language) {\n    cases(filter: { states: [SUBMITTED] }, first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n": types.SubmittedCasesDocument,
    "\n  query Waiting {\n    waitingCases\n    waitingAssessments\n  }\n": types.WaitingDocument,
    "\n  query CasesOfProvision($path: String!, $after: String, $lang: Language) {\n    provision(path: $path) {\n      id\n      predecessor {\n        id\n        path\n        cases(first: 1) {\n          totalCount\n        }\n      }\n      cases(first: 10, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            ...CaseLine\n          }\n        }\n      }\n    }\n  }\n": types.CasesOfProvisionDocument,
    "\n  fragment InstrumentName on Instrument {\n    id\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    kind\n    adoptedOn\n  }\n": types.InstrumentNameFragmentDoc,
    "\n  query Instruments($lang: Language) {\n    instruments {\n      id\n      code\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      titleTranslated(lang: $lang)\n      kind\n      number\n      adoptedOn\n      validFrom\n      validTo\n      status\n      body\n      symbol\n      binding\n      stateStatus\n      url\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      verification\n      sources {\n        ...SourceParts\n      }\n    }\n  }\n": types.InstrumentsDocument,
    "\n  query ProvisionsOf($instruments: [String!], $lang: Language) {\n    provisions(filter: { instruments: $instruments }, first: 100) {\n      totalCount\n      edges {\n        node {\n          id\n          path\n          label\n          heading(lang: $lang)\n          headingLanguage(lang: $lang)\n          status\n          summary(lang: $lang)\n          summaryLanguage(lang: $lang)\n        }\n      }\n    }\n  }\n": types.ProvisionsOfDocument,
    "\n  fragment Wording on ProvisionVersion {\n    id\n    validFrom\n    validTo\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    verification\n    versionChecked(lang: $lang)\n    versionCheckedLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n": types.WordingFragmentDoc,
    "\n  query Provision($path: String!, $on: Date, $lang: Language) {\n    provision(path: $path, asOf: $on) {\n      id\n      path\n      label\n      asOf\n      status\n      instrument {\n        ...InstrumentName\n        number\n        url\n        verification\n      }\n      summary(lang: $lang)\n      summaryLanguage(lang: $lang)\n      protects(lang: $lang)\n      protectsLanguage(lang: $lang)\n      gap(lang: $lang)\n      gapLanguage(lang: $lang)\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      themes\n      version {\n        ...Wording\n      }\n      versions {\n        ...Wording\n      }\n      successor {\n        ...ProvisionLink\n      }\n      predecessor {\n        ...ProvisionLink\n      }\n      children {\n        ...ProvisionLink\n        status(on: $on)\n      }\n      recommendations {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n  fragment ProvisionLink on Provision {\n    id\n    path\n    label\n    heading(lang: $lang)\n    headingLanguage(lang: $lang)\n    instrument {\n      ...InstrumentName\n    }\n  }\n": types.ProvisionDocument,
    "\n  query ProvisionName($path: String!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      headingTranslated(lang: $lang)\n      instrument {\n        code\n        ...InstrumentName\n      }\n      parent {\n        id\n        path\n        label\n      }\n    }\n  }\n": types.ProvisionNameDocument,
    "\n  query Overview($lang: Language) {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          status\n          trend\n          statusAssessment {\n            id\n            assessedOn\n            summary(lang: $lang)\n            summaryLanguage(lang: $lang)\n          }\n        }\n      }\n    }\n  }\n": types.OverviewDocument,
    "\n  query CasesInNumbers($lang: Language) {\n    statistics(by: [PERPETRATOR_TYPE], purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n": types.CasesInNumbersDocument,
    "\n  fragment ProposalFacts on Proposal {\n    id\n    case {\n      id\n      code\n    }\n    reason\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    confirmedBy {\n      id\n      name\n    }\n    confirmedAt\n    revokedBy {\n      id\n      name\n    }\n    revokedAt\n  }\n": types.ProposalFactsFragmentDoc,
    "\n  query Recommendations($filter: RecommendationFilter, $orderBy: RecommendationOrder, $after: String, $lang: Language) {\n    recommendations(filter: $filter, orderBy: $orderBy, first: 40, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecommendationLine\n        }\n      }\n    }\n  }\n": types.RecommendationsDocument,
    "\n  fragment RecommendationFacts on Recommendation {\n    issuingBody\n    symbol(lang: $lang)\n    paragraph(lang: $lang)\n    year\n    issuedOn\n    themes\n    addressees\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n": types.RecommendationFactsFragmentDoc,
    "\n  fragment RecommendationLine on Recommendation {\n    id\n    code\n    issuingBody\n    paragraph(lang: $lang)\n    year\n    text(lang: $lang)\n    textLanguage(lang: $lang)\n    themes\n    statePosition\n    verification\n    status\n    trend\n    statusAssessment {\n      id\n      assessedOn\n    }\n  }\n": types.RecommendationLineFragmentDoc,
    "\n  query Recommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      textTranslated(lang: $lang)\n      verification\n      ...RecommendationFacts\n      ...RecommendationStatus\n      ...RecommendationVoices\n      ...RecommendationTimeline\n      ...RecommendationRelated\n    }\n  }\n": types.RecommendationDocument,
    "\n  fragment RecommendationRelated on Recommendation {\n    aligned {\n      id\n      code\n      issuingBody\n      year\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      status\n      trend\n    }\n    targets {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n": types.RecommendationRelatedFragmentDoc,
    "\n  fragment RecommendationStatus on Recommendation {\n    status\n    trend\n    statusAssessment {\n      ...AssessmentParts\n    }\n  }\n": types.RecommendationStatusFragmentDoc,
    "\n  fragment RecommendationTimeline on Recommendation {\n    assessments {\n      ...AssessmentParts\n    }\n    statusAssessment {\n      id\n    }\n    stateClaim {\n      id\n    }\n    unAssessment {\n      id\n    }\n  }\n": types.RecommendationTimelineFragmentDoc,
    "\n  query TrackerOptions {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          statePosition\n          status\n        }\n      }\n    }\n  }\n": types.TrackerOptionsDocument,
    "\n  fragment RecommendationVoices on Recommendation {\n    status\n    statePosition\n    statePositionNote(lang: $lang)\n    statePositionNoteLanguage(lang: $lang)\n    statusAssessment {\n      ...AssessmentParts\n    }\n    stateClaim {\n      ...AssessmentParts\n    }\n    unAssessment {\n      ...AssessmentParts\n    }\n  }\n": types.RecommendationVoicesFragmentDoc,
    "\n  fragment AssessmentParts on Assessment {\n    id\n    version\n    assessor\n    assessorName(lang: $lang)\n    assessorNameLanguage(lang: $lang)\n    implementation\n    trend\n    grade {\n      scheme\n      value\n    }\n    assessedOn\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    state\n    sources {\n      ...SourceParts\n    }\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    reviewedBy {\n      id\n      name\n    }\n    reviewedAt\n    reviewNote\n  }\n": types.AssessmentPartsFragmentDoc,
    "\n  query AssessedRecommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      version\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      trend\n      ...RecommendationVoices\n    }\n  }\n": types.AssessedRecommendationDocument,
    "\n  mutation ProposeAssessment($input: ProposeAssessmentInput!) {\n    proposeAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        version\n      }\n    }\n  }\n": types.ProposeAssessmentDocument,
    "\n  query EvidenceOfRecommendation($code: String!, $purpose: Purpose, $first: Int!, $after: String, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      evidence(purpose: $purpose, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        withheld {\n          reason\n          count\n        }\n        edges {\n          cursor\n          node {\n            id\n            reason\n            strength\n            note\n            case {\n              ...CaseLine\n              version\n              publication {\n                id\n                version\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.EvidenceOfRecommendationDocument,
    "\n  query FindToLink($words: String!, $kinds: [SearchKind!], $lang: Language) {\n    search(query: $words, kinds: $kinds, first: 10) {\n      edges {\n        cursor\n        node {\n          kind\n          code\n          title(lang: $lang)\n          provision {\n            id\n            label\n            instrument {\n              ...InstrumentName\n            }\n          }\n        }\n      }\n    }\n  }\n": types.FindToLinkDocument,
    "\n  query FindProvisions($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $named: String!, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 1, provisionWords: $named) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n": types.FindProvisionsDocument,
    "\n  fragment Hits on SearchConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        kind\n        code\n        title(lang: $lang)\n        titleLanguage(lang: $lang)\n        matched\n        highlights {\n          field\n          fragments {\n            text\n            marked\n          }\n        }\n        case {\n          id\n          synthetic\n          confidentiality\n          occurredOn\n          region\n          acts {\n            id\n            violationType\n          }\n        }\n        provision {\n          id\n          status\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n        recommendation {\n          id\n          issuingBody\n          year\n          status\n          trend\n        }\n      }\n    }\n  }\n": types.HitsFragmentDoc,
    "\n  query MoreHits($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $after: String, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20, after: $after) {\n      ...Hits\n    }\n  }\n": types.MoreHitsDocument,
    "\n  query SealedCases($lang: Language) {\n    cases(filter: { confidentiality: [SEALED] }, first: 50) {\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n": types.SealedCasesDocument,
    "\n  query Search($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language, $facets: Boolean = true) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20) {\n      totalCount\n      totalIsLowerBound\n      correctedQuery\n      degraded\n      engine\n      facets @include(if: $facets) {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n      ...Hits\n    }\n  }\n": types.SearchDocument,
    "\n  query InstrumentNames($lang: Language) {\n    instruments {\n      code\n      ...InstrumentName\n    }\n  }\n": types.InstrumentNamesDocument,
    "\n  mutation AskAnyPasskey {\n    passkeyQuestion(alone: true)\n  }\n": types.AskAnyPasskeyDocument,
    "\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n": types.SignInWithPasskeyDocument,
    "\n  mutation AskPasskey {\n    passkeyQuestion\n  }\n": types.AskPasskeyDocument,
    "\n  mutation SignInWithFactor($input: FactorInput!) {\n    signInWithFactor(input: $input) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n": types.SignInWithFactorDocument,
    "\n  mutation RequestPasswordReset($email: String!, $lang: Language!) {\n    requestPasswordReset(email: $email, lang: $lang)\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation StepUp($input: StepUpInput!) {\n    stepUp(input: $input) {\n      person {\n        id\n      }\n      steppedUpUntil\n      needsSecondFactor\n    }\n  }\n": types.StepUpDocument,
    "\n  mutation SetPassword($secret: String!, $password: String!) {\n    setPassword(secret: $secret, password: $password)\n  }\n": types.SetPasswordDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        person {\n          id\n        }\n      }\n      secondFactor\n    }\n  }\n": types.SignInDocument,
    "\n  query Session {\n    viewer {\n      person {\n        id\n        name\n      }\n      roles\n      may\n      clearance\n      purpose\n      needsSecondFactor\n      steppedUpUntil\n    }\n    deployment {\n      demonstration\n      synthetic\n      publicSite\n      searchEngine\n    }\n  }\n": types.SessionDocument,
    "\n  query OwnAccount {\n    account {\n      email\n      totp\n      passkeysPossible\n      recoveryCodesLeft\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n      sessions {\n        id\n        device\n        createdAt\n        seenAt\n        expiresAt\n        current\n      }\n      tokens {\n        id\n        name\n        purposes\n        clearance\n        createdAt\n        expiresAt\n        lastUsedAt\n      }\n    }\n  }\n": types.OwnAccountDocument,
    "\n  query Statistics($by: [StatisticsDimension!]!, $lang: Language) {\n    statistics(by: $by, purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      permalink\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n        roundedTo\n        sourceFigures {\n          code\n          publisher\n          year\n          indicator(lang: $lang)\n          qualifier\n          value\n          unit\n          derived\n        }\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n": types.StatisticsDocument,
    "\n  fragment SourceParts on Source {\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    url\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n  }\n": types.SourcePartsFragmentDoc,
    "\n  mutation WriteVault($input: WriteVaultInput!) {\n    writeVault(input: $input) {\n      case\n      entries\n    }\n  }\n": types.WriteVaultDocument,
    "\n  mutation ConfirmVaultErasure($id: ID!) {\n    confirmVaultErasure(id: $id) {\n      id\n    }\n  }\n": types.ConfirmVaultErasureDocument,
    "\n  mutation RevokeVaultErasure($id: ID!) {\n    revokeVaultErasure(id: $id) {\n      id\n    }\n  }\n": types.RevokeVaultErasureDocument,
    "\n  mutation ProposeVaultErasure($input: ProposeVaultErasureInput!) {\n    proposeVaultErasure(input: $input) {\n      id\n    }\n  }\n": types.ProposeVaultErasureDocument,
    "\n  mutation ReadVault($input: ReadVaultInput!) {\n    readVault(input: $input) {\n      id\n      missing\n      entries {\n        id\n        survivor\n        witness\n        field\n        text\n        writtenAt\n      }\n    }\n  }\n": types.ReadVaultDocument,
    "\n  query VaultReadings($filter: VaultReadingFilter, $after: String) {\n    vaultReadings(filter: $filter, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          case\n          readAt\n          reason\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.VaultReadingsDocument,
    "\n  query CaseOfVault($code: String!) {\n    case(code: $code) {\n      id\n      code\n      synthetic\n      survivors {\n        id\n        pseudonym\n      }\n    }\n  }\n": types.CaseOfVaultDocument,
    "\n  query VaultErasures($case: String) {\n    vaultErasures(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...ProposalFacts\n          certificate {\n            id\n            entries\n            keyVersion\n            keyFingerprint\n            erasedAt\n          }\n        }\n      }\n    }\n  }\n": types.VaultErasuresDocument,
    "\n  query Vocabularies($lang: Language) {\n    vocabularies {\n      name\n      terms {\n        code\n        broader\n        appliesTo\n        label(lang: $lang)\n      }\n    }\n  }\n": types.VocabulariesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($present: String!, $password: String!) {\n    changePassword(present: $present, password: $password) {\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($present: String!, $password: String!) {\n    changePassword(present: $present, password: $password) {\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      token\n      account {\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      token\n      account {\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPasskey {\n    startPasskey\n  }\n"): (typeof documents)["\n  mutation StartPasskey {\n    startPasskey\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPasskey($name: String!, $response: String!) {\n    addPasskey(name: $name, response: $response) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddPasskey($name: String!, $response: String!) {\n    addPasskey(name: $name, response: $response) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes\n  }\n"): (typeof documents)["\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions {\n    endOtherSessions {\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n"): (typeof documents)["\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      recoveryCodes\n      viewer {\n        person {\n          id\n        }\n        clearance\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTotp {\n    removeTotp {\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveTotp {\n    removeTotp {\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 40, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AuditLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Audit($filter: AuditFilter, $after: String) {\n    auditEntries(filter: $filter, first: 40, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AuditLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditedPeople {\n    people {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query AuditedPeople {\n    people {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditLine on AuditEntry {\n    id\n    at\n    action\n    subjectType\n    subjectId\n    subjectCode\n    person {\n      id\n      name\n    }\n    detail {\n      name\n      value\n    }\n  }\n"): (typeof documents)["\n  fragment AuditLine on AuditEntry {\n    id\n    at\n    action\n    subjectType\n    subjectId\n    subjectCode\n    person {\n      id\n      name\n    }\n    detail {\n      name\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditChain {\n    auditChain {\n      entries\n      head\n      lastSeal {\n        head\n        sealedAt\n        keyed\n        holds\n      }\n      unsealedDays\n      checked\n      intact\n    }\n  }\n"): (typeof documents)["\n  query AuditChain {\n    auditChain {\n      entries\n      head\n      lastSeal {\n        head\n        sealedAt\n        keyed\n        holds\n      }\n      unsealedDays\n      checked\n      intact\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeAccess($input: ChangeAccessInput!) {\n    changeAccess(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeAccess($input: ChangeAccessInput!) {\n    changeAccess(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      link\n      expiresAt\n      person {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People {\n    people {\n      id\n      name\n      email\n      roles\n      clearance\n      purpose\n      active\n      accepted\n      secondFactor\n      lastSeenAt\n      version\n      proposed {\n        id\n        roles\n        clearance\n        proposedAt\n        hindrance\n        proposedBy {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query People {\n    people {\n      id\n      name\n      email\n      roles\n      clearance\n      purpose\n      active\n      accepted\n      secondFactor\n      lastSeenAt\n      version\n      proposed {\n        id\n        roles\n        clearance\n        proposedAt\n        hindrance\n        proposedBy {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeactivatePerson($input: PersonVersionInput!) {\n    deactivatePerson(input: $input) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation DeactivatePerson($input: PersonVersionInput!) {\n    deactivatePerson(input: $input) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteAgain($input: InviteAgainInput!) {\n    inviteAgain(input: $input) {\n      link\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation InviteAgain($input: InviteAgainInput!) {\n    inviteAgain(input: $input) {\n      link\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmAccess($id: ID!) {\n    confirmAccess(id: $id) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmAccess($id: ID!) {\n    confirmAccess(id: $id) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectAccess($id: ID!) {\n    rejectAccess(id: $id) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation RejectAccess($id: ID!) {\n    rejectAccess(id: $id) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseActs on Case {\n    acts {\n      id\n      violationType\n      perpetratorType\n      biasMotives\n      setting\n      perpetrators {\n        role\n        type\n        subtype\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseActs on Case {\n    acts {\n      id\n      violationType\n      perpetratorType\n      biasMotives\n      setting\n      perpetrators {\n        role\n        type\n        subtype\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseFacts on Case {\n    when: occurredOn(precision: DAY)\n    region\n    place\n    survivors {\n      id\n      pseudonym\n      ageBand\n      sogi\n      livingWithHiv\n    }\n  }\n"): (typeof documents)["\n  fragment CaseFacts on Case {\n    when: occurredOn(precision: DAY)\n    region\n    place\n    survivors {\n      id\n      pseudonym\n      ageBand\n      sogi\n      livingWithHiv\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseLine on Case {\n    id\n    code\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    occurredOn\n    region\n    confidentiality\n    synthetic\n    acts {\n      id\n      violationType\n    }\n  }\n"): (typeof documents)["\n  fragment CaseLine on Case {\n    id\n    code\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    occurredOn\n    region\n    confidentiality\n    synthetic\n    acts {\n      id\n      violationType\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseEvidence on Case {\n    evidenceFor {\n      id\n      reason\n      strength\n      note\n      recommendation {\n        id\n        code\n        issuingBody\n        year\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseEvidence on Case {\n    evidenceFor {\n      id\n      reason\n      strength\n      note\n      recommendation {\n        id\n        code\n        issuingBody\n        year\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseLaw on Case {\n    occurredOn\n    day: occurredOn(precision: DAY)\n    engagements {\n      id\n      relation\n      version {\n        id\n        validFrom\n        validTo\n        summary(lang: $lang)\n        summaryLanguage(lang: $lang)\n        verification\n      }\n      provision {\n        id\n        path\n        label\n        heading(lang: $lang)\n        headingLanguage(lang: $lang)\n        status\n        instrument {\n          ...InstrumentName\n        }\n        successor {\n          id\n          path\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseLaw on Case {\n    occurredOn\n    day: occurredOn(precision: DAY)\n    engagements {\n      id\n      relation\n      version {\n        id\n        validFrom\n        validTo\n        summary(lang: $lang)\n        summaryLanguage(lang: $lang)\n        verification\n      }\n      provision {\n        id\n        path\n        label\n        heading(lang: $lang)\n        headingLanguage(lang: $lang)\n        status\n        instrument {\n          ...InstrumentName\n        }\n        successor {\n          id\n          path\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseResponses on Case {\n    responses {\n      id\n      type\n      text\n    }\n    referrals {\n      id\n      kind\n      text\n    }\n  }\n"): (typeof documents)["\n  fragment CaseResponses on Case {\n    responses {\n      id\n      type\n      text\n    }\n    referrals {\n      id\n      kind\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarCases($code: String!, $purpose: Purpose, $lang: Language) {\n    case(code: $code, purpose: $purpose) {\n      id\n      similar(first: 5) {\n        ...CaseLine\n      }\n    }\n  }\n"): (typeof documents)["\n  query SimilarCases($code: String!, $purpose: Purpose, $lang: Language) {\n    case(code: $code, purpose: $purpose) {\n      id\n      similar(first: 5) {\n        ...CaseLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseWaits on Case {\n    state\n    steps {\n      id\n      note\n      takenBy {\n        id\n      }\n    }\n    publication {\n      id\n      state\n    }\n    revision {\n      proposedAt\n    }\n    openings {\n      id\n      confirmedAt\n      revokedAt\n    }\n    grants {\n      id\n      confirmedAt\n      revokedAt\n    }\n  }\n"): (typeof documents)["\n  fragment CaseWaits on Case {\n    state\n    steps {\n      id\n      note\n      takenBy {\n        id\n      }\n    }\n    publication {\n      id\n      state\n    }\n    revision {\n      proposedAt\n    }\n    openings {\n      id\n      confirmedAt\n      revokedAt\n    }\n    grants {\n      id\n      confirmedAt\n      revokedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseConsents on Case {\n    usableFor\n    survivors {\n      id\n      pseudonym\n    }\n    consents {\n      id\n      purpose\n      identityMode\n      givenOn\n      way\n      expiresOn\n      withdrawn\n      survivor {\n        id\n        pseudonym\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseConsents on Case {\n    usableFor\n    survivors {\n      id\n      pseudonym\n    }\n    consents {\n      id\n      purpose\n      identityMode\n      givenOn\n      way\n      expiresOn\n      withdrawn\n      survivor {\n        id\n        pseudonym\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Case($code: String!, $purpose: Purpose, $lang: Language, $reading: Language, $edition: Edition, $staff: Boolean!) {\n    case(code: $code, purpose: $purpose) {\n      id\n      code\n      version\n      title(lang: $reading, edition: $edition)\n      titleLanguage(lang: $reading, edition: $edition)\n      narrative(lang: $reading, edition: $edition)\n      narrativeLanguage(lang: $reading, edition: $edition)\n      languages\n      confidentiality\n      state\n      synthetic\n      publication {\n        id\n        approved\n        version\n      }\n      ...CaseFacts\n      ...CaseActs\n      ...CaseLaw\n      ...CaseResponses\n      ...CaseEvidence\n      usableFor @include(if: $staff)\n      ...CaseWaits @include(if: $staff)\n    }\n  }\n"): (typeof documents)["\n  query Case($code: String!, $purpose: Purpose, $lang: Language, $reading: Language, $edition: Edition, $staff: Boolean!) {\n    case(code: $code, purpose: $purpose) {\n      id\n      code\n      version\n      title(lang: $reading, edition: $edition)\n      titleLanguage(lang: $reading, edition: $edition)\n      narrative(lang: $reading, edition: $edition)\n      narrativeLanguage(lang: $reading, edition: $edition)\n      languages\n      confidentiality\n      state\n      synthetic\n      publication {\n        id\n        approved\n        version\n      }\n      ...CaseFacts\n      ...CaseActs\n      ...CaseLaw\n      ...CaseResponses\n      ...CaseEvidence\n      usableFor @include(if: $staff)\n      ...CaseWaits @include(if: $staff)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseToChange($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      titleKk: title(lang: KK, edition: ORIGINAL)\n      titleKkLanguage: titleLanguage(lang: KK, edition: ORIGINAL)\n      titleRu: title(lang: RU, edition: ORIGINAL)\n      titleRuLanguage: titleLanguage(lang: RU, edition: ORIGINAL)\n      titleEn: title(lang: EN, edition: ORIGINAL)\n      titleEnLanguage: titleLanguage(lang: EN, edition: ORIGINAL)\n      narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n      narrativeKkLanguage: narrativeLanguage(lang: KK, edition: ORIGINAL)\n      narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n      narrativeRuLanguage: narrativeLanguage(lang: RU, edition: ORIGINAL)\n      narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n      narrativeEnLanguage: narrativeLanguage(lang: EN, edition: ORIGINAL)\n      month: occurredOn(precision: MONTH)\n      day: occurredOn(precision: DAY)\n      region\n      place\n      notes\n      acts {\n        id\n        violationType\n        biasMotives\n        setting\n        perpetrators {\n          type\n          subtype\n          role\n        }\n      }\n      survivors {\n        id\n        pseudonym\n        ageBand\n        sogi\n        livingWithHiv\n      }\n      responses {\n        id\n        type\n        text\n      }\n      referrals {\n        id\n        kind\n        text\n      }\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n          label\n          heading(lang: $lang)\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n      lastStep {\n        id\n        note\n        takenAt\n        takenBy {\n          id\n          name\n        }\n      }\n      publication {\n        ...RejectedWording\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseToChange($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      titleKk: title(lang: KK, edition: ORIGINAL)\n      titleKkLanguage: titleLanguage(lang: KK, edition: ORIGINAL)\n      titleRu: title(lang: RU, edition: ORIGINAL)\n      titleRuLanguage: titleLanguage(lang: RU, edition: ORIGINAL)\n      titleEn: title(lang: EN, edition: ORIGINAL)\n      titleEnLanguage: titleLanguage(lang: EN, edition: ORIGINAL)\n      narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n      narrativeKkLanguage: narrativeLanguage(lang: KK, edition: ORIGINAL)\n      narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n      narrativeRuLanguage: narrativeLanguage(lang: RU, edition: ORIGINAL)\n      narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n      narrativeEnLanguage: narrativeLanguage(lang: EN, edition: ORIGINAL)\n      month: occurredOn(precision: MONTH)\n      day: occurredOn(precision: DAY)\n      region\n      place\n      notes\n      acts {\n        id\n        violationType\n        biasMotives\n        setting\n        perpetrators {\n          type\n          subtype\n          role\n        }\n      }\n      survivors {\n        id\n        pseudonym\n        ageBand\n        sogi\n        livingWithHiv\n      }\n      responses {\n        id\n        type\n        text\n      }\n      referrals {\n        id\n        kind\n        text\n      }\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n          label\n          heading(lang: $lang)\n          instrument {\n            ...InstrumentName\n          }\n        }\n      }\n      lastStep {\n        id\n        note\n        takenAt\n        takenBy {\n          id\n          name\n        }\n      }\n      publication {\n        ...RejectedWording\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeCase($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCase($input: CreateCaseInput!) {\n    createCase(input: $input) {\n      id\n      code\n      version\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCase($input: CreateCaseInput!) {\n    createCase(input: $input) {\n      id\n      code\n      version\n      engagements {\n        id\n        relation\n        provision {\n          id\n          path\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmOpening($id: ID!) {\n    confirmOpening(id: $id) {\n      id\n      confirmedAt\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmOpening($id: ID!) {\n    confirmOpening(id: $id) {\n      id\n      confirmedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeOpening($id: ID!) {\n    revokeOpening(id: $id) {\n      id\n      revokedAt\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeOpening($id: ID!) {\n    revokeOpening(id: $id) {\n      id\n      revokedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeOpening($input: ProposeOpeningInput!) {\n    proposeOpening(input: $input) {\n      id\n      from\n      to\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeOpening($input: ProposeOpeningInput!) {\n    proposeOpening(input: $input) {\n      id\n      from\n      to\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RaiseLevel($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      confidentiality\n    }\n  }\n"): (typeof documents)["\n  mutation RaiseLevel($input: UpdateCaseInput!) {\n    updateCase(input: $input) {\n      id\n      version\n      confidentiality\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaitingOpenings {\n    proposals: caseOpenings(first: 50) {\n      edges {\n        cursor\n        node {\n          ...Opening\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WaitingOpenings {\n    proposals: caseOpenings(first: 50) {\n      edges {\n        cursor\n        node {\n          ...Opening\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Opening on CaseOpening {\n    ...ProposalFacts\n    from\n    to\n  }\n"): (typeof documents)["\n  fragment Opening on CaseOpening {\n    ...ProposalFacts\n    from\n    to\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseOpened on Case {\n    code\n    version\n    confidentiality\n    usableFor\n    openings {\n      ...Opening\n    }\n  }\n"): (typeof documents)["\n  fragment CaseOpened on Case {\n    code\n    version\n    confidentiality\n    usableFor\n    openings {\n      ...Opening\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeWording($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeWording($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviseWording($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation ReviseWording($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      synthetic\n      usableFor\n      ...OriginalTexts\n      revision {\n        proposedAt\n      }\n      publication {\n        ...RejectedWording\n        ...PublicTexts\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      confidentiality\n      synthetic\n      usableFor\n      ...OriginalTexts\n      revision {\n        proposedAt\n      }\n      publication {\n        ...RejectedWording\n        ...PublicTexts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckWording($code: String, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {\n    checkWording(case: $code, title: $title, narrative: $narrative) {\n      kind\n      field\n      language\n      excerpt\n      from\n    }\n  }\n"): (typeof documents)["\n  query CheckWording($code: String, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {\n    checkWording(case: $code, title: $title, narrative: $narrative) {\n      kind\n      field\n      language\n      excerpt\n      from\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OriginalTexts on Case {\n    languages\n    titleKk: title(lang: KK, edition: ORIGINAL)\n    titleRu: title(lang: RU, edition: ORIGINAL)\n    titleEn: title(lang: EN, edition: ORIGINAL)\n    narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n    narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n    narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n  }\n"): (typeof documents)["\n  fragment OriginalTexts on Case {\n    languages\n    titleKk: title(lang: KK, edition: ORIGINAL)\n    titleRu: title(lang: RU, edition: ORIGINAL)\n    titleEn: title(lang: EN, edition: ORIGINAL)\n    narrativeKk: narrative(lang: KK, edition: ORIGINAL)\n    narrativeRu: narrative(lang: RU, edition: ORIGINAL)\n    narrativeEn: narrative(lang: EN, edition: ORIGINAL)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicTexts on PublicWording {\n    proposedBy {\n      id\n      name\n    }\n    languages\n    titleKk: title(lang: KK)\n    titleRu: title(lang: RU)\n    titleEn: title(lang: EN)\n    narrativeKk: narrative(lang: KK)\n    narrativeRu: narrative(lang: RU)\n    narrativeEn: narrative(lang: EN)\n  }\n"): (typeof documents)["\n  fragment PublicTexts on PublicWording {\n    proposedBy {\n      id\n      name\n    }\n    languages\n    titleKk: title(lang: KK)\n    titleRu: title(lang: RU)\n    titleEn: title(lang: EN)\n    narrativeKk: narrative(lang: KK)\n    narrativeRu: narrative(lang: RU)\n    narrativeEn: narrative(lang: EN)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteDraft($input: DraftInput!) {\n    deleteDraft(input: $input)\n  }\n"): (typeof documents)["\n  mutation DeleteDraft($input: DraftInput!) {\n    deleteDraft(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EngageProvision($input: EngageProvisionInput!) {\n    engageProvision(input: $input) {\n      id\n      case {\n        id\n        version\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EngageProvision($input: EngageProvisionInput!) {\n    engageProvision(input: $input) {\n      id\n      case {\n        id\n        version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LinkEvidence($input: LinkEvidenceInput!) {\n    linkEvidence(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation LinkEvidence($input: LinkEvidenceInput!) {\n    linkEvidence(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RejectedWording on Publication {\n    id\n    state\n    rejectionNote\n    rejectedAt\n    rejectedBy {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RejectedWording on Publication {\n    id\n    state\n    rejectionNote\n    rejectedAt\n    rejectedBy {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseSteps on Case {\n    code\n    version\n    state\n    confidentiality\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n      proposedBy {\n        id\n        name\n      }\n    }\n    steps {\n      id\n      state\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseSteps on Case {\n    code\n    version\n    state\n    confidentiality\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n      proposedBy {\n        id\n        name\n      }\n    }\n    steps {\n      id\n      state\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveEngagement($id: ID!, $version: Int!) {\n    removeEngagement(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveEngagement($id: ID!, $version: Int!) {\n    removeEngagement(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlinkEvidence($id: ID!, $version: Int!) {\n    unlinkEvidence(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation UnlinkEvidence($id: ID!, $version: Int!) {\n    unlinkEvidence(id: $id, version: $version) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseAtWork($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      confidentiality\n      state\n      synthetic\n      acts {\n        id\n        violationType\n      }\n      ...CaseLaw\n      ...CaseEvidence\n      ...CaseConsents\n      ...CaseSteps\n      ...CaseNamed\n      ...CaseOpened\n    }\n  }\n"): (typeof documents)["\n  query CaseAtWork($code: String!, $lang: Language) {\n    case(code: $code) {\n      id\n      code\n      version\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      confidentiality\n      state\n      synthetic\n      acts {\n        id\n        violationType\n      }\n      ...CaseLaw\n      ...CaseEvidence\n      ...CaseConsents\n      ...CaseSteps\n      ...CaseNamed\n      ...CaseOpened\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublishedFindings($code: String!) {\n    case(code: $code) {\n      id\n      publication {\n        id\n        findings {\n          kind\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublishedFindings($code: String!) {\n    case(code: $code) {\n      id\n      publication {\n        id\n        findings {\n          kind\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviseCase($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation ReviseCase($input: ReviseCaseInput!) {\n    reviseCase(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitCase($input: CaseStepInput!) {\n    submitCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitCase($input: CaseStepInput!) {\n    submitCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyCase($input: CaseStepInput!) {\n    verifyCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyCase($input: CaseStepInput!) {\n    verifyCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawCase($input: WithdrawCaseInput!) {\n    withdrawCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawCase($input: WithdrawCaseInput!) {\n    withdrawCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnCase($input: ReasonedStepInput!) {\n    returnCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ReturnCase($input: ReasonedStepInput!) {\n    returnCase(input: $input) {\n      id\n      version\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SuggestedLaw($filter: SearchFilter, $lang: Language) {\n    search(query: \"\", kinds: [CASE], filter: $filter, first: 1) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SuggestedLaw($filter: SearchFilter, $lang: Language) {\n    search(query: \"\", kinds: [CASE], filter: $filter, first: 1) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LawOnDay($paths: [String!]!, $on: Date!) {\n    provisions(filter: { paths: $paths }, first: 24) {\n      edges {\n        cursor\n        node {\n          id\n          path\n          status(on: $on)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LawOnDay($paths: [String!]!, $on: Date!) {\n    provisions(filter: { paths: $paths }, first: 24) {\n      edges {\n        cursor\n        node {\n          id\n          path\n          status(on: $on)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues {\n    colleagues(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Colleagues {\n    colleagues(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GrantFacts on Grant {\n    ...ProposalFacts\n    active\n    expiresAt\n    person {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment GrantFacts on Grant {\n    ...ProposalFacts\n    active\n    expiresAt\n    person {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseNamed on Case {\n    code\n    confidentiality\n    grants {\n      ...GrantFacts\n    }\n  }\n"): (typeof documents)["\n  fragment CaseNamed on Case {\n    code\n    confidentiality\n    grants {\n      ...GrantFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseGrants {\n    proposals: caseGrants(first: 50) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseGrants {\n    proposals: caseGrants(first: 50) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VaultGrants($case: String) {\n    proposals: vaultGrants(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query VaultGrants($case: String) {\n    proposals: vaultGrants(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...GrantFacts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeCaseGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeCaseGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeCaseGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeCaseGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmCaseGrant($id: ID!) {\n    confirmCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmCaseGrant($id: ID!) {\n    confirmCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeCaseGrant($id: ID!) {\n    revokeCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeCaseGrant($id: ID!) {\n    revokeCaseGrant(id: $id) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeVaultGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeVaultGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeVaultGrant($case: String!, $person: ID!, $reason: String!, $days: Int!) {\n    proposeVaultGrant(input: { case: $case, person: $person, reason: $reason, days: $days }) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmVaultGrant($id: ID!) {\n    confirmVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmVaultGrant($id: ID!) {\n    confirmVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeVaultGrant($id: ID!) {\n    revokeVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeVaultGrant($id: ID!) {\n    revokeVaultGrant(id: $id) {\n      id\n      active\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChangedLaw($path: String!, $on: Date!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status(on: $on)\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n"): (typeof documents)["\n  query ChangedLaw($path: String!, $on: Date!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status(on: $on)\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewInbox($lang: Language) {\n    reviewInbox {\n      ...AssessmentParts\n      recommendation {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        ...RecommendationVoices\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReviewInbox($lang: Language) {\n    reviewInbox {\n      ...AssessmentParts\n      recommendation {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        ...RecommendationVoices\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OwnAssessment on Assessment {\n    id\n    state\n    assessedOn\n    reviewNote\n    reviewedAt\n    reviewedBy {\n      id\n      name\n    }\n    recommendation {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n    }\n  }\n"): (typeof documents)["\n  fragment OwnAssessment on Assessment {\n    id\n    state\n    assessedOn\n    reviewNote\n    reviewedAt\n    reviewedBy {\n      id\n      name\n    }\n    recommendation {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OwnCase on Case {\n    ...CaseLine\n    state\n    lastStep {\n      id\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n    }\n  }\n"): (typeof documents)["\n  fragment OwnCase on Case {\n    ...CaseLine\n    state\n    lastStep {\n      id\n      note\n      takenAt\n      takenBy {\n        id\n        name\n      }\n    }\n    publication {\n      ...RejectedWording\n    }\n    revision {\n      proposedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnCases($lang: Language) {\n    ownCases(first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...OwnCase\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnCases($lang: Language) {\n    ownCases(first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...OwnCase\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAssessments($lang: Language) {\n    ownAssessments {\n      ...OwnAssessment\n    }\n  }\n"): (typeof documents)["\n  query OwnAssessments($lang: Language) {\n    ownAssessments {\n      ...OwnAssessment\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposedPublications {\n    proposedPublications {\n      id\n      code\n    }\n  }\n"): (typeof documents)["\n  query ProposedPublications {\n    proposedPublications {\n      id\n      code\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownFinding on Finding {\n    kind\n    field\n    language\n    excerpt\n    from\n  }\n"): (typeof documents)["\n  fragment ShownFinding on Finding {\n    kind\n    field\n    language\n    excerpt\n    from\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownChange on ChangedFact {\n    fact\n    language\n    act\n    place\n    from\n    to\n  }\n"): (typeof documents)["\n  fragment ShownChange on ChangedFact {\n    fact\n    language\n    act\n    place\n    from\n    to\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposedWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      occurredOn\n      synthetic\n      ...OriginalTexts\n      revision {\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        changes {\n          ...ShownChange\n        }\n        changedSince {\n          ...ShownChange\n        }\n      }\n      publication {\n        id\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        facts {\n          ...ShownChange\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProposedWording($code: String!) {\n    case(code: $code) {\n      id\n      code\n      version\n      state\n      occurredOn\n      synthetic\n      ...OriginalTexts\n      revision {\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        changes {\n          ...ShownChange\n        }\n        changedSince {\n          ...ShownChange\n        }\n      }\n      publication {\n        id\n        ...PublicTexts\n        findings {\n          ...ShownFinding\n        }\n        facts {\n          ...ShownChange\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmAssessment($input: ReviewAssessmentInput!) {\n    confirmAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        code\n        status\n        trend\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmAssessment($input: ReviewAssessmentInput!) {\n    confirmAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        code\n        status\n        trend\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectAssessment($input: ReviewAssessmentInput!) {\n    rejectAssessment(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation RejectAssessment($input: ReviewAssessmentInput!) {\n    rejectAssessment(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApprovePublication($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ApprovePublication($input: PublishCaseInput!) {\n    publishCase(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectPublication($input: ReasonedStepInput!) {\n    rejectPublication(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation RejectPublication($input: ReasonedStepInput!) {\n    rejectPublication(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubmittedCases($lang: Language) {\n    cases(filter: { states: [SUBMITTED] }, first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SubmittedCases($lang: Language) {\n    cases(filter: { states: [SUBMITTED] }, first: 50) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Waiting {\n    waitingCases\n    waitingAssessments\n  }\n"): (typeof documents)["\n  query Waiting {\n    waitingCases\n    waitingAssessments\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasesOfProvision($path: String!, $after: String, $lang: Language) {\n    provision(path: $path) {\n      id\n      predecessor {\n        id\n        path\n        cases(first: 1) {\n          totalCount\n        }\n      }\n      cases(first: 10, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            ...CaseLine\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CasesOfProvision($path: String!, $after: String, $lang: Language) {\n    provision(path: $path) {\n      id\n      predecessor {\n        id\n        path\n        cases(first: 1) {\n          totalCount\n        }\n      }\n      cases(first: 10, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            ...CaseLine\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InstrumentName on Instrument {\n    id\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    kind\n    adoptedOn\n  }\n"): (typeof documents)["\n  fragment InstrumentName on Instrument {\n    id\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    kind\n    adoptedOn\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Instruments($lang: Language) {\n    instruments {\n      id\n      code\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      titleTranslated(lang: $lang)\n      kind\n      number\n      adoptedOn\n      validFrom\n      validTo\n      status\n      body\n      symbol\n      binding\n      stateStatus\n      url\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      verification\n      sources {\n        ...SourceParts\n      }\n    }\n  }\n"): (typeof documents)["\n  query Instruments($lang: Language) {\n    instruments {\n      id\n      code\n      title(lang: $lang)\n      titleLanguage(lang: $lang)\n      titleTranslated(lang: $lang)\n      kind\n      number\n      adoptedOn\n      validFrom\n      validTo\n      status\n      body\n      symbol\n      binding\n      stateStatus\n      url\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      verification\n      sources {\n        ...SourceParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProvisionsOf($instruments: [String!], $lang: Language) {\n    provisions(filter: { instruments: $instruments }, first: 100) {\n      totalCount\n      edges {\n        node {\n          id\n          path\n          label\n          heading(lang: $lang)\n          headingLanguage(lang: $lang)\n          status\n          summary(lang: $lang)\n          summaryLanguage(lang: $lang)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProvisionsOf($instruments: [String!], $lang: Language) {\n    provisions(filter: { instruments: $instruments }, first: 100) {\n      totalCount\n      edges {\n        node {\n          id\n          path\n          label\n          heading(lang: $lang)\n          headingLanguage(lang: $lang)\n          status\n          summary(lang: $lang)\n          summaryLanguage(lang: $lang)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Wording on ProvisionVersion {\n    id\n    validFrom\n    validTo\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    verification\n    versionChecked(lang: $lang)\n    versionCheckedLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n"): (typeof documents)["\n  fragment Wording on ProvisionVersion {\n    id\n    validFrom\n    validTo\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    verification\n    versionChecked(lang: $lang)\n    versionCheckedLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Provision($path: String!, $on: Date, $lang: Language) {\n    provision(path: $path, asOf: $on) {\n      id\n      path\n      label\n      asOf\n      status\n      instrument {\n        ...InstrumentName\n        number\n        url\n        verification\n      }\n      summary(lang: $lang)\n      summaryLanguage(lang: $lang)\n      protects(lang: $lang)\n      protectsLanguage(lang: $lang)\n      gap(lang: $lang)\n      gapLanguage(lang: $lang)\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      themes\n      version {\n        ...Wording\n      }\n      versions {\n        ...Wording\n      }\n      successor {\n        ...ProvisionLink\n      }\n      predecessor {\n        ...ProvisionLink\n      }\n      children {\n        ...ProvisionLink\n        status(on: $on)\n      }\n      recommendations {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n  fragment ProvisionLink on Provision {\n    id\n    path\n    label\n    heading(lang: $lang)\n    headingLanguage(lang: $lang)\n    instrument {\n      ...InstrumentName\n    }\n  }\n"): (typeof documents)["\n  query Provision($path: String!, $on: Date, $lang: Language) {\n    provision(path: $path, asOf: $on) {\n      id\n      path\n      label\n      asOf\n      status\n      instrument {\n        ...InstrumentName\n        number\n        url\n        verification\n      }\n      summary(lang: $lang)\n      summaryLanguage(lang: $lang)\n      protects(lang: $lang)\n      protectsLanguage(lang: $lang)\n      gap(lang: $lang)\n      gapLanguage(lang: $lang)\n      note(lang: $lang)\n      noteLanguage(lang: $lang)\n      themes\n      version {\n        ...Wording\n      }\n      versions {\n        ...Wording\n      }\n      successor {\n        ...ProvisionLink\n      }\n      predecessor {\n        ...ProvisionLink\n      }\n      children {\n        ...ProvisionLink\n        status(on: $on)\n      }\n      recommendations {\n        id\n        code\n        text(lang: $lang)\n        textLanguage(lang: $lang)\n        status\n        trend\n      }\n    }\n  }\n  fragment ProvisionLink on Provision {\n    id\n    path\n    label\n    heading(lang: $lang)\n    headingLanguage(lang: $lang)\n    instrument {\n      ...InstrumentName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProvisionName($path: String!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      headingTranslated(lang: $lang)\n      instrument {\n        code\n        ...InstrumentName\n      }\n      parent {\n        id\n        path\n        label\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProvisionName($path: String!, $lang: Language) {\n    provision(path: $path) {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      headingTranslated(lang: $lang)\n      instrument {\n        code\n        ...InstrumentName\n      }\n      parent {\n        id\n        path\n        label\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overview($lang: Language) {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          status\n          trend\n          statusAssessment {\n            id\n            assessedOn\n            summary(lang: $lang)\n            summaryLanguage(lang: $lang)\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Overview($lang: Language) {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          status\n          trend\n          statusAssessment {\n            id\n            assessedOn\n            summary(lang: $lang)\n            summaryLanguage(lang: $lang)\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasesInNumbers($lang: Language) {\n    statistics(by: [PERPETRATOR_TYPE], purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CasesInNumbers($lang: Language) {\n    statistics(by: [PERPETRATOR_TYPE], purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalFacts on Proposal {\n    id\n    case {\n      id\n      code\n    }\n    reason\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    confirmedBy {\n      id\n      name\n    }\n    confirmedAt\n    revokedBy {\n      id\n      name\n    }\n    revokedAt\n  }\n"): (typeof documents)["\n  fragment ProposalFacts on Proposal {\n    id\n    case {\n      id\n      code\n    }\n    reason\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    confirmedBy {\n      id\n      name\n    }\n    confirmedAt\n    revokedBy {\n      id\n      name\n    }\n    revokedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Recommendations($filter: RecommendationFilter, $orderBy: RecommendationOrder, $after: String, $lang: Language) {\n    recommendations(filter: $filter, orderBy: $orderBy, first: 40, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecommendationLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Recommendations($filter: RecommendationFilter, $orderBy: RecommendationOrder, $after: String, $lang: Language) {\n    recommendations(filter: $filter, orderBy: $orderBy, first: 40, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...RecommendationLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationFacts on Recommendation {\n    issuingBody\n    symbol(lang: $lang)\n    paragraph(lang: $lang)\n    year\n    issuedOn\n    themes\n    addressees\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n"): (typeof documents)["\n  fragment RecommendationFacts on Recommendation {\n    issuingBody\n    symbol(lang: $lang)\n    paragraph(lang: $lang)\n    year\n    issuedOn\n    themes\n    addressees\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n    sources {\n      ...SourceParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationLine on Recommendation {\n    id\n    code\n    issuingBody\n    paragraph(lang: $lang)\n    year\n    text(lang: $lang)\n    textLanguage(lang: $lang)\n    themes\n    statePosition\n    verification\n    status\n    trend\n    statusAssessment {\n      id\n      assessedOn\n    }\n  }\n"): (typeof documents)["\n  fragment RecommendationLine on Recommendation {\n    id\n    code\n    issuingBody\n    paragraph(lang: $lang)\n    year\n    text(lang: $lang)\n    textLanguage(lang: $lang)\n    themes\n    statePosition\n    verification\n    status\n    trend\n    statusAssessment {\n      id\n      assessedOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Recommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      textTranslated(lang: $lang)\n      verification\n      ...RecommendationFacts\n      ...RecommendationStatus\n      ...RecommendationVoices\n      ...RecommendationTimeline\n      ...RecommendationRelated\n    }\n  }\n"): (typeof documents)["\n  query Recommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      textTranslated(lang: $lang)\n      verification\n      ...RecommendationFacts\n      ...RecommendationStatus\n      ...RecommendationVoices\n      ...RecommendationTimeline\n      ...RecommendationRelated\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationRelated on Recommendation {\n    aligned {\n      id\n      code\n      issuingBody\n      year\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      status\n      trend\n    }\n    targets {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RecommendationRelated on Recommendation {\n    aligned {\n      id\n      code\n      issuingBody\n      year\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      status\n      trend\n    }\n    targets {\n      id\n      path\n      label\n      heading(lang: $lang)\n      headingLanguage(lang: $lang)\n      status\n      instrument {\n        ...InstrumentName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationStatus on Recommendation {\n    status\n    trend\n    statusAssessment {\n      ...AssessmentParts\n    }\n  }\n"): (typeof documents)["\n  fragment RecommendationStatus on Recommendation {\n    status\n    trend\n    statusAssessment {\n      ...AssessmentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationTimeline on Recommendation {\n    assessments {\n      ...AssessmentParts\n    }\n    statusAssessment {\n      id\n    }\n    stateClaim {\n      id\n    }\n    unAssessment {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment RecommendationTimeline on Recommendation {\n    assessments {\n      ...AssessmentParts\n    }\n    statusAssessment {\n      id\n    }\n    stateClaim {\n      id\n    }\n    unAssessment {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrackerOptions {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          statePosition\n          status\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TrackerOptions {\n    recommendations(first: 100) {\n      totalCount\n      edges {\n        node {\n          code\n          issuingBody\n          year\n          themes\n          statePosition\n          status\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecommendationVoices on Recommendation {\n    status\n    statePosition\n    statePositionNote(lang: $lang)\n    statePositionNoteLanguage(lang: $lang)\n    statusAssessment {\n      ...AssessmentParts\n    }\n    stateClaim {\n      ...AssessmentParts\n    }\n    unAssessment {\n      ...AssessmentParts\n    }\n  }\n"): (typeof documents)["\n  fragment RecommendationVoices on Recommendation {\n    status\n    statePosition\n    statePositionNote(lang: $lang)\n    statePositionNoteLanguage(lang: $lang)\n    statusAssessment {\n      ...AssessmentParts\n    }\n    stateClaim {\n      ...AssessmentParts\n    }\n    unAssessment {\n      ...AssessmentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssessmentParts on Assessment {\n    id\n    version\n    assessor\n    assessorName(lang: $lang)\n    assessorNameLanguage(lang: $lang)\n    implementation\n    trend\n    grade {\n      scheme\n      value\n    }\n    assessedOn\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    state\n    sources {\n      ...SourceParts\n    }\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    reviewedBy {\n      id\n      name\n    }\n    reviewedAt\n    reviewNote\n  }\n"): (typeof documents)["\n  fragment AssessmentParts on Assessment {\n    id\n    version\n    assessor\n    assessorName(lang: $lang)\n    assessorNameLanguage(lang: $lang)\n    implementation\n    trend\n    grade {\n      scheme\n      value\n    }\n    assessedOn\n    summary(lang: $lang)\n    summaryLanguage(lang: $lang)\n    state\n    sources {\n      ...SourceParts\n    }\n    proposedBy {\n      id\n      name\n    }\n    proposedAt\n    reviewedBy {\n      id\n      name\n    }\n    reviewedAt\n    reviewNote\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssessedRecommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      version\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      trend\n      ...RecommendationVoices\n    }\n  }\n"): (typeof documents)["\n  query AssessedRecommendation($code: String!, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      code\n      version\n      text(lang: $lang)\n      textLanguage(lang: $lang)\n      trend\n      ...RecommendationVoices\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeAssessment($input: ProposeAssessmentInput!) {\n    proposeAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        version\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeAssessment($input: ProposeAssessmentInput!) {\n    proposeAssessment(input: $input) {\n      id\n      state\n      recommendation {\n        id\n        version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EvidenceOfRecommendation($code: String!, $purpose: Purpose, $first: Int!, $after: String, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      evidence(purpose: $purpose, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        withheld {\n          reason\n          count\n        }\n        edges {\n          cursor\n          node {\n            id\n            reason\n            strength\n            note\n            case {\n              ...CaseLine\n              version\n              publication {\n                id\n                version\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EvidenceOfRecommendation($code: String!, $purpose: Purpose, $first: Int!, $after: String, $lang: Language) {\n    recommendation(code: $code) {\n      id\n      evidence(purpose: $purpose, first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        withheld {\n          reason\n          count\n        }\n        edges {\n          cursor\n          node {\n            id\n            reason\n            strength\n            note\n            case {\n              ...CaseLine\n              version\n              publication {\n                id\n                version\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindToLink($words: String!, $kinds: [SearchKind!], $lang: Language) {\n    search(query: $words, kinds: $kinds, first: 10) {\n      edges {\n        cursor\n        node {\n          kind\n          code\n          title(lang: $lang)\n          provision {\n            id\n            label\n            instrument {\n              ...InstrumentName\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FindToLink($words: String!, $kinds: [SearchKind!], $lang: Language) {\n    search(query: $words, kinds: $kinds, first: 10) {\n      edges {\n        cursor\n        node {\n          kind\n          code\n          title(lang: $lang)\n          provision {\n            id\n            label\n            instrument {\n              ...InstrumentName\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindProvisions($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $named: String!, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 1, provisionWords: $named) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FindProvisions($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $named: String!, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 1, provisionWords: $named) {\n      facets {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Hits on SearchConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        kind\n        code\n        title(lang: $lang)\n        titleLanguage(lang: $lang)\n        matched\n        highlights {\n          field\n          fragments {\n            text\n            marked\n          }\n        }\n        case {\n          id\n          synthetic\n          confidentiality\n          occurredOn\n          region\n          acts {\n            id\n            violationType\n          }\n        }\n        provision {\n          id\n          status\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n        recommendation {\n          id\n          issuingBody\n          year\n          status\n          trend\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Hits on SearchConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        kind\n        code\n        title(lang: $lang)\n        titleLanguage(lang: $lang)\n        matched\n        highlights {\n          field\n          fragments {\n            text\n            marked\n          }\n        }\n        case {\n          id\n          synthetic\n          confidentiality\n          occurredOn\n          region\n          acts {\n            id\n            violationType\n          }\n        }\n        provision {\n          id\n          status\n          label\n          instrument {\n            ...InstrumentName\n          }\n        }\n        recommendation {\n          id\n          issuingBody\n          year\n          status\n          trend\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoreHits($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $after: String, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20, after: $after) {\n      ...Hits\n    }\n  }\n"): (typeof documents)["\n  query MoreHits($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $after: String, $lang: Language) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20, after: $after) {\n      ...Hits\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SealedCases($lang: Language) {\n    cases(filter: { confidentiality: [SEALED] }, first: 50) {\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SealedCases($lang: Language) {\n    cases(filter: { confidentiality: [SEALED] }, first: 50) {\n      edges {\n        cursor\n        node {\n          ...CaseLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language, $facets: Boolean = true) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20) {\n      totalCount\n      totalIsLowerBound\n      correctedQuery\n      degraded\n      engine\n      facets @include(if: $facets) {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n      ...Hits\n    }\n  }\n"): (typeof documents)["\n  query Search($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language, $facets: Boolean = true) {\n    search(query: $words, kinds: $kinds, filter: $filter, first: 20) {\n      totalCount\n      totalIsLowerBound\n      correctedQuery\n      degraded\n      engine\n      facets @include(if: $facets) {\n        name\n        values {\n          code\n          label(lang: $lang)\n          count\n        }\n      }\n      ...Hits\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentNames($lang: Language) {\n    instruments {\n      code\n      ...InstrumentName\n    }\n  }\n"): (typeof documents)["\n  query InstrumentNames($lang: Language) {\n    instruments {\n      code\n      ...InstrumentName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskAnyPasskey {\n    passkeyQuestion(alone: true)\n  }\n"): (typeof documents)["\n  mutation AskAnyPasskey {\n    passkeyQuestion(alone: true)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskPasskey {\n    passkeyQuestion\n  }\n"): (typeof documents)["\n  mutation AskPasskey {\n    passkeyQuestion\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithFactor($input: FactorInput!) {\n    signInWithFactor(input: $input) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInWithFactor($input: FactorInput!) {\n    signInWithFactor(input: $input) {\n      viewer {\n        person {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($email: String!, $lang: Language!) {\n    requestPasswordReset(email: $email, lang: $lang)\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($email: String!, $lang: Language!) {\n    requestPasswordReset(email: $email, lang: $lang)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepUp($input: StepUpInput!) {\n    stepUp(input: $input) {\n      person {\n        id\n      }\n      steppedUpUntil\n      needsSecondFactor\n    }\n  }\n"): (typeof documents)["\n  mutation StepUp($input: StepUpInput!) {\n    stepUp(input: $input) {\n      person {\n        id\n      }\n      steppedUpUntil\n      needsSecondFactor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPassword($secret: String!, $password: String!) {\n    setPassword(secret: $secret, password: $password)\n  }\n"): (typeof documents)["\n  mutation SetPassword($secret: String!, $password: String!) {\n    setPassword(secret: $secret, password: $password)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        person {\n          id\n        }\n      }\n      secondFactor\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        person {\n          id\n        }\n      }\n      secondFactor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      person {\n        id\n        name\n      }\n      roles\n      may\n      clearance\n      purpose\n      needsSecondFactor\n      steppedUpUntil\n    }\n    deployment {\n      demonstration\n      synthetic\n      publicSite\n      searchEngine\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      person {\n        id\n        name\n      }\n      roles\n      may\n      clearance\n      purpose\n      needsSecondFactor\n      steppedUpUntil\n    }\n    deployment {\n      demonstration\n      synthetic\n      publicSite\n      searchEngine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAccount {\n    account {\n      email\n      totp\n      passkeysPossible\n      recoveryCodesLeft\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n      sessions {\n        id\n        device\n        createdAt\n        seenAt\n        expiresAt\n        current\n      }\n      tokens {\n        id\n        name\n        purposes\n        clearance\n        createdAt\n        expiresAt\n        lastUsedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnAccount {\n    account {\n      email\n      totp\n      passkeysPossible\n      recoveryCodesLeft\n      passkeys {\n        id\n        name\n        createdAt\n        lastUsedAt\n      }\n      sessions {\n        id\n        device\n        createdAt\n        seenAt\n        expiresAt\n        current\n      }\n      tokens {\n        id\n        name\n        purposes\n        clearance\n        createdAt\n        expiresAt\n        lastUsedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Statistics($by: [StatisticsDimension!]!, $lang: Language) {\n    statistics(by: $by, purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      permalink\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n        roundedTo\n        sourceFigures {\n          code\n          publisher\n          year\n          indicator(lang: $lang)\n          qualifier\n          value\n          unit\n          derived\n        }\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Statistics($by: [StatisticsDimension!]!, $lang: Language) {\n    statistics(by: $by, purpose: STATISTICS) {\n      scope\n      synthetic\n      total\n      permalink\n      release {\n        code\n        title(lang: $lang)\n        publishedOn\n        roundedTo\n        sourceFigures {\n          code\n          publisher\n          year\n          indicator(lang: $lang)\n          qualifier\n          value\n          unit\n          derived\n        }\n      }\n      cells {\n        count\n        percent\n        keys {\n          dimension\n          code\n          label(lang: $lang)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SourceParts on Source {\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    url\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n  }\n"): (typeof documents)["\n  fragment SourceParts on Source {\n    title(lang: $lang)\n    titleLanguage(lang: $lang)\n    url\n    note(lang: $lang)\n    noteLanguage(lang: $lang)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteVault($input: WriteVaultInput!) {\n    writeVault(input: $input) {\n      case\n      entries\n    }\n  }\n"): (typeof documents)["\n  mutation WriteVault($input: WriteVaultInput!) {\n    writeVault(input: $input) {\n      case\n      entries\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmVaultErasure($id: ID!) {\n    confirmVaultErasure(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmVaultErasure($id: ID!) {\n    confirmVaultErasure(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeVaultErasure($id: ID!) {\n    revokeVaultErasure(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeVaultErasure($id: ID!) {\n    revokeVaultErasure(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeVaultErasure($input: ProposeVaultErasureInput!) {\n    proposeVaultErasure(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeVaultErasure($input: ProposeVaultErasureInput!) {\n    proposeVaultErasure(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadVault($input: ReadVaultInput!) {\n    readVault(input: $input) {\n      id\n      missing\n      entries {\n        id\n        survivor\n        witness\n        field\n        text\n        writtenAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReadVault($input: ReadVaultInput!) {\n    readVault(input: $input) {\n      id\n      missing\n      entries {\n        id\n        survivor\n        witness\n        field\n        text\n        writtenAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VaultReadings($filter: VaultReadingFilter, $after: String) {\n    vaultReadings(filter: $filter, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          case\n          readAt\n          reason\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query VaultReadings($filter: VaultReadingFilter, $after: String) {\n    vaultReadings(filter: $filter, first: 20, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          case\n          readAt\n          reason\n          person {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseOfVault($code: String!) {\n    case(code: $code) {\n      id\n      code\n      synthetic\n      survivors {\n        id\n        pseudonym\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseOfVault($code: String!) {\n    case(code: $code) {\n      id\n      code\n      synthetic\n      survivors {\n        id\n        pseudonym\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VaultErasures($case: String) {\n    vaultErasures(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...ProposalFacts\n          certificate {\n            id\n            entries\n            keyVersion\n            keyFingerprint\n            erasedAt\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query VaultErasures($case: String) {\n    vaultErasures(first: 100, case: $case) {\n      edges {\n        cursor\n        node {\n          ...ProposalFacts\n          certificate {\n            id\n            entries\n            keyVersion\n            keyFingerprint\n            erasedAt\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Vocabularies($lang: Language) {\n    vocabularies {\n      name\n      terms {\n        code\n        broader\n        appliesTo\n        label(lang: $lang)\n      }\n    }\n  }\n"): (typeof documents)["\n  query Vocabularies($lang: Language) {\n    vocabularies {\n      name\n      terms {\n        code\n        broader\n        appliesTo\n        label(lang: $lang)\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;