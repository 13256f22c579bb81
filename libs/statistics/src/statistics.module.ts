import { Module } from '@nestjs/common';
import { ReleaseResolver, StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';

@Module({ providers: [StatisticsService, StatisticsResolver, ReleaseResolver] })
export class StatisticsModule {}
