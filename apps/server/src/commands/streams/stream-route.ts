import { type AnyCommandName } from '../../http/access.js';
import { commandAddress, type Covering, type DescribedCommand } from '../command-route.js';
import { type Family } from './family.js';

type Typed = { readonly type: string };
/** What the body of a command of any stream holds: everything but which command it is. */
export type StreamBody<Command extends Typed, Type extends Command['type']> = Omit<
  Extract<Command, { readonly type: Type }>,
  'type'
>;

/** The name of the schema of what commands of this family answer. */
export const answerSchemaOf = ({ called }: Pick<Family, 'called'>) =>
  `${called.replaceAll(/(?:^| )(.)/g, (_, letter: string) => letter.toUpperCase())}Answer` as const;

interface Described<Whole, Body> extends DescribedCommand {
  /** Says everything that the command can say. */
  readonly body?: Covering<Whole, Body>;
  /** Or what is said there, where the command is made of it. */
  readonly told?: new () => object;
}

/** Makes the decorator of a family's commands: `POST /incidents/{id}/{command-in-kebab-case}`. */
export const routesOf =
  <Command extends Typed & { readonly type: AnyCommandName }>(
    family: Pick<Family, 'called' | 'parameters'> & { decide(command: Command, ...rest: never[]): unknown },
  ) =>
  <Type extends Command['type'], Body extends StreamBody<Command, Type>>(
    command: Type,
    { body, told, ...described }: Described<StreamBody<Command, Type>, Body>,
  ) =>
    commandAddress(
      command,
      { ...described, body: body ?? told ?? Object },
      {
        parameters: family.parameters.map(({ name, form, description }) => ({
          name,
          ...(form === 'uuid' ? { format: form } : {}),
          description,
        })),
        answer: answerSchemaOf(family),
        tagged: `The ETag of the ${family.called} as you have seen it; refused with 412 when somebody was first.`,
      },
    );
