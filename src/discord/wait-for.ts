import type { Turn } from './rate-limits.js';
import { say, type Reply } from './reply.js';

/** Tells somebody who asked too much when to go on. */
export function waitFor({ whose, seconds }: Extract<Turn, { kind: 'wait' }>): Reply {
  const who = whose === 'user' ? 'You have asked' : 'This channel has asked';
  const time = seconds === 1 ? '1 second' : `${seconds} seconds`;
  return say(`${who} a lot in a short time. Please wait ${time}, then ask again.`);
}
