import { type EventDeclaration } from '#libs/event-schema';
import { eventFamilies } from './catalogue.js';

/** What TypeBox made of a field: JSON Schema, and our own words beside it. */
interface Field {
  readonly description: string;
  readonly kind: string;
  readonly unit?: string;
  readonly sealed?: boolean;
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Field[];
  readonly items?: Field;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

interface Row {
  readonly name: string;
  readonly type: string;
  readonly sealed: boolean;
  readonly optional: boolean;
  readonly unit: string;
  readonly meaning: string;
}

const unitOfKind: Readonly<Record<string, string>> = {
  cents: 'cents',
  moment: 'ISO instant, UTC',
  day: 'ISO day',
  hash: 'hex',
};

/** The reference of every event as Markdown: what `docs/events.md` holds. */
export function renderEvents(): string {
  const sections = eventFamilies.map(({ stream, summary, events }) =>
    [`## \`${stream}\``, '', summary, '', ...events.flatMap((declaration) => [...section(declaration), ''])].join('\n'),
  );
  return [
    '# Events',
    '',
    'Generated from their declarations in `libs/complaints`; do not edit. Every event of every stream: what it says, the',
    'requirement rows that it answers, and its fields. A sealed field is encrypted before it reaches the store; codes,',
    'numbers, moments, unit ids and employee ids never are. `[]` stands for each item of a list, `state=done` for one of',
    'several alternatives.',
    '',
    ...sections,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function section({ type, version, summary, rows, schema, ignorable }: EventDeclaration): string[] {
  const fields = rowsOf(schema as unknown as Field);
  return [
    `### ${type}`,
    '',
    summary,
    '',
    `Version ${version} · ${rows.join(', ')}${ignorable ? ' · may be skipped by a server that does not know it' : ''}`,
    '',
    '| Field | Type | Sealed | Optional | Unit | Meaning |',
    '| --- | --- | --- | --- | --- | --- |',
    ...fields.map(
      ({ name, type: fieldType, sealed, optional, unit, meaning }) =>
        `| \`${name}\` | ${fieldType} | ${sealed ? 'sealed' : ''} | ${optional ? 'optional' : ''} | ${unit} | ${meaning} |`,
    ),
  ];
}

function rowsOf(object: Field, prefix = ''): Row[] {
  return Object.entries(object.properties ?? {}).flatMap(([name, field]) =>
    rowsOfField(`${prefix}${name}`, field, !(object.required ?? []).includes(name)),
  );
}

function rowsOfField(name: string, field: Field, optional: boolean): Row[] {
  const row: Row = {
    name,
    type: typeOf(field),
    sealed: field.sealed === true,
    optional,
    unit: field.unit ?? unitOfKind[field.kind] ?? '',
    meaning: escaped(field.description),
  };
  if (field.kind === 'list' && field.items !== undefined) {
    const items =
      field.items.properties === undefined ? itemRow(`${name}[]`, field.items) : rowsOf(field.items, `${name}[].`);
    return [row, ...items];
  }
  if (field.kind === 'one of')
    return [row, ...(field.anyOf ?? []).flatMap((one) => rowsOf(untagged(one), `${name}(${tagOf(one)}).`))];
  return [row, ...rowsOf(field, `${name}.`)];
}

const itemRow = (name: string, item: Field): Row[] => rowsOfField(name, item, false);

function tagOf({ properties = {} }: Field): string {
  return Object.entries(properties)
    .filter(([, { const: value }]) => value !== undefined)
    .map(([name, { const: value }]) => `${name}=${String(value)}`)
    .join(',');
}

function untagged(field: Field): Field {
  const properties = Object.fromEntries(
    Object.entries(field.properties ?? {}).filter(([, { const: value }]) => value === undefined),
  );
  return { ...field, properties };
}

function typeOf({ kind, anyOf, const: value, minimum, maximum }: Field): string {
  if (kind === 'code') {
    const values = anyOf?.map((one) => one.const) ?? [value];
    return `one of ${values.map((one) => `\`${String(one)}\``).join(', ')}`;
  }
  if (kind === 'whole number' && minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    return `whole number, ${minimum} to ${maximum}`;
  return kind;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');
