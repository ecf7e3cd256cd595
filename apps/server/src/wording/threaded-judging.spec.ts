import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeHere, judgingHere, type ToJudge } from './judging.js';
import { ThreadedJudging } from './threaded-judging.js';

/*
 * A worker thread loads compiled JavaScript only. Here a stand-in says that it was asked, and can be made to fail; the
 * real one is started with the server.
 */
const standIn = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, text }) => {
    if (text.text.startsWith('crash')) throw new Error('it broke');
    if (text.text.startsWith('end')) process.exit(3);
    const result = { outcome: 'checked', languages: [], ruleSet: 'stand-in', findings: [] };
    parentPort.postMessage({ id, judged: { result, sketch: [text.text.length] } });
  });
`;

const short = 'We never had a complaint about this. I ring you on Friday.';
const long = (begin: string): ToJudge => ({
  command: 'Resolve',
  language: 'en',
  text: `${begin} ${'I ring you on Friday about the chairs. '.repeat(50)}${short}`,
  sketchKey: 'key',
});

describe('judging in a thread', () => {
  let directory: string;
  let judging: ThreadedJudging;
  let crashes: string[];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'judging-'));
    const worker = join(directory, 'stand-in.cjs');
    writeFileSync(worker, standIn);
    crashes = [];
    judging = new ThreadedJudging({ worker, onCrash: (error) => crashes.push(error.message) });
  });
  afterEach(async () => {
    await judging.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('judges short texts here and long ones there', async () => {
    const here = await judging.judge({ ...long(''), text: short });
    expect(here).toEqual(judgeHere({ ...long(''), text: short }));
    expect(here.result.findings).toMatchObject([{ rule: 'AP-4', severity: 'refuse' }]);
    const there = await judging.judge(long('fine'));
    expect(there.result.ruleSet).toBe('stand-in');
    expect(judging.atOnce({ ...long(''), text: short })).toEqual(here);
    expect(judging.atOnce(long('fine'))).toBeUndefined();
  });

  it('gives each its own answer', async () => {
    const texts = ['a', 'bb', 'ccc'].map((begin) => long(begin));
    const answers = await Promise.all(texts.map((text) => judging.judge(text)));
    expect(answers.map(({ sketch }) => sketch[0])).toEqual(texts.map(({ text }) => text.length));
  });

  it.each(['crash', 'end'])('judges here what a thread that ended left behind, in full: %s', async (how) => {
    const [lost, waiting] = await Promise.all([judging.judge(long(how)), judging.judge(long('behind it'))]);
    for (const { result, sketch } of [lost, waiting]) {
      expect(result.findings).toMatchObject([{ rule: 'AP-4', severity: 'refuse' }]);
      expect(sketch).toHaveLength(64);
    }
    expect(crashes).toHaveLength(1);
    expect((await judging.judge(long('again'))).result.ruleSet).toBe('stand-in');
  });

  it('stops without a word, also when it never began', async () => {
    await judging.judge(long('fine'));
    await judging.stop();
    expect(crashes).toEqual([]);
    await new ThreadedJudging({ worker: 'nowhere.js' }).stop();
  });
});

describe('judging where there is no thread', () => {
  it('judges everything here', async () => {
    expect(await judgingHere.judge(long('fine'))).toEqual(judgeHere(long('fine')));
    expect((await judgingHere.judge({ ...long('fine'), sketchKey: undefined as never })).sketch).toEqual([]);
    await judgingHere.stop();
  });
});
