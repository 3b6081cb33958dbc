import type { Order } from '../../model/change.js';
import type { Button } from '../reply.js';

/** What a button under a preview, or under the progress of a change, asks for. */
export interface Press {
  readonly verb: 'confirm' | 'drop' | 'stop';
  /** Id of the order. */
  readonly id: string;
  /** Beginning of the digest of the corpus that was previewed. */
  readonly corpus: string;
}

/** Changes whenever the order or the meaning of the parts does; a button of another version is refused. */
const version = 'change1';

const verbs = ['confirm', 'drop', 'stop'] as const;
const shape = /^change1\.(confirm|drop|stop)\.([\w-]{1,36})\.([\da-f]{16})$/;

function encode(verb: Press['verb'], { id, expected }: Order): string {
  return [version, verb, id, expected?.corpus.slice(0, 16) ?? '0'.repeat(16)].join('.');
}

/** `null` for what is no button of a change, or one of another version. */
export function decodePress(customId: string): Press | null {
  const [, found, id, corpus] = shape.exec(customId) ?? [];
  const verb = verbs.find((one) => one === found);
  return verb === undefined || id === undefined || corpus === undefined
    ? null
    : { verb, id, corpus };
}

/** The buttons under a preview. */
export function previewButtons(order: Order): readonly Button[] {
  return [
    { label: 'Confirm', customId: encode('confirm', order) },
    { label: 'Cancel', customId: encode('drop', order) },
  ];
}

/** The button under the progress of a confirmed change. */
export function stopButton(order: Order): readonly Button[] {
  return [{ label: 'Cancel', customId: encode('stop', order) }];
}
