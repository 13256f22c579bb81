import { Module } from '@nestjs/common';
import { VocabularyRepository } from './vocabulary.repository.js';
import { TermResolver, VocabularyResolver } from './vocabulary.resolver.js';

@Module({ providers: [VocabularyRepository, VocabularyResolver, TermResolver] })
export class VocabularyModule {}
