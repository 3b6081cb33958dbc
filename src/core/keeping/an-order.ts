import type { Order } from '../../model/change.js';

/** An order that says no more than what is given: by default it changes no file and stands on no preview. Files in the order of code units. */
export function anOrder(
  about: Pick<Order, 'id' | 'by' | 'kind'> & Partial<Pick<Order, 'files' | 'snapshot'>>,
): Order {
  const files = (about.files ?? []).toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { snapshot: null, expected: null, ...about, files };
}
