import { accept } from '#libs/event-schema';
import { type JudgedCommand, ruleIds } from '#libs/wording';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseNone } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords } from './deciding/words.js';

export interface OverrideWording extends Occurrence {
  readonly type: 'OverrideWording';
  /** The rules that refused, such as AP-4. */
  readonly rules: readonly string[];
  /** The words that were refused, as whoever overrides looked at them: no others may go out with it. */
  readonly text: string;
  /** Why these words are right here. */
  readonly reason: string;
  /** The command whose text it is; any when absent. */
  readonly command?: JudgedCommand;
}

const known: ReadonlySet<string> = new Set(ruleIds);

/**
 * By a coordinator, or by whoever writes when no coordinator is there; then it is reviewed the next day. The same text
 * passes once.
 */
export const overrideWording: Behaviour<OverrideWording, ReceivedComplaint> = (command, _complaint, setting) => {
  const { text, reason, precision } = command;
  const { actor, coordinatorOnDuty } = setting;
  const rules = [...new Set(command.rules)];
  const refused =
    refuseNone('P13', 'rules', rules, 'Name the rules that refused, such as AP-4.') ??
    askWords(
      'P13',
      { text, reason },
      {
        text: 'Add the words that you looked at: an override is for these and no others.',
        reason: 'Say why these words are right for this complainant.',
      },
    );
  if (refused !== undefined) return refused;
  const unknown = rules.find((rule) => !known.has(rule));
  if (unknown !== undefined)
    return no(
      'value-not-allowed',
      'P13',
      `There is no wording rule ${unknown}; one is named like AP-4. Take the names from the refusal.`,
      {
        details: { field: 'rules' },
      },
    );
  const byCoordinator = actor.role === 'coordinator';
  if (!byCoordinator && coordinatorOnDuty === true)
    return no(
      'coordinator-needed',
      'P13',
      'A coordinator is there: ask them to look at these words, and let them override the rule.',
    );
  return accept(
    [
      {
        type: 'WordingOverridden',
        data: {
          rules,
          reason,
          draft: setting.draftOf(text),
          ...present({
            command: command.command,
            noCoordinatorOnDuty: byCoordinator ? undefined : ('agentMayOverride' as const),
          }),
        },
        ...present({ precision }),
      },
    ],
    byCoordinator
      ? []
      : [
          {
            code: 'override-to-review',
            rule: 'P13',
            sentence: 'No coordinator was there, so you may go on. A coordinator looks at it the next day.',
          },
        ],
  );
};
