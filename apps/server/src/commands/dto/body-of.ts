import { type ComplaintCommand } from '#libs/complaints';

export type CommandOf<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { readonly type: Type }>;

/** What the body of a command holds: everything but which command it is. A body class implements it. */
export type BodyOf<Type extends ComplaintCommand['type']> = Omit<CommandOf<Type>, 'type'>;

/** The command of this type with this body. */
export const commandFrom = <Type extends ComplaintCommand['type']>(type: Type, body: BodyOf<Type>): CommandOf<Type> =>
  ({ type, ...body }) as unknown as CommandOf<Type>;
