import { type WorkingCalendar } from '#libs/working-time';

const mostRemembered = 20_000;
const dayMs = 86_400_000;

/** Terms in working time. The same question has the same answer, so that answers are remembered. */
export class DueMoments {
  private readonly known = new Map<string, string>();

  constructor(private readonly calendar: WorkingCalendar) {}

  /** Closing time of the nth business day after the day of this moment. */
  businessDaysAfter(at: string, n: number): string {
    return this.remembered(`${n}d${at}`, () => this.calendar.closingOfNthBusinessDayAfter(at, n));
  }

  /** The same, of the day that comes so many days later. */
  businessDaysAfterDays(at: string, days: number, n: number): string {
    return this.businessDaysAfter(new Date(Date.parse(at) + days * dayMs).toISOString(), n);
  }

  businessHoursAfter(at: string, hours: number): string {
    return this.remembered(`${hours}h${at}`, () => this.calendar.addWorkingMinutes(at, hours * 60));
  }

  private remembered(question: string, answer: () => string): string {
    let moment = this.known.get(question);
    if (moment === undefined) {
      if (this.known.size >= mostRemembered) this.known.clear();
      moment = answer();
      this.known.set(question, moment);
    }
    return moment;
  }
}
