import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Verification } from '#libs/law';
import { AtMost, Day, type LocalizedText, Source } from '#libs/platform';

export enum StatisticsDimension {
  PERPETRATOR_TYPE = 'PERPETRATOR_TYPE',
  VIOLATION_TYPE = 'VIOLATION_TYPE',
  REGION = 'REGION',
  MONTH = 'MONTH',
  RESPONSE = 'RESPONSE',
  BIAS_MOTIVE = 'BIAS_MOTIVE',
  CONFIDENTIALITY = 'CONFIDENTIALITY',
}
registerEnumType(StatisticsDimension, { name: 'StatisticsDimension' });

export enum StatisticsScope {
  LIVE = 'LIVE',
  RELEASE = 'RELEASE',
}
registerEnumType(StatisticsScope, {
  name: 'StatisticsScope',
  description:
    'LIVE counts what you may see, now. RELEASE is a frozen set of tables over every case whose consent covers statistics, blurred so that no figure tells of a few cases, made by one person and approved by another.',
});

export enum FigureUnit {
  CASES = 'CASES',
  PERCENT = 'PERCENT',
  MEMBERS = 'MEMBERS',
  CITIES = 'CITIES',
  PEOPLE = 'PEOPLE',
  RECOMMENDATIONS = 'RECOMMENDATIONS',
  SIGNATURES = 'SIGNATURES',
  APPEALS = 'APPEALS',
  MCI = 'MCI',
}
registerEnumType(FigureUnit, { name: 'FigureUnit', valuesMap: { MCI: { description: 'Monthly calculation index of Kazakhstan.' } } });

export enum FigureQualifier {
  EXACT = 'EXACT',
  ABOUT = 'ABOUT',
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
}
registerEnumType(FigureQualifier, { name: 'FigureQualifier', description: 'How a published figure is to be read.' });

@ObjectType({ description: 'A frozen set of tables, as published.' })
export class Release {
  id: string;
  @Field() code: string;
  @Field(() => Day) publishedOn: string;
  @Field(() => Int, {
    description: 'Each figure of the release is rounded by itself to a multiple of this; what comes to less is not in its tables.',
  })
  roundedTo: number;
  total: number;
  title: Record<string, string>;
  sourceFigures: string[];
}

@ObjectType()
export class StatisticsKey {
  @Field(() => StatisticsDimension) dimension: StatisticsDimension;
  @Field({ description: 'Code of the vocabulary of the dimension; a month as 2023-05, or as 2023 where only the year may be told.' })
  code: string;
}

@ObjectType()
export class StatisticsCell {
  @AtMost(3) @Field(() => [StatisticsKey]) keys: StatisticsKey[];
  @Field(() => Int) count: number;
  @Field(() => Float, {
    description:
      'Of the total, to one decimal; of a release a whole number. Cells of a dimension of which a case can have several add up to more than 100.',
  })
  percent: number;
}

@ObjectType()
export class Statistics {
  @Field(() => StatisticsScope) scope: StatisticsScope;
  @Field(() => Release, { nullable: true }) release: Release | null;
  @Field({ description: 'Counted over invented cases.' }) synthetic: boolean;
  @Field(() => Int, { description: 'Cases counted.' }) total: number;
  @AtMost(800)
  @Field(() => [StatisticsCell])
  cells: StatisticsCell[];
  @Field({ description: 'Address of the page that shows this table.' }) permalink: string;
}

@ObjectType({ description: 'A figure that someone published, with its source. Kept apart from what is counted here.' })
@Entity('published_figure')
export class PublishedFigure {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') code: string;
  @Column('jsonb', { name: 'indicator' }) indicatorText: LocalizedText;
  @Column('jsonb', { nullable: true }) scope: LocalizedText | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
  @Field(() => Float, { nullable: true }) @Column('double precision', { nullable: true }) value: number | null;
  @Field(() => FigureUnit, { nullable: true }) @Column('text', { nullable: true }) unit: FigureUnit | null;
  @Field(() => FigureQualifier) @Column('text') qualifier: FigureQualifier;
  @Field(() => Int, { nullable: true }) @Column('int', { nullable: true }) year: number | null;
  @Field() @Column('text') country: string;
  @Field() @Column('text') publisher: string;
  @Field({ description: 'Worked out from published figures, not itself published.' }) @Column('boolean') derived: boolean;
  @Field(() => Verification) @Column('text') verification: Verification;
  @AtMost(20)
  @Field(() => [Source])
  @Column('jsonb')
  sources: Source[];
}
