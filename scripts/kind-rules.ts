import { parseAst } from 'rolldown/parseAst';
import { builtinProcesses } from '../src/records/builtin.ts';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Kinds that a source file treats on their own without saying so. Processes are data: code that knows a kind must declare it in a
 * list called `kinds` (a property, a constant, or a constant `KINDS`), so that whoever replaces a process finds what depends on it.
 *
 * @returns one sentence for each kind that is named and not declared
 */
export function kindViolations(path: string, text: string): readonly string[] {
  const known = new Set(builtinProcesses().keys());
  const named = new Set<string>();
  const declared = new Set<string>();
  visit(parseAst(text, { lang: 'ts' }).body, (node) => {
    for (const one of namedIn(node)) if (known.has(one)) named.add(one);
    for (const one of declaredIn(node)) declared.add(one);
  });
  return [...named]
    .filter((kind) => !declared.has(kind))
    .sort()
    .map((kind) => `${path}: unexpected kind '${kind}', expected it in a list "kinds" of the same file`);
}

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, look);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) look(value);
  for (const child of Object.values(value)) visit(child, look);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

/** Kinds by name: compared with a kind, looked up among processes, asked of a snapshot. */
function namedIn(node: Node): readonly string[] {
  if (node.type === 'BinaryExpression') {
    const sides = [node['left'], node['right']];
    return sides.some(isKind) ? sides.flatMap(literal) : [];
  }
  if (node.type !== 'CallExpression' || !Array.isArray(node['arguments'])) return [];
  const callee = node['callee'];
  if (nameOf(callee) === 'ofKind') return literal(node['arguments'][1]);
  const lookup = isNode(callee) && nameOf(callee['object']) === 'processes' && ['get', 'has'].includes(nameOf(callee));
  return lookup ? literal(node['arguments'][0]) : [];
}

function isKind(value: unknown): boolean {
  return nameOf(value) === 'kind';
}

/** `x` of `x`, `a.x` and `a?.x`. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'ChainExpression') return nameOf(value['expression']);
  if (value.type === 'MemberExpression') return nameOf(value['property']);
  return value.type === 'Identifier' ? String(value['name']) : '';
}

function declaredIn(node: Node): readonly string[] {
  const name =
    node.type === 'Property' ? nameOf(node['key']) : node.type === 'VariableDeclarator' ? nameOf(node['id']) : '';
  if (name.toLowerCase() !== 'kinds') return [];
  const found: string[] = [];
  visit(node[node.type === 'Property' ? 'value' : 'init'], (inner) => found.push(...literal(inner)));
  return found;
}

function literal(value: unknown): readonly string[] {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? [value['value']] : [];
}
