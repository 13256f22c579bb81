import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { formatError } from './format-error.js';

/** Errors of resolvers go on to `formatError`, which alone says and logs them; errors of plain routes leave in the same form. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    const response = host.switchToHttp().getResponse<Response>();
    const status = error instanceof HttpException ? error.getStatus() : 500;
    const { message, extensions } = formatError({ message: '' }, error);
    response.status(status).json({ errors: [{ message, extensions }] });
    return undefined;
  }
}
