import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';

/** Checks arguments by their classes. One that is null stays null: Nest's pipe makes '' of an enum's null and {} of an input's. */
@Injectable()
export class ArgumentsPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, whitelist: false, forbidUnknownValues: false });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return value === null || value === undefined ? value : super.transform(value, metadata);
  }
}
