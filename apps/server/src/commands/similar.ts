import { type Aim, type AskedElsewhere, type Recurrences, type SimilarAnswer } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type Alike, type Person } from '#libs/projections';
import { type EarlierSketch, type Sketch } from '#libs/wording';

/** The case that is asked about, as the log has it, and the moment. */
export interface AskedAbout extends Alike {
  readonly complaintId: string;
  readonly now: string;
  /** From what is folded by now, without waiting for what was recorded just before. */
  readonly asItIs?: true;
  /** Who will be told: cases that are hidden from them are not counted. A decision counts all of them. */
  readonly reader?: Actor;
}

/** How often the complainant of a case came to us about its object, over all cases. */
export interface TimesInTouch {
  readonly times: number;
  /** The cases, this one among them. */
  readonly cases: number;
}

/** Who is asked about: whoever complains in this case, or a person who says just now who they are. */
export interface AskedAboutPerson {
  /** Not counted itself. */
  readonly complaintId: string;
  readonly person?: Person;
  /** Who complains, too, from what is folded by now: for many cases at once. The log knows what was recorded just before. */
  readonly asItIs?: true;
  /** Only the receipt has said who complains: what is folded of that stays right, however far the rest is folded. */
  readonly asReceived?: true;
}

/** A text that is to go out, and what is not compared with it. */
export interface AskedText {
  readonly sketch: Sketch;
  /** Texts within one case do not count. */
  readonly complaintId?: string;
  /** Within one incident the same words to everybody are right. */
  readonly incidentId?: string;
}

/** Texts that went out before and may be like it. */
export interface EarlierTexts {
  readonly texts: readonly EarlierSketch[];
  /** The position in the log up to which they were folded; absent while the log is empty. */
  readonly asOf?: string;
}

/**
 * What only other cases know. It answers within a short time or not at all: undefined when it cannot be told, which
 * blocks nobody. Never fails.
 */
export interface Similar {
  /** Other cases with the same object, cause and product, received in the 90 days before; undefined also when this case is not classified. */
  casesLike(asked: AskedAbout): Promise<SimilarAnswer | undefined>;
  /** Counted as it is folded by now, of a bounded number of cases, without those that are hidden from the reader. */
  timesInTouch(complaintId: string, reader?: Actor): Promise<TimesInTouch | undefined>;
  /** Of what is folded by now: found by index, a bounded number of them. */
  earlierTexts(asked: AskedText): Promise<EarlierTexts | undefined>;
  /**
   * Cases about the same, imported ones apart, received since a moment and in as long a time before it; undefined also
   * when object and cause are not both named. Without a product, of whatever product.
   */
  casesAround(aim: Aim, moment: { readonly since: string; readonly now: string }): Promise<Recurrences | undefined>;
  /**
   * What the same person came to us about in other cases, of a bounded number of them; those that are hidden from
   * somebody are counted nowhere. Undefined when nobody is known to ask about. Who that is the log knows at once, so
   * that nobody on the telephone waits; what is counted of other cases is as it is folded by now, and says as of when.
   */
  elsewhere(asked: AskedAboutPerson): Promise<AskedElsewhere | undefined>;
}
