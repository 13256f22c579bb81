import { InterfaceType } from '@nestjs/graphql';
import { Column, type Relation } from 'typeorm';
import { type Person, PersonIn } from '#libs/access';
import type { LocalizedText } from '#libs/platform';

@InterfaceType({ description: 'What the public is to read of a case, or reads: made by one person, approved or rejected by another.' })
export abstract class PublicWording {
  @Column('jsonb', { name: 'title' }) titleText: LocalizedText;
  @Column('jsonb', { name: 'narrative' }) narrativeText: LocalizedText;
  @PersonIn('made_by', 'Who proposed it; for staff.') proposedBy: Relation<Person> | null;
}
