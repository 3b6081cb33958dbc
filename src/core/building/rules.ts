import { createHash } from 'node:crypto';
import { splitterSettings } from './split-passages.js';

/** To be raised with every change that makes other articles, passages or statements of the same files: of the rules here, of `src/text`, of the format readers and their libraries. Articles whose files are unchanged are taken over otherwise. */
const rulesVersion = 5;

/** Changes whenever the same files would be made into other passages: 16 hexadecimal digits. */
export const rulesFingerprint = createHash('sha256')
  .update(JSON.stringify([rulesVersion, splitterSettings]))
  .digest('hex')
  .slice(0, 16);
