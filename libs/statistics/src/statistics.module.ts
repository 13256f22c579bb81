import { Module } from '@nestjs/common';
import { PublishedFigureResolver, ReleaseResolver, StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';

@Module({ providers: [StatisticsService, StatisticsResolver, ReleaseResolver, PublishedFigureResolver] })
export class StatisticsModule {}
