import { createHash } from 'node:crypto';
import { splitterSettings } from './split-passages.js';

/** To be raised with every change to the rules of this folder that makes other articles, passages or statements of the same files. */
const rulesVersion = 4;

/** Changes whenever the same files would be made into other passages: 16 hexadecimal digits. */
export const rulesFingerprint = createHash('sha256')
  .update(JSON.stringify([rulesVersion, splitterSettings]))
  .digest('hex')
  .slice(0, 16);
