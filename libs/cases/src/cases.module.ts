import { Module } from '@nestjs/common';
import { CaseRepository } from './case.repository.js';
import { CaseResolver, CasesOfProvisionResolver } from './case.resolver.js';
import { CaseService } from './case.service.js';
import { CaseChanges } from './case-changes.js';
import { CaseEntryResolver } from './case-entry.resolver.js';
import { CaseEntryService } from './case-entry.service.js';
import { CaseGrantRepository } from './case-grant.repository.js';
import { CaseGrantResolver } from './case-grant.resolver.js';
import { CaseGrantService } from './case-grant.service.js';
import { CaseOpeningRepository } from './case-opening.repository.js';
import { CaseOpeningResolver } from './case-opening.resolver.js';
import { CaseOpeningService } from './case-opening.service.js';
import { CaseWorkflowResolver } from './case-workflow.resolver.js';
import { CaseWorkflowService } from './case-workflow.service.js';
import { ConsentRepository } from './consent.repository.js';
import { ConsentResolver } from './consent.resolver.js';
import { ConsentService } from './consent.service.js';
import { EngagementService } from './engagement.service.js';
import { PublicationRepository } from './publication.repository.js';
import { PublicationResolver } from './publication.resolver.js';
import { PublicationService } from './publication.service.js';
import { RevisionRepository } from './revision/revision.repository.js';
import { RevisionOfCaseResolver, RevisionResolver } from './revision/revision.resolver.js';
import { RevisionService } from './revision/revision.service.js';
import { WordingService } from './wording/wording.service.js';

const READING = [CaseService, CaseResolver, CasesOfProvisionResolver, PublicationResolver];
const ENTRY = [CaseRepository, CaseChanges, CaseEntryService, EngagementService, CaseEntryResolver];
const WORKFLOW = [PublicationRepository, CaseWorkflowService, PublicationService, WordingService, CaseWorkflowResolver];
const GRANTS = [CaseGrantRepository, CaseGrantService, CaseGrantResolver];
const REVISIONS = [RevisionRepository, RevisionService, RevisionResolver, RevisionOfCaseResolver];
const OPENINGS = [CaseOpeningRepository, CaseOpeningService, CaseOpeningResolver];
const CONSENT = [ConsentRepository, ConsentService, ConsentResolver];

@Module({
  providers: [...READING, ...ENTRY, ...WORKFLOW, ...GRANTS, ...OPENINGS, ...REVISIONS, ...CONSENT],
  exports: [CaseService, CaseChanges],
})
export class CasesModule {}
