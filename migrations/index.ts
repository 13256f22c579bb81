import { Roles1700000001000 } from './1700000001000-roles.js';
import { Vocabulary1700000002000 } from './1700000002000-vocabulary.js';
import { Law1700000003000 } from './1700000003000-law.js';
import { People1700000004000 } from './1700000004000-people.js';
import { Cases1700000005000 } from './1700000005000-cases.js';
import { Recommendations1700000006000 } from './1700000006000-recommendations.js';
import { Figures1700000007000 } from './1700000007000-figures.js';
import { Audit1700000008000 } from './1700000008000-audit.js';
import { Jobs1700000009000 } from './1700000009000-jobs.js';
import { Search1700000010000 } from './1700000010000-search.js';
import { Deployment1700000011000 } from './1700000011000-deployment.js';
import { Vault1700000012000 } from './1700000012000-vault.js';
import { Ledger1700000013000 } from './1700000013000-ledger.js';
import { SignIn1700000014000 } from './1700000014000-sign-in.js';
import { PeopleAdmin1700000015000 } from './1700000015000-people-admin.js';
import { AuditChain1700000016000 } from './1700000016000-audit-chain.js';
import { WordingInReview1700000030000 } from './1700000030000-wording-in-review.js';
import { IndexerRights1700000031000 } from './1700000031000-indexer-rights.js';
import { CountedOnly1700000040000 } from './1700000040000-counted-only.js';
import { DatesAsAgreed1700000041000 } from './1700000041000-dates-as-agreed.js';
import { NoDatesAround1700000042000 } from './1700000042000-no-dates-around.js';
import { OriginalsAsAgreed1700000043000 } from './1700000043000-originals-as-agreed.js';
import { TwoPeople1700000050000 } from './1700000050000-two-people.js';
import { RemoveEngagement1700000051000 } from './1700000051000-remove-engagement.js';
import { CaseGrants1700000052000 } from './1700000052000-case-grants.js';
import { Rejections1700000053000 } from './1700000053000-rejections.js';
import { AuditReading1700000060000 } from './1700000060000-audit-reading.js';
import { VaultReadings1700000061000 } from './1700000061000-vault-readings.js';
import { Colleagues1700000062000 } from './1700000062000-colleagues.js';
import { LinkLetters1700000063000 } from './1700000063000-link-letters.js';
import { PasskeyAlone1700000064000 } from './1700000064000-passkey-alone.js';
import { UntimedIds1700000070000 } from './1700000070000-untimed-ids.js';
import { ConsentInOrder1700000100000 } from './1700000100000-consent-in-order.js';
import { OpeningByTwo1700000100100 } from './1700000100100-opening-by-two.js';
import { ApprovedFacts1700000100200 } from './1700000100200-approved-facts.js';
import { AnswerSize1700000101001 } from './1700000101001-answer-size.js';
import { VaultCompleteness1700000102000 } from './1700000102000-vault-completeness.js';
import { SignInChanges1700000103000 } from './1700000103000-sign-in-changes.js';
import { AccountsByTwo1700000103100 } from './1700000103100-accounts-by-two.js';
import { PublishedForEveryone1700000104000 } from './1700000104000-published-for-everyone.js';
import { PlainWords1700000105000 } from './1700000105000-plain-words.js';
import { ErasureByTwo1700000107000 } from './1700000107000-erasure-by-two.js';
import { LedgerKept1700000107100 } from './1700000107100-ledger-kept.js';

/** Every migration, in the order in which they run. */
export const migrations = [
  Roles1700000001000,
  Vocabulary1700000002000,
  Law1700000003000,
  People1700000004000,
  Cases1700000005000,
  Recommendations1700000006000,
  Figures1700000007000,
  Audit1700000008000,
  Jobs1700000009000,
  Search1700000010000,
  Deployment1700000011000,
  Vault1700000012000,
  Ledger1700000013000,
  SignIn1700000014000,
  PeopleAdmin1700000015000,
  AuditChain1700000016000,
  WordingInReview1700000030000,
  IndexerRights1700000031000,
  CountedOnly1700000040000,
  DatesAsAgreed1700000041000,
  NoDatesAround1700000042000,
  OriginalsAsAgreed1700000043000,
  TwoPeople1700000050000,
  RemoveEngagement1700000051000,
  CaseGrants1700000052000,
  Rejections1700000053000,
  AuditReading1700000060000,
  VaultReadings1700000061000,
  Colleagues1700000062000,
  LinkLetters1700000063000,
  PasskeyAlone1700000064000,
  UntimedIds1700000070000,
  ConsentInOrder1700000100000,
  OpeningByTwo1700000100100,
  ApprovedFacts1700000100200,
  AnswerSize1700000101001,
  VaultCompleteness1700000102000,
  SignInChanges1700000103000,
  AccountsByTwo1700000103100,
  PublishedForEveryone1700000104000,
  PlainWords1700000105000,
  ErasureByTwo1700000107000,
  LedgerKept1700000107100,
];
