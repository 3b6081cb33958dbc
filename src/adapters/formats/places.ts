import type { Span } from '../../model/span.js';
import { childrenOf, type DomElement, isElement } from './dom.js';

/** A paragraph, heading or item as it was read from a page. */
export interface Line extends Span {
  readonly text: string;
  readonly heading: boolean;
  /** Whether it is nothing but links. */
  readonly linked: boolean;
  /** The number of the element that it stands in, `null` for one that was not in the page. */
  readonly place: number | null;
}

/** An element that a line stands in. */
export interface Step {
  /** Elements are counted as they open, so that an outer one has the lower number. */
  readonly id: number;
  readonly tag: string;
  /** Tag and classes: elements of one name look the same. */
  readonly name: string;
  /** Whether it has a class. */
  readonly classed: boolean;
}

/** The elements of a page as it was before anything was taken out of it. */
export interface Places {
  /** The elements around a place, from the page's body down, those within lines left out. */
  stepsOf(place: number | null): readonly Step[];
}

/** Where an element keeps its number. */
export const placeAttribute = 'data-verbatim-place';

const inline = new Set(
  'a abbr b big cite code del em font i ins mark q s small span strong sub sup time u'.split(' '),
);
const lists = new Set('blockquote ul ol li dl dd dt table tr td th pre'.split(' '));

/** Gives every element of a page a number that it keeps wherever it is moved. */
export function markPlaces(body: DomElement): Places {
  const steps: (Step & { readonly parent: number | null })[] = [];
  const open: { readonly element: DomElement; readonly parent: number | null }[] = [];
  open.push({ element: body, parent: null });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, parent } = next;
    const tag = element.localName;
    const id = steps.length;
    const names = namesOf(element);
    steps.push({ id, tag, name: `${tag}.${names}`, classed: names !== '', parent });
    element.setAttribute(placeAttribute, String(id));
    for (const child of childrenOf(element).toReversed()) {
      if (isElement(child)) open.push({ element: child, parent: id });
    }
  }
  return {
    stepsOf(place) {
      const around: Step[] = [];
      for (let step = steps[place ?? -1]; step !== undefined; step = steps[step.parent ?? -1]) {
        if (!inline.has(step.tag)) around.push(step);
      }
      return around.toReversed();
    },
  };
}

/** The number that an element got, `null` when it got none. */
export function placeOf(element: DomElement): number | null {
  const place = element.getAttribute(placeAttribute);
  return place === null ? null : Number(place);
}

export function nameOf({ name }: Step): string {
  return name;
}

/** Whether one of the elements is a list, a table or a quotation, which stand otherwise than paragraphs do. */
export function isListed(steps: readonly Step[]): boolean {
  return steps.some(({ tag }) => lists.has(tag));
}

function namesOf(element: DomElement): string {
  return (element.getAttribute('class') ?? '').trim().replaceAll(/\s+/gu, '.');
}
