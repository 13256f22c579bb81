import { Module } from '@nestjs/common';
import { CaseRepository } from './case/case.repository.js';
import { CaseResolver, CasesOfProvisionResolver } from './case/case.resolver.js';
import { CaseService } from './case/case.service.js';
import { CaseChanges } from './case/case-changes.js';
import { CaseReferences } from './case/case-references.repository.js';
import { CodeRepository } from './case/code.repository.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { ConsentService } from './consent/consent.service.js';
import { EngagementService } from './engagement/engagement.service.js';
import { CaseEntryResolver } from './entry/case-entry.resolver.js';
import { CaseEntryService } from './entry/case-entry.service.js';
import { CaseGrantResolver } from './grant/case-grant.resolver.js';
import { CaseGrantService } from './grant/case-grant.service.js';
import { CaseOpeningRepository } from './opening/case-opening.repository.js';
import { CaseOpeningResolver } from './opening/case-opening.resolver.js';
import { CaseOpeningService } from './opening/case-opening.service.js';
import { ProposalResolver } from './proposal/proposal.resolver.js';
import { PublicWordingResolver } from './publication/public-wording.resolver.js';
import { PublicationRepository } from './publication/publication.repository.js';
import { PublicationResolver } from './publication/publication.resolver.js';
import { PublicationService } from './publication/publication.service.js';
import { RevisionRepository } from './revision/revision.repository.js';
import { RevisionOfCaseResolver, RevisionResolver } from './revision/revision.resolver.js';
import { RevisionService } from './revision/revision.service.js';
import { WaitingCasesResolver } from './waiting/waiting-cases.resolver.js';
import { WordingRepository } from './wording/wording.repository.js';
import { WordingService } from './wording/wording.service.js';
import { CaseWorkflowResolver } from './workflow/case-workflow.resolver.js';
import { CaseWorkflowService } from './workflow/case-workflow.service.js';

const READING = [CaseReferences, CaseService, CaseResolver, CasesOfProvisionResolver, PublicationResolver, PublicWordingResolver];
const ENTRY = [CaseRepository, CaseChanges, CaseEntryService, EngagementService, CaseEntryResolver];
const WORKFLOW = [PublicationRepository, CaseWorkflowService, PublicationService, WordingRepository, WordingService, CaseWorkflowResolver];
const GRANTS = [CaseGrantService, CaseGrantResolver, ProposalResolver];
const REVISIONS = [RevisionRepository, RevisionService, RevisionResolver, RevisionOfCaseResolver];
const OPENINGS = [CaseOpeningRepository, CaseOpeningService, CaseOpeningResolver];
const CONSENT = [CodeRepository, ConsentRepository, ConsentService, ConsentResolver];

@Module({
  providers: [...READING, ...ENTRY, ...WORKFLOW, ...GRANTS, ...OPENINGS, ...REVISIONS, WaitingCasesResolver, ...CONSENT],
  exports: [CaseService, CaseChanges, CaseReferences],
})
export class CasesModule {}
