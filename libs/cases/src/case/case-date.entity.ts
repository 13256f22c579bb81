import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * When a case happened, as its reader may be told: of its two datings, by month and by year, the database shows each reader one
 * (case-date.table.ts). What is known by the year alone begins in January and ends in December.
 */
@Entity('case_date')
export class CaseDate {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId: string;
  @PrimaryColumn('text') precision: 'MONTH' | 'YEAR';
  @Column('date', { name: 'first_month' }) firstMonth: string;
  @Column('date', { name: 'last_month' }) lastMonth: string;
}
