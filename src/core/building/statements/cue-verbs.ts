/** How a verb of saying stands to the words. */
export interface Cue {
  readonly lemma: string;
  /**
   * `say` takes words in marks and whole clauses; `think` too, without voice; `judge` takes words in
   * marks about a thing («called it “…”»).
   */
  readonly sort: 'say' | 'think' | 'judge';
  /** `past` is also the participle («has said»); `base` needs a plural or a helping verb; `ing` has no subject of its own. */
  readonly form: 'base' | 'third' | 'past' | 'ing';
}

const say = `say tell add note remark state claim argue insist warn explain announce assert declare
  observe comment acknowledge admit concede confirm deny emphasize emphasise stress suggest indicate
  maintain contend allege report predict caution conclude write tweet post reply respond answer ask
  recall reveal reiterate repeat testify vow pledge promise complain joke quip mention continue affirm
  estimate hint disclose propose recommend lament boast shout cry exclaim whisper mutter echo counter
  retort protest opine assure inform advise notify remind signal speculate speak agree urge demand
  proclaim profess recount relate rejoin find assess chant yell scream interject elaborate clarify
  reckon inquire enquire wonder muse stipulate forecast retweet
  object reflect confess swear pray sum guarantee plead read`;

const think = `believe think feel worry fear hope expect doubt suspect view see consider`;

const judge = `call describe label brand dub denounce condemn slam blast criticize criticise praise hail
  characterize characterise refer dismiss decry deride mock tout liken compare advocate express thank
  welcome reject deem apologize apologise voice applaud attack lambast lambaste rail rebuke ridicule
  bemoan deplore laud commend champion cast portray depict decried ascribe attribute blame accuse
  threaten offer discuss oppose defend scoff rip bash chide castigate pan tell defend plan pan
  acknowledge rail trumpet cheer brush`;

const irregular: Readonly<Record<string, string>> = {
  found: 'find',
  said: 'say',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  felt: 'feel',
  spoke: 'speak',
  spoken: 'speak',
  saw: 'see',
  seen: 'see',
  cast: 'cast',
  read: 'read',
  swore: 'swear',
  sworn: 'swear',
  offered: 'offer',
  repaid: 'repay',
};

/** The last consonant is doubled before -ed and -ing. */
const doubling = new Set(['admit', 'rebut', 'quip', 'pan', 'rip', 'chat', 'dub', 'refer', 'plan']);

/** Verbs that name the hearer before the words: «told reporters that». */
export const withHearer: ReadonlySet<string> = new Set(
  'tell inform assure advise notify remind warn'.split(' '),
);

/** Verbs whose subject says the contrary of the clause after them. */
export const reversing: ReadonlySet<string> = new Set(
  'deny doubt dispute refute reject dismiss'.split(' '),
);

const cues = lexicon();

/** What a lower-case word form is as a verb of saying; `null` when it is none. */
export function cueOf(form: string): Cue | null {
  return cues.get(form) ?? null;
}

function lexicon(): ReadonlyMap<string, Cue> {
  const all = new Map<string, Cue>();
  const sorts = [
    ['judge', judge],
    ['think', think],
    ['say', say],
  ] as const;
  for (const [sort, list] of sorts) {
    for (const lemma of list.split(/\s+/u)) {
      all.set(lemma, { lemma, sort, form: 'base' });
      all.set(thirdPerson(lemma), { lemma, sort, form: 'third' });
      all.set(`${stem(lemma)}ing`, { lemma, sort, form: 'ing' });
      all.set(past(lemma), { lemma, sort, form: 'past' });
      for (const [form, of] of Object.entries(irregular)) {
        if (of === lemma) all.set(form, { lemma, sort, form: form === 'says' ? 'third' : 'past' });
      }
    }
  }
  return all;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function past(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${stem(lemma)}ed`;
}

function stem(lemma: string): string {
  if (doubling.has(lemma)) return lemma + lemma.slice(-1);
  return /[^e]e$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
}
