import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A colleague, by name.' })
@Entity('person')
export class Person {
  @Field(() => ID, { description: 'By which they are named to the API.' }) @PrimaryColumn('uuid') id: string;
  @Field({ description: 'As colleagues call them.' }) @Column('text') name: string;
}
