import { blameRule, type Complaint, type JudgedWords, type Judgement, type OthersAsked } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type KeyReader } from '#libs/privacy';
import { sketchKeyOf } from '#libs/projections';
import { comparedWith, type JudgedCommand, type Sketch } from '#libs/wording';
import { type Similar } from '../commands/similar.js';
import { type Judging, type ToJudge } from './judging.js';

/** For which complaint words are meant; without one, for none that is known. */
export interface WordsFor {
  readonly complaintId: string;
  readonly complaint: Complaint;
  readonly now: string;
  /** Who is told how many others there are; not of cases that are hidden from them. */
  readonly reader?: Actor;
}

/** Answers to one person, which should not be templates. What a whole incident is told is the same for everybody. */
const personal: ReadonlySet<JudgedCommand> = new Set([
  'Acknowledge',
  'Apologise',
  'Resolve',
  'SendHoldingResponse',
] satisfies JudgedCommand[]);

/** Reads words with the rules, and with what only other cases know. */
export class WordsReader {
  private readonly sketchKey: string;

  constructor(
    private readonly parts: { readonly judging: Judging; readonly similar: Similar; readonly keys: KeyReader },
  ) {
    this.sketchKey = sketchKeyOf(parts.keys);
  }

  async read(words: JudgedWords, about?: WordsFor): Promise<Judgement> {
    const judged = await this.parts.judging.judge(this.toJudge(words));
    const { result, earlierTexts } = await this.compared(judged, words.language, about);
    const others = result.findings.some(({ rule }) => rule === blameRule) ? await this.others(about) : undefined;
    return {
      ...result,
      ...(earlierTexts === undefined ? {} : { earlierTexts }),
      ...(others === undefined ? {} : { others }),
    };
  }

  /** What can be said of these words at once: they are short, and no other case has to be asked. */
  readAtOnce(words: JudgedWords): Judgement | undefined {
    const toJudge = this.toJudge(words);
    if (toJudge.sketchKey !== undefined) return undefined;
    const result = this.parts.judging.atOnce(toJudge)?.result;
    return result?.findings.some(({ rule }) => rule === blameRule) === true ? undefined : result;
  }

  private toJudge({ at, neverCompared, improvement, ...said }: JudgedWords): ToJudge {
    const compares = said.medium === 'written' && neverCompared !== true && personal.has(said.command);
    return {
      ...said,
      ...(improvement === undefined ? {} : { improvement, now: at }),
      ...(compares ? { sketchKey: this.sketchKey } : {}),
    };
  }

  /** Keyed hash by which a draft is known; how it is broken into lines makes it no other one. */
  draftOf(text: string): string {
    return this.parts.keys.keyedHash('draft', text.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
  }

  private async compared(
    { result, sketch }: Awaited<ReturnType<Judging['judge']>>,
    language: string,
    about: WordsFor | undefined,
  ): Promise<{ result: typeof result; earlierTexts?: Judgement['earlierTexts'] }> {
    if (sketch.length === 0) return { result };
    const earlier = await this.earlier(sketch, about);
    if (earlier === undefined) return { result, earlierTexts: 'unknown' };
    const { texts, asOf } = earlier;
    return {
      result: comparedWith(result, { language, sketch, earlierSketches: texts }),
      ...(asOf === undefined ? {} : { earlierTexts: { asOf } }),
    };
  }

  private earlier(sketch: Sketch, about: WordsFor | undefined) {
    const incidentId = about?.complaint.receipt?.incidentId;
    return this.parts.similar.earlierTexts({
      sketch,
      ...(about === undefined ? {} : { complaintId: about.complaintId }),
      ...(incidentId === undefined ? {} : { incidentId }),
    });
  }

  private async others(about: WordsFor | undefined): Promise<OthersAsked | undefined> {
    if (about === undefined) return undefined;
    const { complaintId, complaint, now, reader } = about;
    const { classification, receipt } = complaint;
    if (classification === undefined) return 'notClassified';
    const { similar } = this.parts;
    const alike = { complaintId, classification, product: receipt?.product, now, asItIs: true } as const;
    return (await similar.casesLike(reader === undefined ? alike : { ...alike, reader })) ?? 'unknown';
  }
}
