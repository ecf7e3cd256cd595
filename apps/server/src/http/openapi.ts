import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { answerSchemaOf } from '../commands/streams/stream-route.js';
import { documentedShapes } from './fields.js';
import { examplePartsAt, type ExampleParts, examples } from './examples.js';
import { families } from '../commands/streams/families.js';
import { commandAnswerSchema, problemSchema, streamAnswerSchema } from './answer-schemas.js';
import { readSchemas } from './read-schemas.js';

const description = [
  'Complaint management that is right: every complaint is a stream of facts, and everything anyone looks at is folded from it.',
  'Say who acts in the headers Actor-Id, Actor-Role and Actor-Unit. Give every command an Idempotency-Key, and repeat it with',
  'the same key when the answer did not reach you. Give If-Match with the ETag of the case to be told when somebody was first.',
  'Complainants send the number and the Return-Code of their receipt instead, and read and answer their own complaint.',
  'Whatever goes wrong is answered as problem details (RFC 9457) whose type leads to what it means and what to do.',
].join(' ');

/** Serves the OpenAPI document at /docs-json and a page to read it at /docs. Built when somebody asks for it first. */
export function serveDocuments(app: INestApplication, now: () => string): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    raw: ['json'],
    customSiteTitle: 'Redress',
    // The examples are dated from the moment at which they are read, so that they can be sent as they stand.
    patchDocumentOnRequest: (_request: unknown, _reply: unknown, document: OpenAPIObject) =>
      withExamples(document, examplePartsAt(now())),
  });
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Redress')
    .setDescription(description)
    .setVersion('1')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Actor-Id' }, 'Actor-Id')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Actor-Role' }, 'Actor-Role')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Actor-Unit' }, 'Actor-Unit')
    .addSecurityRequirements({ 'Actor-Id': [], 'Actor-Role': [], 'Actor-Unit': [] })
    .build();
  const document = SwaggerModule.createDocument(app, settings, { extraModels: [...documentedShapes] });
  document.components = {
    ...document.components,
    schemas: {
      ...document.components?.schemas,
      ...readSchemas,
      Problem: problemSchema,
      CommandAnswer: commandAnswerSchema,
      ...Object.fromEntries(families.map((family) => [answerSchemaOf(family), streamAnswerSchema(family.parameters)])),
    },
  };
  return document;
}

/** The document with the example of every command, made of `parts`. */
export function withExamples(document: OpenAPIObject, parts: ExampleParts): OpenAPIObject {
  const copy = structuredClone(document);
  for (const path of Object.values(copy.paths)) {
    const operation = path.post;
    const example = operation?.operationId === undefined ? undefined : examples.get(operation.operationId);
    const body = operation?.requestBody;
    if (example === undefined || body === undefined || !('content' in body)) continue;
    const content = body.content['application/json'];
    if (content !== undefined) content.example = example(parts);
  }
  return copy;
}
