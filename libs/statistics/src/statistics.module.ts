import { Module } from '@nestjs/common';
import { StatisticsRepository } from './statistics.repository.js';
import { PublishedFigureResolver, ReleaseResolver, StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';

@Module({ providers: [StatisticsRepository, StatisticsService, StatisticsResolver, ReleaseResolver, PublishedFigureResolver] })
export class StatisticsModule {}
