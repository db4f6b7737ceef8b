import { type AnyEndpoint, isAllowed } from '@academy/shared';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '../errors.js';
import { type AcademyRequest, ENDPOINT } from './handle.js';

/** Lets a request through only as its endpoint's contract says. A route without a contract is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const endpoint = this.reflector.get<AnyEndpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new AppError('not-found');
    if (endpoint.access === 'public') return true;
    const actor = context.switchToHttp().getRequest<AcademyRequest>().actor;
    if (!actor) throw new AppError('not-signed-in');
    if (endpoint.access !== 'signed-in' && !isAllowed(actor.grants, endpoint.access))
      throw new AppError('not-allowed');
    return true;
  }
}
