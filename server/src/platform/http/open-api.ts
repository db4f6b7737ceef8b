import { type AnyEndpoint, allEndpoints, problem } from '@academy/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

type Schema = Record<string, unknown>;

/** A contract's schema as JSON Schema; what JSON cannot say (transforms, refinements) is left to the server. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' }) as Schema;

const parametersOf = (endpoint: AnyEndpoint): Schema[] =>
  (['params', 'query'] as const).flatMap((part) => {
    const schema = jsonSchema(endpoint[part], 'input') as {
      properties?: Record<string, Schema>;
      required?: string[];
    };
    return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || (schema.required ?? []).includes(name),
      schema: property,
    }));
  });

const operationOf = (endpoint: AnyEndpoint): Schema => {
  const hasBody = !(endpoint.body instanceof z.ZodUndefined);
  const hasView = !(endpoint.view instanceof z.ZodUndefined);
  const content = endpoint.media
    ? { [endpoint.media]: {} }
    : { 'application/json': { schema: hasView ? jsonSchema(endpoint.view, 'output') : {} } };
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    description: `Who may call: ${endpoint.access}`,
    tags: [endpoint.name.split('.')[0]],
    parameters: parametersOf(endpoint),
    ...(endpoint.takes
      ? {
          requestBody: {
            required: true,
            content: { [endpoint.takes]: { schema: { type: 'string', format: 'binary' } } },
          },
        }
      : {}),
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [endpoint.status]: { description: 'Success', ...(endpoint.media || hasView ? { content } : {}) },
      default: {
        description: 'Problem details',
        content: { 'application/problem+json': { schema: jsonSchema(problem, 'output') } },
      },
    },
  };
};

/** OpenAPI of the contract: one description, made from the same schemas that requests are parsed with. */
function openApiDocument(): OpenAPIObject {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const endpoint of allEndpoints()) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Child Rights Academy', version: '1', description: '' },
    paths,
  } as unknown as OpenAPIObject;
}

/** The description at /api/openapi.json and readable at /api/docs. */
export const describeApi = (app: NestFastifyApplication): void =>
  SwaggerModule.setup('api/docs', app, openApiDocument, { jsonDocumentUrl: 'api/openapi.json' });
