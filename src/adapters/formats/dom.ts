import { parseHTML } from 'linkedom';

/** What we use of a DOM's node; the compiler knows no browser. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

/** What we use of an element. */
export interface DomElement extends DomNode {
  /** Lower-case. */
  readonly localName: string;
  readonly children: ArrayLike<DomElement>;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  append(...nodes: DomNode[]): void;
  remove(): void;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

/** What we use of a document; it always has a body. */
export interface DomDocument extends Pick<DomElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
}

/** A page taken apart, whatever tags it leaves out; no script runs and nothing is fetched. */
export function parsePage(html: string): DomDocument {
  const page = parseHTML(html).document as DomDocument;
  const root = page.documentElement as DomElement | null;
  if (root?.localName !== 'html') return parsePage(`<html><body>${html}</body></html>`);
  const names = Array.from(root.children, ({ localName }) => localName);
  if (names.join(' ') !== 'head body') completePage(page, root);
  // Old pages shout: <A HREF="/">. linkedom hears small letters only.
  if (/\s[A-Z]+=/u.test(html)) lowerAttributes(page);
  return page;
}

function lowerAttributes(page: DomDocument): void {
  for (const element of Array.from(page.querySelectorAll('*'))) {
    for (const { name, value } of Array.from(element.attributes)) {
      const lower = name.toLowerCase();
      if (name === lower) continue;
      element.removeAttribute(name);
      element.setAttribute(lower, value);
    }
  }
}

/** Gives a page the head and the body that its author left out or wrote twice. */
function completePage(page: DomDocument, root: DomElement): void {
  const head = page.createElement('head');
  const body = page.createElement('body');
  for (const node of childrenOf(root)) {
    const name = isElement(node) ? node.localName : '';
    if (name === 'head') head.append(...childrenOf(node));
    else if (name === 'body') body.append(...childrenOf(node));
    else (/^(?:title|meta|link|style|script|base)$/u.test(name) ? head : body).append(node);
    if (isElement(node) && (name === 'head' || name === 'body')) node.remove();
  }
  root.append(head, body);
}

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** A node's children in order. */
export function childrenOf(parent: DomNode): DomNode[] {
  const children: DomNode[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) children.push(node);
  return children;
}

/** How deep the elements below `root` lie one in the other. */
export function depthOf(root: DomNode): number {
  let deepest = 0;
  let depth = 0;
  let node: DomNode | null = root;
  while (node !== null) {
    let next: DomNode | null = node.firstChild;
    if (next !== null) deepest = Math.max(deepest, ++depth);
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) depth--;
      node = node.parentNode;
    }
    node = next;
  }
  return deepest;
}

/** The words of a text that may hold tags and character references, on one line; `null` when there are none. */
export function plainWords(text: string | null | undefined): string | null {
  const raw = text ?? '';
  const shown = /[<&]/u.test(raw) ? parsePage(raw).body.textContent : raw;
  const words = (shown ?? '').replaceAll(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
}
