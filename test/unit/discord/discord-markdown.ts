/** A stretch of text as Discord shows it: plain, or formatted in the way `kind` names. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Format; readonly children: readonly Shown[] };

type Format = (typeof rules)[number]['kind'];

interface Rule<Kind extends string> {
  readonly kind: Kind;
  /** Tried where the reader stands; the first group is what stands inside. */
  readonly mark: RegExp;
  readonly onlyAtLineStart?: boolean;
}

/**
 * What Discord's clients format, each rule as wide as the widest client reads it: a text that is
 * plain by these rules is plain in all of them.
 */
const rules = [
  { kind: 'quote', mark: /^ *>>>\s([\s\S]+)/, onlyAtLineStart: true },
  { kind: 'quote', mark: /^((?: *> [^\n]*(?:\n|$))+)/, onlyAtLineStart: true },
  { kind: 'heading', mark: /^\s*#{1,3}\s+([^\n]+)/, onlyAtLineStart: true },
  { kind: 'small', mark: /^\s*-#\s+([^\n]+)/, onlyAtLineStart: true },
  { kind: 'list', mark: /^\s*(?:[*+-]|\d+[.)])\s+([^\n]+)/, onlyAtLineStart: true },
  { kind: 'code', mark: /^```([\s\S]+?)```/ },
  { kind: 'code', mark: /^(?<ticks>`+)([\s\S]+?)\k<ticks>/ },
  { kind: 'bold', mark: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/ },
  { kind: 'underline', mark: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/ },
  { kind: 'italic', mark: /^\*(?=\S)((?:\\[\s\S]|[^\\])+?)\*/ },
  { kind: 'italic', mark: /^_((?:\\[\s\S]|[^\\])+?)_/ },
  { kind: 'struck', mark: /^~~((?:\\[\s\S]|[^\\])+?)~~/ },
  { kind: 'spoiler', mark: /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/ },
  { kind: 'masked link', mark: /^\[((?:\\[\s\S]|[^\]\\])*)\]\((?:\\[\s\S]|[^)\\\n])*\)/ },
  { kind: 'link', mark: /^(\w+:\/\/[^\s<]+)/ },
  { kind: 'invite', mark: /^(discord(?:\.gg|(?:app)?\.com\/invite)\/[\w-]+)/i },
  { kind: 'mention or emoji', mark: /^(<[^\s>\\][^>]*>)/ },
  { kind: 'mention', mark: /^(@everyone|@here)/ },
  { kind: 'emoji', mark: /^(:[^\s:\\]+:)/ },
] as const satisfies readonly Rule<string>[];

const escaped = /^\\([^0-9A-Za-z\s])/;
const literal: ReadonlySet<Format> = new Set(['code', 'link', 'invite', 'mention', 'emoji']);

function inside(kind: Format, text: string): readonly Shown[] {
  if (literal.has(kind) || kind === 'mention or emoji') return [{ kind: 'text', text }];
  return readMarkdown(kind === 'quote' ? text.replace(/^ *> /gm, '') : text);
}

/** The text as Discord shows it, in order. */
export function readMarkdown(text: string): readonly Shown[] {
  const shown: Shown[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const escape = escaped.exec(rest);
    const atLineStart = /(?:^|\n)\s*$/.test(text.slice(0, at));
    const rule: Rule<Format> | undefined = rules.find(
      (one: Rule<Format>) => (atLineStart || one.onlyAtLineStart !== true) && one.mark.test(rest),
    );
    const match = escape === null ? rule?.mark.exec(rest) : undefined;
    if (rule !== undefined && match) {
      if (plain !== '') shown.push({ kind: 'text', text: plain });
      plain = '';
      shown.push({ kind: rule.kind, children: inside(rule.kind, match.at(-1) ?? '') });
      at += match[0].length;
    } else {
      plain += escape?.[1] ?? text.charAt(at);
      at += escape === null ? 1 : 2;
    }
  }
  return plain === '' ? shown : [...shown, { kind: 'text', text: plain }];
}

/** The characters that a person sees, formats taken away. */
export function plainText(shown: readonly Shown[]): string {
  return shown.map((one) => (one.kind === 'text' ? one.text : plainText(one.children))).join('');
}

/** Every stretch of that kind, however deep, as the characters that a person sees. */
export function everyStretch(shown: readonly Shown[], kind: Format): readonly string[] {
  return shown.flatMap((one) => {
    if (one.kind === 'text') return [];
    return one.kind === kind ? [plainText(one.children)] : everyStretch(one.children, kind);
  });
}
