import type { Refusal } from '../core/ports.js';
import type { BuildProgress, BuildReport, Changes } from '../core/services.js';
import { contentMaxLength } from './discord-limits.js';
import { escapeForDiscord } from './escape.js';
import { say, type Reply } from './reply.js';
import { shorten } from './shorten.js';

const number = new Intl.NumberFormat('en-GB');

/** How far a build is, in one line. */
export function renderProgress({ phase, done, total }: BuildProgress): Reply {
  const count = total === 0 ? '' : `: ${number.format(done)} of ${number.format(total)}`;
  switch (phase) {
    case 'reading':
      return say(`Reading the articles${count} …`);
    case 'embedding':
      return say(`Embedding new passages${count} …`);
    case 'writing':
      return say('Writing the new snapshot …');
  }
}

function counts({ added, changed, removed, unchanged }: Changes): string {
  const parts = { added, changed, removed, unchanged };
  return Object.entries(parts)
    .map(([what, count]) => `${number.format(count)} ${what}`)
    .join(', ');
}

/** As many refused files as `room` UTF-16 code units hold; the log and `npm run index` name all. */
function refusals(refused: readonly Refusal[], room: number): readonly string[] {
  if (refused.length === 0) return [];
  const lines = [`**Refused:** ${number.format(refused.length)}`];
  let left = room - lines.join('').length - moreMaxLength;
  for (const [index, { file, reason }] of refused.entries()) {
    const line = `- ${escapeForDiscord(shorten(file, 80))}: ${escapeForDiscord(shorten(reason, 160))}`;
    left -= line.length + 1;
    if (left < 0) return [...lines, `- and ${number.format(refused.length - index)} more`];
    lines.push(line);
  }
  return lines;
}

/** Room for the line that counts what is not named. */
const moreMaxLength = 40;

/** What a build did, or would do, within one message. */
export function renderReport(report: BuildReport): Reply {
  const seconds = (report.ms / 1_000).toFixed(1);
  const head = report.dryRun
    ? `A dry run: nothing has been changed. It took ${seconds} seconds.`
    : `Done in ${seconds} seconds; the new snapshot answers from now on.`;
  const embedded = report.dryRun ? 'to be embedded' : 'embedded';
  const lines = [
    head,
    `**Articles:** ${counts(report.articles)}`,
    `**Passages:** ${counts(report.passages)} (${number.format(report.embedded)} ${embedded})`,
  ];
  const room = contentMaxLength - lines.join('\n').length - 1;
  return say([...lines, ...refusals(report.refused, room)].join('\n'));
}
