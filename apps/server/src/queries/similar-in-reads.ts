import { type Aim, type AskedElsewhere, type Elsewhere, type Recurrences, type SimilarAnswer } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { type KeyReader } from '#libs/privacy';
import {
  caseKey,
  caseOf,
  cases,
  earlierTextIn,
  earlierTexts,
  finding,
  isRecognised,
  type Projection,
  recognisedBy,
  similarIndex,
  similarKey,
  versionOf,
} from '#libs/projections';
import { type ReadStore, type StoredDocument } from '#libs/read-store';
import { bandsOf, type EarlierSketch, isLikeOneOf, unpackSketch } from '#libs/wording';
import {
  type AskedAbout,
  type AskedAboutPerson,
  type AskedText,
  type EarlierTexts,
  type Similar,
  type TimesInTouch,
} from '../commands/similar.js';
import { type ProjectorHandle } from '../projecting/projector-handle.js';
import { casesHiddenFrom } from './confidentiality.js';
import { aboutElsewhere, tokensFolded, tokensInLog } from './elsewhere.js';
import { inTime } from './in-time.js';

const days = 90;
const dayMs = 86_400_000;
/** More than so many similar cases are not counted: it is no one-off by far. */
const mostCounted = 1_000;
const pageSize = 250;
/** Where every single one is looked at, so many of them take about as long as a decision waits. */
const mostLookedAt = 20_000;
/** A person has no more numbers and addresses than that; what has is a switchboard. */
const mostTokens = 6;
const mostRemembered = 20_000;
const mostCasesOfPerson = 50;
/** What shares a band with more texts than that is a template that was found before. */
const mostTextsOfBand = 50;

type Versioned = Pick<Projection, 'name' | 'version'>;

export interface SimilarParts {
  readonly reads: Pick<ReadStore, 'activeVersion' | 'checkpoint' | 'get' | 'query'>;
  readonly log: Pick<EventReader, 'head' | 'read'>;
  readonly projecting: Pick<ProjectorHandle, 'waitFor' | 'positionOf'>;
  readonly keys: Pick<KeyReader, 'keyedHash' | 'lookup'>;
  /** How long an answer may take, waiting included. */
  readonly longestMs: number;
  /** Told why nothing could be answered. */
  readonly report?: (error: unknown) => void;
}

/** What only other cases know, by index from the read store. */
export class SimilarInReads implements Similar {
  /** By complaint, who complains as its receipt says: that never changes. */
  private readonly received = new Map<string, readonly string[]>();

  constructor(private readonly parts: SimilarParts) {}

  casesLike(asked: AskedAbout): Promise<SimilarAnswer | undefined> {
    return this.told(async () => {
      const key = similarKey(asked);
      if (key === undefined || !(asked.asItIs === true || (await this.isCaughtUp(cases)))) return undefined;
      // Before it is counted: what is read after that holds no less than this position.
      const asOf = await this.position(cases);
      if (asOf === undefined) return undefined;
      const passedOver = await this.passedOver(asked);
      const similarCount = await this.count(key, false, asked.now, passedOver);
      const importedCount = await this.count(key, true, asked.now, passedOver);
      return { similarCount, importedCount, asOf };
    });
  }

  timesInTouch(complaintId: string, reader?: Actor): Promise<TimesInTouch | undefined> {
    return this.told(async () => {
      const { reads } = this.parts;
      if ((await this.current(cases)) === undefined || (await this.current(finding)) === undefined) return undefined;
      const own = await reads.get(cases.name, caseKey(complaintId));
      if (own === undefined) return undefined;
      const object = objectOf(own);
      // What an unclassified case is about can be compared with nothing.
      const others =
        object === undefined
          ? []
          : await this.otherCasesOfPerson(
              await this.passedOver({ complaintId, ...(reader === undefined ? {} : { reader }) }),
            );
      const same = [own, ...others.filter((other) => objectOf(other) === object)];
      const times = same.reduce((sum, document) => sum + caseOf(document).timesInTouch, 0);
      return { times, cases: same.length };
    });
  }

  casesAround(
    aim: Aim,
    { since, now }: { readonly since: string; readonly now: string },
  ): Promise<Recurrences | undefined> {
    return this.told(async () => {
      if (aim.object === undefined || aim.cause === undefined || !(await this.isCaughtUp(cases))) return undefined;
      const asOf = await this.position(cases);
      if (asOf === undefined) return undefined;
      const length = Date.parse(now) - Date.parse(since);
      const from = new Date(Date.parse(since) - length).toISOString();
      const received = await this.receivedAbout({ ...aim, object: aim.object, cause: aim.cause }, { from, to: now });
      // A part of them would be a wrong number.
      if (received === undefined) return undefined;
      const after = received.filter((at) => since <= at).length;
      return { before: received.length - after, after, asOf };
    });
  }

  /** When the cases about this came, imported ones apart; undefined when there are too many to look at. */
  private async receivedAbout(
    { object, cause, product }: Aim & { readonly object: string; readonly cause: string },
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<readonly string[] | undefined> {
    const { reads } = this.parts;
    const exactly = similarKey({ classification: { object, cause, product: product ?? '' } }) ?? '';
    // Of whatever product: every key that begins with object and cause.
    const beginning = exactly.slice(0, exactly.lastIndexOf('""]'));
    const query = {
      projection: cases.name,
      index: similarIndex,
      ...(product === undefined
        ? { equals: [], from: beginning, to: `${beginning}"\u{10ffff}` }
        : { equals: [exactly, false], from, to }),
      limit: pageSize,
    };
    const received: string[] = [];
    let after: string | undefined;
    let lookedAt = 0;
    do {
      const page = await reads.query({ ...query, after });
      for (const { body } of page.documents) {
        const at = body['receivedAt'];
        if (body['imported'] !== true && typeof at === 'string' && from <= at && at <= to) received.push(at);
      }
      lookedAt += page.documents.length;
      after = page.next;
    } while (after !== undefined && lookedAt < mostLookedAt);
    return after === undefined ? received : undefined;
  }

  async elsewhere(asked: AskedAboutPerson): Promise<AskedElsewhere | undefined> {
    const { complaintId, person } = asked;
    const { keys } = this.parts;
    const named = person === undefined ? undefined : recognisedBy(keys, person);
    if (named?.length === 0) return undefined;
    const told = await this.told(async () => {
      // Before other cases are counted, as everywhere: what is read after that holds no less.
      const asOf = await this.position(finding);
      const tokens = named ?? (await this.whoComplains(asked));
      if (tokens === undefined) return undefined;
      if (asOf === undefined) return (await this.current(finding)) === undefined ? undefined : 'nobody';
      // Nothing was recorded yet of who complains here.
      return tokens.length === 0 ? 'nobody' : this.aboutPerson(tokens, complaintId, asOf);
    });
    return told === 'nobody' ? undefined : (told ?? 'unknown');
  }

  private async whoComplains({
    complaintId,
    asItIs,
    asReceived,
  }: Omit<AskedAboutPerson, 'person'>): Promise<readonly string[] | undefined> {
    const remembered = asReceived === true ? this.received.get(complaintId) : undefined;
    if (remembered !== undefined) return remembered;
    const folded = (asItIs ?? asReceived) === true ? await tokensFolded(this.parts.reads, complaintId) : undefined;
    const tokens = folded ?? (asItIs === true ? undefined : await tokensInLog(this.parts, complaintId));
    if (asReceived === true && tokens !== undefined) {
      if (this.received.size >= mostRemembered) this.received.clear();
      this.received.set(complaintId, tokens);
    }
    return tokens;
  }

  private async aboutPerson(tokens: readonly string[], complaintId: string, asOf: string): Promise<Elsewhere> {
    return { about: await aboutElsewhere(this.parts.reads, tokens, complaintId), asOf };
  }

  earlierTexts(asked: AskedText): Promise<EarlierTexts | undefined> {
    return this.told(async () => {
      // Waits only where nothing is folded yet: a text that went out a moment ago is not worth holding up a letter.
      const asOf = (await this.position(earlierTexts)) ?? (await this.firstPosition(earlierTexts));
      if (asOf !== undefined) return { texts: await this.textsLike(asked), asOf };
      return (await this.parts.log.head()) === undefined ? { texts: [] } : undefined;
    });
  }

  private async told<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    try {
      return await inTime(ask(), this.parts.longestMs);
    } catch (error) {
      this.parts.report?.(error);
      return undefined;
    }
  }

  private async isCaughtUp({ name }: Versioned): Promise<boolean> {
    const { log, projecting, longestMs } = this.parts;
    const head = await log.head();
    return head !== undefined && (await projecting.waitFor(name, head, longestMs)) === 'reached';
  }

  // An earlier version is read until the present one is built, and knows nothing of this.
  private async current({ name, version }: Versioned): Promise<number | undefined> {
    const build = await this.parts.reads.activeVersion(name);
    return build !== undefined && versionOf(build) === version ? build : undefined;
  }

  /**
   * How far it can be read. The projector tells that of what is folded as this server folds it, so that the store need
   * be asked only until it has told something.
   */
  private async position(of: Versioned): Promise<string | undefined> {
    const told = this.parts.projecting.positionOf(of.name);
    if (told !== undefined) return told;
    const build = await this.current(of);
    return build === undefined ? undefined : (await this.parts.reads.checkpoint(of.name, build))?.position;
  }

  /** Those that share a band with this text, until one of them is nearly the same. */
  private async textsLike({ sketch, complaintId, incidentId }: AskedText): Promise<readonly EarlierSketch[]> {
    const texts = new Map<string, EarlierSketch>();
    for (const band of bandsOf(sketch)) {
      const query = { projection: earlierTexts.name, index: ['bands'] as const, equals: [band] };
      const page = await this.parts.reads.query({ ...query, limit: mostTextsOfBand });
      for (const { key, body } of page.documents) {
        const text = earlierTextIn(body);
        if (text === undefined || text.complaintId === complaintId || texts.has(key)) continue;
        const sameIncident = incidentId !== undefined && text.incidentId === incidentId;
        const earlier = { sketch: unpackSketch(text.sketch), sameIncident };
        texts.set(key, earlier);
        if (isLikeOneOf(sketch, [earlier])) return [earlier];
      }
    }
    return [...texts.values()];
  }

  /** Of a projection that has only begun. */
  private async firstPosition(of: Versioned): Promise<string | undefined> {
    return (await this.isCaughtUp(of)) ? this.position(of) : undefined;
  }

  /** The case itself, and those of which the reader may not know. */
  private async passedOver({
    complaintId,
    reader,
  }: Pick<AskedAbout, 'complaintId' | 'reader'>): Promise<readonly string[]> {
    const hidden = reader === undefined ? [] : await casesHiddenFrom(this.parts.reads, reader);
    return [complaintId, ...hidden].map(caseKey);
  }

  private async count(key: string, imported: boolean, now: string, passedOver: readonly string[]): Promise<number> {
    const from = new Date(Date.parse(now) - days * dayMs).toISOString();
    const query = { projection: cases.name, index: similarIndex, equals: [key, imported], from, limit: pageSize };
    let counted = 0;
    let after: string | undefined;
    do {
      const page = await this.parts.reads.query({ ...query, after });
      counted += page.documents.filter(({ stream }) => !passedOver.includes(stream)).length;
      after = page.next;
    } while (after !== undefined && counted < mostCounted);
    return Math.min(counted, mostCounted);
  }

  private async otherCasesOfPerson([own = '', ...hidden]: readonly string[]): Promise<readonly StoredDocument[]> {
    const { reads } = this.parts;
    const found = await reads.get(finding.name, own);
    const tokens = new Set(((found?.body['tokens'] ?? []) as readonly string[]).filter(isRecognised));
    const keys = new Set<string>();
    for (const token of [...tokens].slice(0, mostTokens)) {
      const limit = mostCasesOfPerson + 1;
      const page = await reads.query({ projection: finding.name, index: ['tokens'], equals: [token], limit });
      for (const { key } of page.documents) keys.add(key);
    }
    for (const passedOver of [own, ...hidden]) keys.delete(passedOver);
    const others = await Promise.all([...keys].slice(0, mostCasesOfPerson).map((key) => reads.get(cases.name, key)));
    return others.filter((other) => other !== undefined);
  }
}

const objectOf = (document: StoredDocument): string | undefined => caseOf(document).classification?.object;
