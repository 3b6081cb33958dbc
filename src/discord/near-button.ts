import { createHash } from 'node:crypto';
import type { Quotation } from '../model/quotation.js';
import type { Span } from '../model/span.js';
import { customIdMaxLength } from './discord-limits.js';

/** What a button «Show the nearest passage» holds: enough to find the words again, or to see that they are gone. */
export interface Near extends Span {
  /** {@link articleKey} of the article's id. */
  readonly key: string;
  readonly digest: string;
  readonly paragraph: number;
  /** Id of the quotation. */
  readonly id: string;
}

/** Changes whenever the order or the meaning of the parts does; a button of another version is refused. */
const version = 'near1';

/** Eight letters that stand for an article's id, which may be too long for a button or a choice. */
export function articleKey(article: string): string {
  return createHash('sha256').update(article).digest('base64url').slice(0, 8);
}

/** `null` when the parts do not fit, so that there can be no button. */
export function encodeNear(nearest: Quotation): string | null {
  const customId = [
    version,
    articleKey(nearest.article),
    Buffer.from(nearest.digest, 'hex').toString('base64url'),
    ...[nearest.start, nearest.end, nearest.paragraph].map((number) => number.toString(36)),
    nearest.id,
  ].join('.');
  return customId.length <= customIdMaxLength ? customId : null;
}

/** `null` for what {@link encodeNear} of this version did not make. */
export function decodeNear(customId: string): Near | null {
  const [found, key, digest, start, end, paragraph, id, ...more] = customId.split('.');
  if (found !== version || key === undefined || digest === undefined || more.length > 0)
    return null;
  if (start === undefined || end === undefined || paragraph === undefined || !id) return null;
  const near = {
    key,
    digest: Buffer.from(digest, 'base64url').toString('hex'),
    start: Number.parseInt(start, 36),
    end: Number.parseInt(end, 36),
    paragraph: Number.parseInt(paragraph, 36),
    id,
  };
  return near.start < near.end && near.paragraph >= 0 ? near : null;
}
