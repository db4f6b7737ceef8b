import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerUnknown } from './pages.js';
import { sendProblem } from './problem.js';

/** Turns every failure into problem details; an address that no route answers may still be a page of the app. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // Nest throws this itself where no route matches; our own code throws AppError instead.
    if (error instanceof NotFoundException) answerUnknown(request, reply);
    else sendProblem(error, request, reply);
  }
}
