import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Node = { readonly [key: string]: unknown };

/** A request that fits one operation's path. */
export interface Match {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What is wrong with the request, by GitHub's own description; empty where nothing is. */
  violations(query: URLSearchParams, body: unknown): readonly string[];
  /** What is wrong with an answer of that status. */
  answerViolations(status: number, body: unknown): readonly string[];
}

/** GitHub's description of the operations in use. */
export interface Description {
  match(method: string, path: string): Match | null;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Node;
}

interface Operation {
  readonly id: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly body: ValidateFunction | null;
  readonly bodyRequired: boolean;
  readonly answers: ReadonlyMap<number, ValidateFunction>;
}

/** Reads the committed slice and compiles its schemas. */
export function readDescription(): Description {
  const text = readFileSync(new URL('../fixtures/openapi/github.json', import.meta.url), 'utf8');
  const slice = convert(JSON.parse(text)) as { paths: Record<string, Record<string, Node>>; components: Node };
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/);
  ajv.addFormat('timestamp', true);
  ajv.addSchema({ $id: 'github', components: slice.components });
  const compile = (schema: unknown): ValidateFunction => ajv.compile(retarget(schema) as object);
  const operations = Object.entries(slice.paths)
    // The most literal template first.
    .toSorted(([a], [b]) => a.split('{').length - b.split('{').length)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) =>
        toOperation(path, method, operation, slice.components, compile),
      ),
    );
  return { match: (method, path) => match(operations, ajv, method, path) };
}

function match(operations: readonly Operation[], ajv: Ajv2020, method: string, path: string): Match | null {
  for (const operation of operations) {
    const found = operation.method === method.toUpperCase() ? operation.pattern.exec(path) : null;
    if (found === null) continue;
    const parameters = Object.fromEntries(
      operation.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
    );
    return {
      id: operation.id,
      parameters,
      violations: (query, body) => [
        ...queryViolations(operation, ajv, query),
        ...pathViolations(operation, ajv, parameters),
        ...bodyViolations(operation, body),
      ],
      answerViolations: (status, body) => {
        const validate = operation.answers.get(status);
        if (validate === undefined) return [`${operation.id} does not answer ${status}`];
        return validate(body) ? [] : errorsOf(operation.id, validate);
      },
    };
  }
  return null;
}

function queryViolations(operation: Operation, ajv: Ajv2020, query: URLSearchParams): string[] {
  const known = operation.parameters.filter((one) => one.in === 'query');
  const violations: string[] = [];
  for (const [name, value] of query) {
    const parameter = known.find((one) => one.name === name);
    if (parameter === undefined) violations.push(`${operation.id}: unknown query parameter ${name}`);
    else if (!fits(ajv, parameter, value))
      violations.push(`${operation.id}: query parameter ${name} may not be "${value}"`);
  }
  // The description has no maximum; the documentation has.
  if (Number(query.get('per_page') ?? 1) > 100) violations.push(`${operation.id}: per_page may not be over 100`);
  return violations;
}

function pathViolations(operation: Operation, ajv: Ajv2020, parameters: Readonly<Record<string, string>>): string[] {
  return operation.parameters
    .filter((one) => one.in === 'path' && !fits(ajv, one, parameters[one.name] ?? ''))
    .map((one) => `${operation.id}: path parameter ${one.name} may not be "${parameters[one.name]}"`);
}

function bodyViolations(operation: Operation, body: unknown): string[] {
  if (body === undefined || operation.body === null) {
    if (body !== undefined) return [`${operation.id}: takes no body`];
    return operation.bodyRequired ? [`${operation.id}: needs a body`] : [];
  }
  return operation.body(body) ? [] : errorsOf(operation.id, operation.body);
}

function fits(ajv: Ajv2020, parameter: Parameter, value: string): boolean {
  const numeric = parameter.schema.type === 'integer' && /^-?\d+$/.test(value);
  return ajv.validate(parameter.schema, numeric ? Number(value) : value);
}

function errorsOf(id: string, validate: ValidateFunction): string[] {
  return (validate.errors ?? []).map((error) => `${id}: ${error.instancePath} ${error.message ?? ''}`);
}

function toOperation(
  path: string,
  method: string,
  operation: Node,
  components: Node,
  compile: (schema: unknown) => ValidateFunction,
): Operation {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] ?? '');
  const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '([^/]+)')}$`);
  const parameters = ((operation.parameters ?? []) as Node[]).map(
    (one) => resolve(one, components) as unknown as Parameter,
  );
  const requestBody = operation.requestBody as { required?: boolean } | undefined;
  const schema = jsonSchemaOf(requestBody);
  const answers = Object.entries((operation.responses ?? {}) as Record<string, Node>).flatMap(([status, answer]) => {
    const answerSchema = jsonSchemaOf(answer);
    return answerSchema === undefined ? [] : [[Number(status), compile(answerSchema)] as const];
  });
  return {
    id: String(operation.operationId),
    pattern,
    names,
    method: method.toUpperCase(),
    parameters,
    body: schema === undefined ? null : compile(schema),
    bodyRequired: requestBody?.required === true,
    answers: new Map(answers),
  };
}

function jsonSchemaOf(value: unknown): unknown {
  return (value as { content?: { 'application/json'?: { schema?: unknown } } } | undefined)?.content?.[
    'application/json'
  ]?.schema;
}

function resolve(value: Node, components: Node): Node {
  if (typeof value.$ref !== 'string') return value;
  const [, , group = '', name = ''] = value.$ref.split('/');
  return (components[group] as Node)[name] as Node;
}

/** OpenAPI 3.0 writes `nullable`, JSON Schema does not know it. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Node;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, convert(one)]));
  return nullable === true ? { anyOf: [inner, { type: 'null' }] } : inner;
}

function retarget(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(retarget);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' ? one.replace(/^#/, 'github#') : retarget(one),
    ]),
  );
}
