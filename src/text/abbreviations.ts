/** Full stops after these never end a sentence: a name, a number or an opponent follows. */
const beforeNames =
  /^(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Brig|Pvt|Rev|Fr|Hon|Pres|Supt|Insp|Det|Amb|St|Ste|Mt|Ft|vs|v|cf|viz|e\.g|i\.e)$/u;

/** These end no sentence when a number follows: «No. 10», «Jan. 5», «pp. 3». */
const beforeNumbers =
  /^(?:No|Nos|Art|Sec|Fig|Figs|Vol|Ch|Eq|p|pp|par|ca?|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/iu;

/** These stand inside sentences and at their ends; what follows decides. */
const betweenWords =
  /^(?:Inc|Ltd|Corp|Co|Cos|Bros|Assn|Dept|Univ|Jr|Sr|Esq|etc|al|Ave|Blvd|Rd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ph\.?D|M\.?Sc|B\.?Sc|LL\.?[BM]|(?:\p{L}\.)+\p{L}|\p{Lu})$/u;

const timesOfDay = /^[ap]\.?m$/iu;

/** What goes on after a time of day: a zone or a day. */
const afterTimes =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary\b|March\b|April\b|May \d|June\b|July\b|August\b|(?:Septem|Octo|Novem|Decem)ber\b|(?:Eastern|Central|Mountain|Pacific|Greenwich|Local)\b)/u;

/** Capitalised words that hardly ever stand inside a name: after them, a sentence has begun. */
const openers =
  /^(?:The|This|That|These|Those|There|A|An|He|She|It|Its|They|Their|We|Our|You|Your|I|His|Her|My|In|On|At|As|By|For|From|With|Without|After|Before|Since|Until|When|Where|While|Why|What|Who|How|Which|If|Although|Though|Because|But|And|Or|Nor|So|Yet|Then|Now|Not|No|Some|Many|Most|Several|Both|Each|Every|All|Any|Another|Other|Others|However|Meanwhile|Moreover|Still|Also|Once|Only|Is|Are|Was|Were|Has|Have|Had|Do|Does|Did|Will|Would|Can|Could|Should|To|Under|Over|During|Despite|According|Instead|Earlier|Later|Last|Next|One|Two|Three)(?![\p{L}\p{N}.]|[’'-]\p{L})/u;

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation or an initial that the
 * sentence runs on over, given the text that comes `after` the white space.
 */
export function runsOverStop(before: string, after: string): boolean {
  const word = /(?<![\p{L}\p{N}])((?:\p{L}+\.)*\p{L}+)\.$/u.exec(before)?.[1];
  if (word === undefined) return false;
  if (beforeNames.test(word)) return true;
  if (/^[#(]?\p{N}/u.test(after) && beforeNumbers.test(word)) return true;
  if (timesOfDay.test(word)) return afterTimes.test(after);
  return betweenWords.test(word) && /^\p{Lu}|^\p{N}/u.test(after) && !openers.test(after);
}
