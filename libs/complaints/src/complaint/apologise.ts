import { accept, type Warning } from '#libs/event-schema';
import { type AcceptedResponsibility, refuseStatement, responsibilityOf } from './accept-responsibility.js';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type Apologised, type ApologyMedium } from './events/index.js';
import { warnFarAhead } from './deciding/due-moments.js';
import { keepNextContact } from './deciding/keep-next-contact.js';
import { present } from './deciding/present.js';
import { improvementFrom, type Improvement, refuseImprovement } from './deciding/improvement-promised.js';
import { no } from './deciding/refusals.js';
import { apologyOwed } from './state/state-of.js';
import { notAcknowledgedYet } from './deciding/warnings.js';
import { judgeWords, languageOf } from './deciding/judge-words.js';
import { askWords, hasWords } from './deciding/words.js';

export interface Apologise extends Occurrence {
  readonly type: 'Apologise';
  /** What our fault meant for the complainant. */
  readonly consequence: string;
  /** The fault, in our own name. */
  readonly responsibility: string;
  /** What we do so that it does not happen again. */
  readonly improvement?: Improvement;
  readonly medium: ApologyMedium;
  /** What was sent; needed for a written apology. */
  readonly text?: string;
  /** What was said, in short; for the other mediums. */
  readonly spokenGist?: string;
  /** BCP 47; that of the complaint when absent. */
  readonly language?: string;
  /** Accepts responsibility in the same act. */
  readonly acceptsResponsibility?: AcceptedResponsibility;
}

/** Late is late, and still an apology; so is a second one. */
export const apologise: Behaviour<Apologise, ReceivedComplaint> = (command, complaint, setting) => {
  const { acceptsResponsibility, improvement, medium } = command;
  if (complaint.responsibilities.length === 0 && acceptsResponsibility === undefined)
    return no(
      'responsibility-not-accepted',
      'N5b',
      'Say first, or in this same command, which part of it was our fault; how we handled it may be enough.',
    );
  const blank =
    (acceptsResponsibility && refuseStatement(acceptsResponsibility, 'acceptsResponsibility.statement')) ??
    askWords(
      'N5c',
      { consequence: command.consequence },
      { consequence: 'Name what our fault meant for the complainant, not for us.' },
    ) ??
    askWords('N5b', { responsibility: command.responsibility }, { responsibility: 'Name our fault, in our own name.' });
  if (blank !== undefined) return blank;
  if (improvement === undefined)
    return no(
      'no-improvement',
      'N6a',
      'An apology promises betterment: say what has changed, what will change, or when the complainant hears what will.',
    );
  const refused =
    refuseImprovement(improvement, setting) ??
    (medium === 'written'
      ? askWords('N5e', { text: command.text }, { text: 'Add the text that the complainant receives.' })
      : undefined);
  if (refused !== undefined) return refused;

  const judged = judgeWords(
    {
      command: 'Apologise',
      medium,
      ...(medium === 'written'
        ? { field: 'text', text: command.text }
        : { field: 'spokenGist', text: command.spokenGist }),
      improvement,
      ...present({ language: command.language }),
    },
    complaint,
    setting,
  );
  if (!judged.sound) return { accepted: false, refusal: judged.refusal };

  const isLate = apologisesLate(complaint, setting);
  const data: Apologised['data'] = {
    consequence: command.consequence,
    responsibility: command.responsibility,
    improvement: improvementFrom(improvement, setting),
    medium,
    language: languageOf(command.language, complaint, setting),
    warnings: [...(isLate ? ['late'] : []), ...judged.rules],
    ...present({
      text: hasWords(command.text) ? command.text : undefined,
      spokenGist: hasWords(command.spokenGist) ? command.spokenGist : undefined,
    }),
  };
  return accept(
    [
      ...(acceptsResponsibility === undefined ? [] : [responsibilityOf(acceptsResponsibility, setting)]),
      { type: 'Apologised', data, ...judged.pinned, ...present({ precision: command.precision }) },
      ...keepNextContact(complaint),
    ],
    [
      ...(complaint.acknowledgement === undefined ? [notAcknowledgedYet] : []),
      ...(isLate ? [late] : []),
      ...(medium !== 'written' && !hasWords(command.spokenGist) ? [gistMissing] : []),
      ...(improvement.state === 'done' ? [] : warnFarAhead([improvement.dueAt], setting)),
      ...judged.warnings,
    ],
  );
};

const businessDaysToApologise = 2;

/** The apology that was owed, later than two business days after we said that it was our fault. */
function apologisesLate(complaint: ReceivedComplaint, { at, calendar }: Setting): boolean {
  const owedSince = apologyOwed(complaint)?.at;
  if (owedSince === undefined) return false;
  return Date.parse(at) > Date.parse(calendar.closingOfNthBusinessDayAfter(owedSince, businessDaysToApologise));
}

const late: Warning = {
  code: 'apology-late',
  rule: 'N5a',
  sentence: 'The complainant waited more than two business days for this apology. Say sorry for the wait as well.',
};
const gistMissing: Warning = {
  code: 'gist-missing',
  rule: 'N5e',
  sentence: 'Add in a line what you said, so that colleagues know which apology the complainant heard.',
};
