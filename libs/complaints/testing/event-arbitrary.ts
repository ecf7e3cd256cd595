import fc from 'fast-check';
import { type EventDeclaration } from '#libs/event-schema';

/** JSON Schema as our vocabulary makes it. */
interface Shape {
  readonly kind?: string;
  readonly const?: string;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

type Data = Record<string, unknown>;

const sharedIds = fc.constantFrom('a', 'b', 'c', 'd');
const moments = fc
  .integer({ min: 0, max: 200 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString());

/** Any data that fits this declaration. Ids come from a small set, so that events refer to each other. */
export function dataOf({ schema }: EventDeclaration): fc.Arbitrary<Data> {
  return objectOf(schema as unknown as Shape);
}

function objectOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<Data> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, valueOf(shape)]));
  return fc.record(fields, {
    requiredKeys: required.filter((name) => Object.hasOwn(fields, name)),
  });
}

function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  switch (shape.kind) {
    case 'code':
    case 'one of':
      return fc.oneof(...(shape.anyOf ?? []).map(valueOf));
    case 'free text':
      return fc.constantFrom('Some words.', 'Other words, with é and 🙂.');
    case 'list code':
    case 'id':
    case 'employee id':
    case 'unit id':
      return sharedIds;
    case 'moment':
      return moments;
    case 'day':
      return moments.map((moment) => moment.slice(0, 10));
    case 'cents':
    case 'whole number':
      return fc.integer({
        min: shape.minimum ?? 0,
        max: Math.min(shape.maximum ?? 1_000, (shape.minimum ?? 0) + 1_000),
      });
    case 'currency':
      return fc.constant('EUR');
    case 'language':
      return fc.constantFrom('nl', 'en');
    case 'yes or no':
      return fc.boolean();
    case 'hash':
      return sharedIds.map((letter) => letter.repeat(64));
    case 'list':
      return fc.array(valueOf(shape.items ?? {}), { maxLength: 3 });
    default:
      return objectOf(shape);
  }
}
