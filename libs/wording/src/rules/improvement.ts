import { type ImprovementOffered } from '../finding.js';

/** Whether the improvement of an apology can be believed: it says what, who and when, and its dates make sense. */
export function isPlausible(improvement: ImprovementOffered, now: string): boolean {
  const at = Date.parse(now);
  const due = Date.parse(improvement.dueAt ?? '');
  const named = (value: string | undefined) => value !== undefined && value.trim().length > 1;
  switch (improvement.state) {
    case 'done':
      return (
        Date.parse(improvement.doneAt ?? '') <= at && named(improvement.action) && !neverAgainOnly(improvement.action)
      );
    case 'planned':
      return due > at && named(improvement.action) && named(improvement.owner) && !neverAgainOnly(improvement.action);
    case 'willFindOut':
      return due > at && named(improvement.owner);
  }
}

/** "This will never happen again", and nothing that would make it so. */
function neverAgainOnly(action = ''): boolean {
  const plain = action.toLowerCase();
  const promise =
    /never (?:\w+ )?again|will not happen again|won't happen again|not happen again|nooit meer|nooit weer|niet (?:meer|weer|nog eens|opnieuw) (?:gebeuren|voorkomen)|do better|beter ons best/;
  return (
    promise.test(plain) &&
    plain.split(/\s+/).length < 14 &&
    !/\d|because|by |since|door|want|omdat|doordat|vanaf|from /.test(plain)
  );
}
