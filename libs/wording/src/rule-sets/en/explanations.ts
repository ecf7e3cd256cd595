import { type RuleId } from '../../finding.js';
import { type Explanation } from '../rule-set.js';

export const englishExplanations: Readonly<Record<RuleId | 'lateApology', Explanation>> = {
  'AP-1': {
    why: 'This apology does not say what our fault meant for the complainant. A conditional "any inconvenience" does not name it.',
    unsure: 'We did not clearly find what this meant for the complainant. Is it there, in concrete words?',
    better:
      'Name it as they told it: "Because of our mistake you stood in the cold for two hours and missed your appointment."',
    rows: ['N5c'],
  },
  'AP-2': {
    why: 'Nobody takes responsibility here: a mistake "was made" or something "went wrong", but not by us.',
    unsure: 'It is not clear who takes responsibility. Do we say that it was our fault?',
    better: 'Say who did it: "We sent your file to the wrong address. That was our mistake."',
    rows: ['N5b'],
  },
  'AP-3': {
    why: 'An apology needs an improvement that can be believed: what has changed and since when, what will change, by whom and on which day, or who finds that out and by when.',
    unsure: 'The text does not tell what will be different from now on. "Never again" alone is hard to believe.',
    better: 'For example: "From 1 June a second colleague checks every changed order; Helen Briggs sees to it."',
    rows: ['N6a', 'N6b'],
  },
  'AP-4': {
    why: 'This discusses whether the complainant is to blame, or alone with the complaint. It puts them in the wrong instead of hearing them.',
    unsure:
      'This may read as an argument: as if the complaint is unusual, or the complainant is to blame. Do you need it, and does the text tell what we do for them?',
    better: 'Leave it out, or ask neutrally: "So that I can find the cause: which setting was it on?"',
    rows: ['N2a', 'N4a'],
  },
  'AP-5': {
    why: 'This blames somebody else instead of taking responsibility. The complainant dealt with us.',
    unsure: 'This may read as if somebody else is to blame. What is our own part?',
    better:
      'Give the third party as a fact and take our part: "The firm that we chose came late, and we did not chase them. That is down to us."',
    rows: ['N4b'],
  },
  'AP-6': {
    why: 'This apologises under a condition, or for what the complainant felt. It doubts them instead of owning what happened.',
    unsure: 'This may read as an apology under a condition, or for a feeling. Can it say what happened?',
    better: 'Drop the "if": "You waited three weeks because of us. I am sorry."',
    rows: ['N5c', 'N5b'],
  },
  'AP-7': {
    why: 'This is busy with ourselves: what we did, missed or feel, and nothing of what it meant for the complainant.',
    unsure: 'This is mostly about ourselves. Can it say what it meant for the complainant?',
    better:
      'Not "for the fact that we delivered late", but "for our mistake, which gave you problems with your customers".',
    rows: ['N5d', 'N5c'],
  },
  'AP-8': {
    why: 'This text is nearly the same as an earlier one to somebody else. It reads like a template.',
    unsure: 'This text is nearly the same as an earlier one to somebody else. It reads like a template.',
    better: 'Write one sentence that can only be about this complainant.',
    rows: ['N5a'],
  },
  lateApology: {
    why: 'This apology comes late. It is still worth making.',
    unsure: 'This apology comes late. It is still worth making.',
    better: 'Say so: "You should have had this letter three weeks ago. That it took so long is our doing too."',
    rows: ['N5a'],
  },
  'AP-9': {
    why: 'Illness, staffing, workload or a new system is the only cause given. That is ours to carry; the complainant has no use for it.',
    unsure:
      'Illness, staffing, workload or a new system is the only cause given. That is ours to carry; the complainant has no use for it.',
    better: 'Say what we should have arranged: "Nobody took over her post. I should have seen to that."',
    rows: ['N4c'],
  },
};
