import type { Span } from '../model/span.js';

/** A calendar date and where a text states it. */
export interface FoundDate extends Span {
  /** `YYYY-MM-DD` */
  readonly date: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>(?:1[89]|2[01])\d\d)`;
const weekday = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?`;

/** Ways to write a date that can be read in one way only, or in two that a look at the numbers tells apart. */
const forms = [
  String.raw`${year}-(?<month>\d\d)-(?<day>\d\d)(?!\d)`,
  String.raw`${year}/(?<month>\d{1,2})/(?<day>\d{1,2})(?!\d)`,
  String.raw`${weekday}${month} ${day},? ${year}`,
  String.raw`${weekday}${day}(?: of)?[ -]${month},?[ -]${year}`,
  String.raw`(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>${year}`,
].map((form) => new RegExp(String.raw`(?<![\p{L}\p{N}])${form}(?!\p{N})`, 'iu'));

/**
 * The first date, of day, month and year, that an English text states. `5/6/2015`, which may be of
 * May or of June, is none.
 */
export function findDate(text: string): FoundDate | null {
  // White space of any kind counts as a space, one for one: the places stay.
  const plain = text.replaceAll(/\s/gu, ' ');
  const found = forms.flatMap((form) => {
    const match = form.exec(plain);
    const date = match?.groups === undefined ? null : toDate(match.groups);
    if (match === null || date === null) return [];
    return [{ date, start: match.index, end: match.index + match[0].length }];
  });
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

function toDate(parts: Readonly<Record<string, string | undefined>>): string | null {
  const { year: y = '', first, second } = parts;
  if (first !== undefined && second !== undefined) {
    const isDayFirst = Number(first) > 12;
    if (!isDayFirst && Number(second) <= 12 && first !== second) return null;
    return isDayFirst ? calendarDate(y, second, first) : calendarDate(y, first, second);
  }
  const { month: m = '', day: d = '' } = parts;
  const named = months.indexOf(m.slice(0, 3).toLowerCase());
  return calendarDate(y, named === -1 ? m : String(named + 1), d);
}

/** `YYYY-MM-DD`, or `null` when the calendar has no such day. */
function calendarDate(y: string, m: string, d: string): string | null {
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
