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

/** A heading with as many of the lines as `room` UTF-16 code units hold, and how many are left out. */
function section(heading: string, lines: readonly string[], room: number): readonly string[] {
  const head = `**${heading}:** ${number.format(lines.length)}`;
  let left = room - head.length - 1 - moreMaxLength;
  if (lines.length === 0 || left < 0) return [];
  const shown = [head];
  for (const [index, line] of lines.entries()) {
    left -= line.length + 3;
    if (left < 0) return [...shown, `- and ${number.format(lines.length - index)} more`];
    shown.push(`- ${line}`);
  }
  return shown;
}

function refusal({ file, reason }: Refusal): string {
  return `${escapeForDiscord(shorten(file, 80))}: ${escapeForDiscord(shorten(reason, 160))}`;
}

/** Room for the line that counts what is not named. */
const moreMaxLength = 40;

/** Articles whose names are shown, of each kind, and the room for them in UTF-16 code units. */
const namesShown = 5;
const namesMaxLength = 200;

/** As many of the names as there is room for, and how many are left out. */
function list(ids: readonly string[]): string {
  const shown: string[] = [];
  let left = namesMaxLength;
  for (const id of ids.slice(0, namesShown)) {
    const name = escapeForDiscord(shorten(id, 60));
    left -= name.length + 2;
    if (left < 0 && shown.length > 0) break;
    shown.push(name);
  }
  const more = ids.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${number.format(more)} more` : ''}`;
}

function names({ named }: BuildReport): readonly string[] {
  return Object.entries(named).flatMap(([what, ids]) => {
    return ids.length === 0 ? [] : [`-# ${what}: ${list(ids)}`];
  });
}

/** What a build did, or would do, within one message. */
export function renderReport(report: BuildReport): Reply {
  const seconds = (report.ms / 1_000).toFixed(1);
  const head = report.dryRun
    ? `A preview: nothing has been changed. It took ${seconds} seconds.`
    : `Done in ${seconds} seconds; the new snapshot answers from now on.`;
  const embedded = report.dryRun ? 'to be embedded' : 'embedded';
  const lines = [
    head,
    `**Articles:** ${counts(report.articles)}`,
    ...names(report),
    `**Passages:** ${counts(report.passages)} (${number.format(report.embedded)} ${embedded})`,
  ];
  if (report.dryRun && report.isCurrent) lines.push('There is nothing to do.');
  const lost = report.lost.map(({ quotation, message }) => `${quotation} in <${message}>`);
  const heading = report.dryRun ? 'Posted quotations that will be lost' : 'Posted quotations lost';
  const sections = [
    ['The same words under several names, quoted once', report.duplicates.map(list)],
    [heading, lost],
    ['Refused', report.refused.map(refusal)],
  ] as const;
  const due = sections.filter(([, told]) => told.length > 0);
  for (const [index, [title, told]] of due.entries()) {
    const room = contentMaxLength - lines.join('\n').length - 1;
    // An equal share for each, so that none hides another.
    lines.push(...section(title, told, room / (due.length - index)));
  }
  return say(lines.join('\n'));
}
