import type { Claimed, Verdict, Verified } from '../model/verdict.js';
import { contentMaxLength, descriptionMaxLength } from './discord-limits.js';
import { escapeForDiscord } from './escape.js';
import { layOutQuotations } from './lay-out-quotations.js';
import { whose } from './render-attribution.js';
import { say, type Reply } from './reply.js';
import { shorten } from './shorten.js';

/** Longest pasted text that is shown again, in UTF-16 code units before escaping. */
const pastedMaxLength = 200;

type Shown = Pick<Reply, 'content' | 'claims'>;

function pastedWords(text: string): string {
  return `“${escapeForDiscord(shorten(text, pastedMaxLength))}”`;
}

function claim(claimed: Claimed | null): string {
  if (claimed === null || claimed.holds === 'yes') return '';
  const name = `**${escapeForDiscord(shorten(claimed.name, 80))}**`;
  if (claimed.holds === 'unclear') return ` Whether ${name} said it, the article leaves unclear.`;
  return ` But the article does not give these words to ${name}:`;
}

/** The pasted text, the words in bold that the source has not. */
function renderPasted({ changes }: Extract<Verdict, { kind: 'differs' }>, room: number): string {
  const words = changes
    .filter(({ kind }) => kind !== 'source')
    .map(({ kind, text }) =>
      kind === 'pasted' ? `**${escapeForDiscord(text)}**` : escapeForDiscord(text),
    )
    .join(' ');
  return words.length <= room ? `Pasted: ${words}` : '';
}

function renderExact(
  verdict: Extract<Verdict, { kind: 'exact' }>,
  snapshot: string,
  room: number,
): Shown {
  const { places, total, claimed } = verdict;
  const where = total > 1 ? `in ${total.toLocaleString('en-GB')} places` : 'word for word';
  const head = `✅ **Exact:** the articles say this ${where}.${claim(claimed)}`;
  const { text, shown } = layOutQuotations(places, room - head.length - 1);
  return { content: `${head}\n${text}`, claims: shown.map((span) => ({ snapshot, ...span })) };
}

function renderDiffers(
  verdict: Extract<Verdict, { kind: 'differs' }>,
  snapshot: string,
  room: number,
): Shown {
  const { source, claimed } = verdict;
  const head = `⚠️ **Differs:** this is what the articles say; in bold, what was changed or left out.${claim(claimed)}`;
  // The words in bold are not the answer here, so the speaker stands in a line of its own.
  const { speaker, ...unspoken } = source;
  const who = `— ${whose(speaker)}`;
  const draw = (pasted: string): Shown => {
    const left = room - head.length - pasted.length - who.length - 3;
    const { text, shown } = layOutQuotations([unspoken], left);
    const content = [head, text, who, pasted].filter((line) => line !== '').join('\n');
    return { content, claims: shown.map((span) => ({ snapshot, ...span })) };
  };
  const whole = draw(renderPasted(verdict, Math.floor(room / 3)));
  return whole.content.length <= room ? whole : draw('');
}

function renderVerdict(verdict: Verdict, snapshot: string, room: number): Shown {
  switch (verdict.kind) {
    case 'exact':
      return renderExact(verdict, snapshot, room);
    case 'differs':
      return renderDiffers(verdict, snapshot, room);
    case 'not-in-corpus':
      return {
        content: `❌ **Not here:** nothing in these articles is like ${pastedWords(verdict.pasted)}. Other sources may have it.`,
        claims: [],
      };
    case 'too-short':
      return { content: 'That is too short to verify: give me at least a few words.', claims: [] };
  }
}

function renderVerdicts({ snapshot, verdicts, more }: Verified, maxLength: number): Shown {
  const left =
    more > 0
      ? `\n\nThere are ${more} more quotations in it: please verify them by themselves.`
      : '';
  const room = Math.floor((maxLength - left.length) / verdicts.length) - 2;
  const shown = verdicts.map((verdict) => renderVerdict(verdict, snapshot, room));
  return {
    content: shown.map(({ content }) => content).join('\n\n') + left,
    claims: shown.flatMap(({ claims }) => claims),
  };
}

/** The message that says what the articles say of a pasted text: as many verdicts, from the first, as Discord's limits hold. */
export function renderVerified(verified: Verified, cards: boolean): Reply {
  const { snapshot, verdicts } = verified;
  if (verdicts.length === 0) return say('There was nothing to verify in that.');
  const maxLength = cards ? descriptionMaxLength : contentMaxLength;
  let drawn = renderVerdicts(verified, maxLength);
  for (let count = verdicts.length - 1; count > 0 && drawn.content.length > maxLength; count--) {
    const more = verified.more + verdicts.length - count;
    drawn = renderVerdicts({ snapshot, verdicts: verdicts.slice(0, count), more }, maxLength);
  }
  const { content, claims } = drawn;
  if (!cards) return { content, cards: [], buttons: [], claims };
  return { content: '', cards: [{ description: content }], buttons: [], claims };
}
