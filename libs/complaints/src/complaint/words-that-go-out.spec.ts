import { acknowledged, classified, friday, mondayNoon, received, responsibilityAccepted } from '../../testing/facts.js';
import { exampleContext, given } from '../../testing/given.js';
import { judged, onText, refusing, remembering } from '../../testing/judging.js';
import { type Acknowledge, type Apologise, type FixInFirstContact } from './commands.js';
import { type WordingJudge } from './deciding/wording-judge.js';

const letter = 'We never had a complaint about this. I ring you on Friday.';
const statement = 'I understand what three weeks without the lift mean to your mother.';
const blames = onText(letter, refusing('AP-4', 'This argues about blame'));

const acknowledge = (differs: Partial<Acknowledge> = {}): Acknowledge => ({
  type: 'Acknowledge',
  complainantWasHeard: true,
  empathyStatement: statement,
  nextSteps: [{ action: 'Ask the mechanic.', by: 'emma', dueAt: friday }],
  nextContact: { dueAt: friday },
  medium: 'written',
  text: letter,
  ...differs,
});
const apologise = (differs: Partial<Apologise> = {}): Apologise => ({
  type: 'Apologise',
  consequence: 'Your mother could not leave her flat.',
  responsibility: 'We forgot the order.',
  improvement: { state: 'done', action: 'Orders are checked.', doneAt: '2026-03-01T09:00:00Z' },
  medium: 'written',
  text: letter,
  ...differs,
});
const ours = [received(), acknowledged({ nextSteps: [] }), responsibilityAccepted()];

describe('the words of an acknowledgement', () => {
  it('[N2a] are refused when they discuss blame, with the field, the rules and the command', () => {
    const outcome = given(received()).when(acknowledge(), { wording: blames });
    outcome.thenRefused('wording', 'AP-4');
    expect(outcome.decision).toMatchObject({
      refusal: {
        span: { start: 0, end: 4 },
        details: { field: 'text', command: 'Acknowledge', rules: ['AP-4'], draft: exampleContext.draftOf(letter) },
      },
    });
  });

  it('[N2a] are refused too where we say that we understand', () => {
    const outcome = given(received()).when(acknowledge({ text: 'I ring you.', empathyStatement: letter }), {
      wording: blames,
    });
    expect(outcome.decision).toMatchObject({ refusal: { code: 'wording', details: { field: 'empathyStatement' } } });
  });

  it('[P13] tell at once all that is refused, of both texts, and of the first its rules', () => {
    const both: WordingJudge = ({ text }) =>
      text === letter ? judged(refusing('AP-1'), refusing('AP-7')) : judged(refusing('AP-2'));
    const { decision } = given(received()).when(acknowledge(), { wording: both });
    if (decision.accepted) throw new Error('it was not refused');
    const { rule, details, findings = [] } = decision.refusal;
    expect([rule, details?.['rules']]).toEqual(['AP-1', ['AP-1', 'AP-7']]);
    expect(findings.map((one) => [one.field, one.rule])).toEqual([
      ['text', 'AP-1'],
      ['text', 'AP-7'],
      ['empathyStatement', 'AP-2'],
    ]);
    const onlyLast: WordingJudge = ({ text }) => (text === statement ? judged(refusing('AP-2')) : judged());
    given(received()).when(acknowledge(), { wording: onlyLast }).thenRefused('wording', 'AP-2');
  });

  it('[N2a] wait behind a return code as they are written, so they are refused', () =>
    given(received())
      .when(acknowledge({ medium: 'underCode' }), { wording: blames })
      .thenRefused('wording', 'AP-4'));

  it.each(['spoken', 'notReachable'] as const)('[N5e] that were %s are warned about', (medium) => {
    const outcome = given(received()).when(
      acknowledge({ medium, text: undefined as never, empathyStatement: letter, reason: 'No number.' }),
      { wording: blames },
    );
    outcome.then({ type: 'OwnerAssigned' }, { type: 'Acknowledged' });
    outcome.thenWarned('wording');
  });

  it('are judged in the language that is given, that of the complaint, or our own', () => {
    const { wording, asked } = remembering();
    given(received()).when(acknowledge({ language: 'fy' }), { wording });
    given(received({ language: 'nl' })).when(acknowledge(), { wording });
    given(received()).when(acknowledge(), { wording });
    expect(asked.map(({ language }) => language)).toEqual(['fy', 'fy', 'nl', 'nl', 'en', 'en']);
  });

  it('[N5a] are compared with earlier ones, but for what a machine sends', () => {
    const { wording, asked } = remembering();
    given(received()).when(acknowledge(), { wording });
    given(received()).when(acknowledge({ automated: true }), { wording });
    expect(asked.map(({ neverCompared }) => neverCompared ?? false)).toEqual([false, true, true, true]);
  });
});

describe('what is kept of words that went out', () => {
  it('[P13] is the version of the rules, on the event that sent them and on no other', () => {
    const outcome = given(...ours).when(apologise(), { wording: () => judged() });
    expect(outcome.decision.accepted && outcome.decision.events.map(({ type, pins }) => [type, pins])).toEqual([
      ['Apologised', { ruleSet: 'en-1' }],
      ['PromiseKept', undefined],
    ]);
  });

  it('[N5a] is the position at which other cases were asked, the earlier one of two', () => {
    const others = { similarCount: 2, importedCount: 0, asOf: 'log.7' };
    const wording: WordingJudge = () => ({ ...judged(), others, earlierTexts: { asOf: 'log.5' } });
    given(...ours)
      .when(apologise(), { wording })
      .then({ type: 'Apologised', pins: { ruleSet: 'en-1', otherCases: 'log.5' } }, { type: 'PromiseKept' });
  });

  it('[N5a] is a warning where they could not be compared with earlier ones, never a refusal', () => {
    const wording: WordingJudge = () => ({ ...judged(), earlierTexts: 'unknown' });
    given(...ours)
      .when(apologise(), { wording })
      .thenWarned('earlier-texts-unknown');
  });

  it('[P13] is that they were not checked, where there are no rules for their language', () => {
    const wording: WordingJudge = () => ({
      outcome: 'notChecked',
      languages: [],
      ruleSet: 'none',
      findings: [refusing('AP-3')],
    });
    const outcome = given(...ours).when(apologise(), { wording });
    outcome.then({ type: 'Apologised', data: { warnings: ['AP-3', 'notChecked'] } }, { type: 'PromiseKept' });
    outcome.thenWarned('wording-not-checked');
    expect(outcome.decision).toMatchObject({
      warnings: expect.arrayContaining([
        expect.objectContaining({ sentence: expect.stringContaining('not checked') as string }),
      ]) as unknown,
    });
    expect(outcome.decision.accepted && outcome.decision.events[0]).not.toHaveProperty('pins');
  });
});

describe('the improvement of an apology', () => {
  it.each([undefined, 'Rang her.'])('[N6b] is judged also where it was spoken, with the gist %s', (spokenGist) => {
    const spoken = apologise({ medium: 'spoken', text: undefined as never, ...(spokenGist ? { spokenGist } : {}) });
    const outcome = given(...ours).when(spoken, { wording: () => judged(refusing('AP-3'), refusing('AP-4')) });
    outcome.thenRefused('wording', 'AP-3');
    expect(outcome.decision).toMatchObject({ refusal: { details: { field: 'improvement', rules: ['AP-3'] } } });
    // Without words there is no draft that could be found again.
    const details = outcome.decision.accepted ? {} : (outcome.decision.refusal.details ?? {});
    expect('draft' in details).toBe(spokenGist !== undefined);
  });

  it('without any words nothing else is asked', () => {
    const spoken = apologise({ medium: 'spoken', text: undefined as never });
    const outcome = given(...ours).when(spoken, { wording: () => judged(refusing('AP-1')) });
    outcome.then({ type: 'Apologised', data: { warnings: [] } }, { type: 'PromiseKept' });
    outcome.thenNotWarned('wording');
  });
});

describe('whoever writes that it is the first time', () => {
  const asking =
    (judgement: Partial<ReturnType<WordingJudge>>): WordingJudge =>
    () => ({
      ...judged(refusing('AP-4', 'This argues about blame')),
      ...judgement,
    });
  const refusalWith = (judgement: Partial<ReturnType<WordingJudge>>) => {
    const { decision } = given(...ours).when(apologise(), { wording: asking(judgement) });
    if (decision.accepted) throw new Error('it was not refused');
    return decision.refusal;
  };

  it.each([
    [0, 0, 'In the last 90 days nobody else complained about this.'],
    [1, 0, 'In the last 90 days 1 other complained about this.'],
    [4, 0, 'In the last 90 days 4 others complained about this.'],
    [4, 9, 'In the last 90 days 4 others complained about this, and imported cases hold 9 more.'],
  ])('[N2a] is told the real number: %i, imported %i', (similarCount, importedCount, sentence) => {
    const refusal = refusalWith({ others: { similarCount, importedCount, asOf: 'log.1' } });
    expect(refusal.sentence).toBe(`This argues about blame. ${sentence}`);
    expect(refusal.details).toMatchObject({ similarCount });
  });

  it.each([
    [0, 0, 'In de laatste 90 dagen klaagde niemand anders hierover.'],
    [1, 0, 'In de laatste 90 dagen klaagde 1 ander hierover.'],
    [4, 0, 'In de laatste 90 dagen klaagden 4 anderen hierover.'],
    [4, 9, 'In de laatste 90 dagen klaagden 4 anderen hierover, en geïmporteerde dossiers tellen er nog 9.'],
  ])('[N2a] is told it in the language of the text: %i, imported %i', (similarCount, importedCount, sentence) => {
    const others = { similarCount, importedCount, asOf: 'log.1' };
    expect(refusalWith({ others, languages: ['nl'] }).sentence).toBe(`This argues about blame. ${sentence}`);
  });

  it('[N2a] is told in the language of the text why it cannot be said, and nothing where nobody asked', () => {
    expect(refusalWith({ others: 'unknown', languages: ['nl'] }).sentence).toContain('niet worden opgezocht.');
    expect(refusalWith({ others: 'notClassified', languages: ['nl'] }).sentence).toContain('nog niet ingedeeld');
    expect(refusalWith({}).sentence).toBe('This argues about blame.');
  });

  it('[N2a] is told it with the words about blame, and with no other words', () => {
    const others = { similarCount: 4, importedCount: 0, asOf: 'log.1' };
    const findings = [refusing('AP-1'), refusing('AP-4', 'This argues about blame'), refusing('AP-7')];
    const refusal = refusalWith({ others, findings });
    expect(refusal.sentence).toBe('This would hurt.');
    expect(refusal.findings?.map(({ sentence }) => sentence)).toEqual([
      'This would hurt.',
      'This argues about blame. In the last 90 days 4 others complained about this.',
      'This would hurt.',
    ]);
    expect(refusal.details).toMatchObject({ similarCount: 4 });
  });

  it('[N2a] is told plainly that the number is not known', () => {
    expect(refusalWith({ others: 'unknown' }).sentence).toContain('cannot be looked up at the moment');
    expect(refusalWith({ others: 'notClassified' }).sentence).toContain('not classified yet');
    expect(refusalWith({ others: 'unknown' }).details).not.toHaveProperty('similarCount');
  });

  it('[N2a] is told it with a warning as well', () => {
    const others = { similarCount: 4, importedCount: 0, asOf: 'log.1' };
    const spoken = apologise({ medium: 'spoken', spokenGist: letter });
    const { decision } = given(...ours).when(spoken, { wording: asking({ others }) });
    expect(decision.accepted && decision.warnings.map(({ sentence }) => sentence).join(' ')).toContain('4 others');
  });
});

describe('one letter for all that is fixed in first contact', () => {
  const fix = (differs: Partial<FixInFirstContact> = {}): FixInFirstContact => ({
    type: 'FixInFirstContact',
    complainantWasHeard: true,
    empathyStatement: statement,
    object: 'lift',
    cause: 'other',
    resolution: 'The lift runs.',
    explanation: 'An order was forgotten.',
    text: letter,
    apology: {
      consequence: 'Your mother could not leave her flat.',
      responsibility: 'We forgot the order.',
      improvement: { state: 'done', action: 'Orders are checked.', doneAt: '2026-03-01T09:00:00Z' },
    },
    ...differs,
  });

  it('[F13] is judged once, as the apology that it carries', () => {
    const { wording, asked } = remembering();
    given(received()).when(fix(), { wording });
    expect(asked.map(({ command, text }) => [command, text])).toEqual([
      ['Acknowledge', statement],
      ['Apologise', letter],
    ]);
    expect(asked[1]).toMatchObject({ at: mondayNoon });
  });

  it('[F13] is judged as the answer where it carries none', () => {
    const { wording, asked } = remembering();
    const { apology: _apology, ...without } = fix();
    given(received()).when(without, { wording });
    expect(asked.map(({ command }) => command)).toEqual(['Acknowledge', 'Resolve']);
  });

  it('[P13] is refused with the field as this command calls it', () => {
    const { decision } = given(received()).when(fix(), { wording: blames });
    expect(decision).toMatchObject({ refusal: { code: 'wording', details: { field: 'text', command: 'Apologise' } } });
    const never = given(received()).when(fix(), { wording: onText(letter, refusing('AP-3')) });
    expect(never.decision).toMatchObject({ refusal: { details: { field: 'apology.improvement' } } });
  });

  it('[P13] may go out once when it was overridden', () => {
    const draft = exampleContext.draftOf(letter);
    const overridden = { type: 'WordingOverridden' as const, data: { rules: ['AP-4'], reason: 'x', draft } };
    given(received(), overridden)
      .when(fix(), { wording: blames })
      .then(
        { type: 'OwnerAssigned' },
        { type: 'Acknowledged' },
        { type: 'Classified' },
        { type: 'ResponsibilityAccepted' },
        { type: 'Apologised' },
        { type: 'Resolved' },
      );
    given(received(), classified()).when(fix(), { wording: blames }).thenRefused('wording', 'AP-4');
  });
});
