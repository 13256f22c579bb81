import { Module } from '@nestjs/common';
import { TermResolver, VocabularyResolver } from './vocabulary.resolver.js';

@Module({ providers: [VocabularyResolver, TermResolver] })
export class VocabularyModule {}
