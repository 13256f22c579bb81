import type { Confidentiality } from '#libs/access';
import { readDemonstration } from './data-files.js';

type Texts = Record<string, string>;

/** One synthetic case as it stands in demonstration/cases. */
export interface CaseEntry {
  code: string;
  level: keyof typeof Confidentiality;
  occurredMonth: string;
  occurredDay: number | null;
  place: string | null;
  region: string;
  title: Texts;
  narrative: Texts;
  publication: { title: Texts; narrative: Texts } | null;
  survivors: { pseudonym: string; ageBand: string; sogi: string; livingWithHiv: boolean | null }[];
  acts: {
    violationType: string;
    biasMotives: string[];
    setting: string;
    perpetrators: { type: string; subtype: string | null; role: string }[];
  }[];
  responses: { type: string; text: string }[];
  referrals: { kind: string; text: string }[];
  engagements: { provision: string; relation: string }[];
  evidenceFor: { recommendation: string; reason: string }[];
  /** In which language consent was asked for: Russian where none is named. */
  consentLanguage?: 'KK';
  /** Each is every survivor's, unless the case tells the survivors apart by their place in the list. */
  consents: { purpose: string; identityMode: string; expiresOn: string | null; withdrawnOn: string | null; survivor?: number }[];
}

const FILES = ['given', 'private-individuals', 'police-health-others'];

/** Every synthetic case, in the order of the files. */
export const readCases = (): CaseEntry[] => FILES.flatMap((name) => readDemonstration<CaseEntry[]>(`cases/${name}.json`));
