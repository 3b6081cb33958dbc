import { signalNames } from '../core/answering/confidence.js';
import type { Decision, SearchedAnswer, SignalName, Weighed } from '../model/answer.js';
import type { Quotation, Ranks } from '../model/quotation.js';
import { customIdMaxLength } from './discord-limits.js';

/** The numbers behind an answer as its button «Why this?» holds them, each to about three digits. */
export interface Why extends Omit<Decision, 'weighed'> {
  readonly confidence: number;
  /** Of each quotation, in order, as many as the button has room for; of the nearest where nothing was quoted. */
  readonly weighed: readonly (Weighed & { readonly ranks: Ranks })[];
}

/** Changes whenever the order or the meaning of the parts does, the list of signals included. */
const version = 'why3.';

/** Instead of how a passage read: it was not read. */
const none = -32_768;

/** The signal that is left out where it is 0, as it nearly always is: with it three quotations would not fit. */
const rare: SignalName = 'stranger';

/** How many steps one unit has; the numbers are kept as 16-bit integers. */
const steps = { share: 1_000, value: 1_000, weight: 100, lexical: 10, score: 100 } as const;

/** Confidence, threshold and intercept; how many passages were read; which signals are there. */
const bytesAhead = 3 * 2 + 1 + 1;
const bytesOfSignal = 4;
const bytesOfQuotation = 13;

/** Instead of how many passages were read: there was no reader. */
const unread = 255;

/** `null` for an answer without numbers, and when they do not fit: then there can be no button. */
export function encodeWhy(answer: SearchedAnswer, shown: readonly Quotation[]): string | null {
  const { decision, confidence } = answer;
  if (decision === undefined) return null;
  const weighed = decision.weighed.flatMap((one, i) => {
    const ranks = shown[i]?.ranks;
    return ranks === undefined ? [] : [{ ...one, ranks }];
  });
  // Rather the first quotations' numbers than none.
  for (let count = weighed.length; count > 0; count -= 1) {
    const customId = encode({ ...decision, confidence, weighed: weighed.slice(0, count) });
    if (customId.length <= customIdMaxLength) return customId;
  }
  return null;
}

function encode(why: Why): string {
  const weighty = signalNames.flatMap((name, i) => {
    const signal = why.signals.find((one) => one.name === name);
    const says =
      signal !== undefined && signal.weight !== 0 && (name !== rare || signal.value !== 0);
    return says ? [{ ...signal, i }] : [];
  });
  const ahead = Buffer.alloc(bytesAhead);
  const { confidence, threshold, intercept } = why;
  ahead.writeInt16BE(rounded(confidence * steps.share), 0);
  ahead.writeInt16BE(rounded(threshold * steps.share), 2);
  ahead.writeInt16BE(rounded(intercept * steps.weight), 4);
  ahead.writeUInt8(why.read ?? unread, 6);
  ahead.writeUInt8(
    weighty.reduce((bits, { i }) => bits | (1 << i), 0),
    7,
  );
  const signals = weighty.map(({ value, weight }) => {
    const bytes = Buffer.alloc(bytesOfSignal);
    bytes.writeInt16BE(rounded(value * steps.value), 0);
    bytes.writeInt16BE(rounded(weight * steps.weight), 2);
    return bytes;
  });
  const parts = [ahead, ...signals, ...why.weighed.map(bytesFor)];
  return version + Buffer.concat(parts).toString('base64url');
}

function bytesFor({ ranks, dense, lexical, fused, reading, total }: Why['weighed'][number]) {
  const bytes = Buffer.alloc(bytesOfQuotation);
  const places = [ranks.dense, ranks.lexical, ranks.fused];
  for (const [i, place] of places.entries()) bytes.writeUInt8(Math.min(place ?? 0, 255), i);
  const numbers = [
    dense * steps.share,
    lexical * steps.lexical,
    fused * steps.score,
    reading === null ? none : reading * steps.score,
    total * steps.score,
  ];
  for (const [i, number] of numbers.entries()) bytes.writeInt16BE(rounded(number), 3 + i * 2);
  return bytes;
}

function rounded(number: number): number {
  return Math.max(none, Math.min(32_767, Math.round(number)));
}

/** `null` for what {@link encodeWhy} of this version did not make. Signals without weight are left out, and {@link rare} where it is 0. */
export function decodeWhy(customId: string): Why | null {
  if (!customId.startsWith(version)) return null;
  const bytes = Buffer.from(customId.slice(version.length), 'base64url');
  if (bytes.length < bytesAhead) return null;
  const names = signalNames.filter((_, i) => (bytes.readUInt8(7) & (1 << i)) !== 0);
  const ahead = bytesAhead + names.length * bytesOfSignal;
  const count = (bytes.length - ahead) / bytesOfQuotation;
  if (!Number.isInteger(count) || count < 1) return null;
  const read = bytes.readUInt8(6);
  return {
    confidence: bytes.readInt16BE(0) / steps.share,
    threshold: bytes.readInt16BE(2) / steps.share,
    intercept: bytes.readInt16BE(4) / steps.weight,
    read: read === unread ? null : read,
    signals: names.map((name, i) => ({
      name,
      value: bytes.readInt16BE(bytesAhead + i * bytesOfSignal) / steps.value,
      weight: bytes.readInt16BE(bytesAhead + i * bytesOfSignal + 2) / steps.weight,
    })),
    weighed: Array.from({ length: count }, (_, i) =>
      weighedIn(bytes.subarray(ahead + i * bytesOfQuotation)),
    ),
  };
}

function weighedIn(bytes: Buffer): Why['weighed'][number] {
  const place = (i: number): number | null => bytes.readUInt8(i) || null;
  const at = (i: number): number => bytes.readInt16BE(3 + i * 2);
  return {
    ranks: { dense: place(0), lexical: place(1), fused: bytes.readUInt8(2) },
    dense: at(0) / steps.share,
    lexical: at(1) / steps.lexical,
    fused: at(2) / steps.score,
    reading: at(3) === none ? null : at(3) / steps.score,
    total: at(4) / steps.score,
  };
}
