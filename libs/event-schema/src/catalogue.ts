import { type EventDeclaration } from './event.js';

/** Lifts the stored data of one version to the next. Pure; treats sealed values as opaque. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export type Lifted =
  | { readonly known: true; readonly data: Readonly<Record<string, unknown>>; readonly declaration: EventDeclaration }
  /** Of an unknown type or a newer version: this server must step back. */
  | { readonly known: false };

/** Every event type that this server knows. */
export interface Catalogue {
  readonly declarations: ReadonlyMap<string, EventDeclaration>;
  /** Lifts stored data to the present version. */
  lift(type: string, version: number, data: Readonly<Record<string, unknown>>): Lifted;
}

/** `upcasters` are keyed `Type@version` of the version they lift *from*. */
export function catalogue(
  declared: readonly EventDeclaration[],
  upcasters: Readonly<Record<string, Upcaster>> = {},
): Catalogue {
  const declarations = new Map(declared.map((declaration) => [declaration.type, declaration]));
  if (declarations.size !== declared.length) throw new Error('an event type is declared twice');
  for (const { type, version } of declared) {
    for (let older = 1; older < version; older++) {
      if (!Object.hasOwn(upcasters, `${type}@${older}`)) throw new Error(`no upcaster from ${type}@${older}`);
    }
  }
  return {
    declarations,
    lift(type, version, data) {
      const declaration = declarations.get(type);
      if (declaration === undefined || version > declaration.version) return { known: false };
      let lifted = data;
      for (let from = version; from < declaration.version; from++)
        lifted = upcasters[`${type}@${from}`]?.(lifted) ?? lifted;
      return { known: true, data: lifted, declaration };
    },
  };
}
