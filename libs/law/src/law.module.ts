import { Module } from '@nestjs/common';
import { InstrumentResolver } from './instrument.resolver.js';
import { ProvisionResolver } from './provision.resolver.js';
import { ProvisionService } from './provision.service.js';

@Module({ providers: [ProvisionService, ProvisionResolver, InstrumentResolver] })
export class LawModule {}
