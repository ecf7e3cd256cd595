import { isUtf8 } from 'node:buffer';
import { escaped } from './json-pointer.js';
import { type FieldProblem, problem } from './problem.js';

const deepest = 32;
/** What every object answers to by itself: looked up by such a name, an object without that field seems to have it. */
const reservedNames: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);
export const isReservedName = (name: string): boolean => reservedNames.has(name);
// Line breaks and tabs are writing; every other control character is not. Half of a surrogate pair is no character.
const notWriting = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/**
 * The value of a JSON body that is safe to look into: UTF-8, no names that every object knows, no control
 * characters, no half characters, not nested beyond reason.
 * @throws Problem malformed-json or malformed-body
 */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return {};
  if (!isUtf8(body)) throw problem('malformed-json', 'The body is not UTF-8 text. Send JSON in UTF-8.');
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw problem('malformed-json', 'The body is not JSON. Look for a missing quote, comma or brace.', { cause });
  }
  const found = firstUnsafe(value, '', 0);
  if (found !== undefined) {
    throw problem('malformed-body', `The body cannot be taken: ${found.detail}`, { members: { errors: [found] } });
  }
  return value;
}

function firstUnsafe(value: unknown, pointer: string, depth: number): FieldProblem | undefined {
  if (typeof value === 'string') {
    return notWriting.test(value)
      ? {
          pointer,
          detail:
            'the text holds a control character or half a character. Send plain text; line breaks and tabs are fine.',
        }
      : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= deepest) return { pointer, detail: `it is nested more than ${deepest} levels deep.` };
  for (const name of Object.keys(value)) {
    const inner = `${pointer}/${escaped(name)}`;
    if (isReservedName(name)) return { pointer: inner, detail: `the field name "${name}" is reserved.` };
    if (notWriting.test(name)) return { pointer, detail: 'a field name holds a control character.' };
    const found = firstUnsafe((value as Record<string, unknown>)[name], inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
