import type { AnyEndpoint } from '@academy/shared';
import {
  applyDecorators,
  Body,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  Param,
  Query,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { AppError } from '../errors.js';

export const ENDPOINT = 'academy:endpoint';

/** Binds a controller method to an endpoint of the contract: its method, path, status and who may call. */
export const Handle = (endpoint: AnyEndpoint): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(endpoint.status),
    SetMetadata(ENDPOINT, endpoint),
  );

/** The request's body, query or path parameters, parsed by the endpoint's schema. */
export const FromBody = (endpoint: AnyEndpoint): ParameterDecorator => Body({ schema: endpoint.body });
export const FromQuery = (endpoint: AnyEndpoint): ParameterDecorator => Query({ schema: endpoint.query });
export const FromParams = (endpoint: AnyEndpoint): ParameterDecorator => Param({ schema: endpoint.params });

export type AcademyRequest = FastifyRequest & { actor?: Actor | null };

const requestOf = (context: ExecutionContext): AcademyRequest =>
  context.switchToHttp().getRequest<AcademyRequest>();

/** Who is signed in; for endpoints that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = requestOf(context).actor;
  if (!actor) throw new AppError('not-signed-in');
  return actor;
});
