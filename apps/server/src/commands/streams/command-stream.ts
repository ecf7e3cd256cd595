import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ActRequest } from '../../http/act.js';
import { INSTALLATION, type Installation } from '../../installation.js';
import { doneOf, type DoneAnswer } from '../command-answer.js';
import { addressOf, type Family, type Where } from './family.js';
import { missingStream } from './missing-stream.js';

/** The ids of the stream, and what came of the command. */
export type StreamAnswer = DoneAnswer & { readonly where: Where };

/** Any command on a stream of any family. */
export class CommandStream extends Command<StreamAnswer> {
  constructor(
    readonly family: Family,
    readonly where: Where,
    readonly command: { readonly type: string },
    readonly act: ActRequest,
  ) {
    super();
  }
}

@CommandHandler(CommandStream)
export class CommandStreamHandler implements ICommandHandler<CommandStream> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async execute({ family, where, command, act: request }: CommandStream): Promise<StreamAnswer> {
    const { transactor, inForce } = this.installation;
    const deciding = await inForce.now();
    const act = deciding.act(request, command);
    const outcome = await transactor.transact({
      aggregate: family.aggregate,
      stream: family.streamOf(where),
      act,
      pins: deciding.pins,
      decide: async (state, { now }) => {
        const asking = { installation: this.installation, where, now, actor: act.actor };
        const known = (await family.knownTo?.(command, state, asking)) ?? {};
        const context = { ...deciding.context(act, now), ...known };
        return deciding.withWordsRead((wording) => family.decide(command, state, { ...context, wording }));
      },
    });
    const missing = missingStream(family, where);
    const subject = {
      called: `The ${family.called}`,
      address: addressOf(family, where),
      ...(missing === undefined ? {} : { missing: () => missing }),
    };
    return { where, ...doneOf(subject, outcome, request) };
  }
}
