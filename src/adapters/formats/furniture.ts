import type { DomDocument, DomElement } from './dom.js';

/** More than this share of an article is no furniture, whatever its class says: the words name a theme, or a wrapper. */
const mostShare = 0.4;

/** Longer elements, in UTF-16 code units, are the article or a list that readability knows. */
const longestFurniture = 1500;

/** No furniture holds these. */
const main = 'h1, [itemprop~="articleBody"]';

/** A box around a form for addresses has at most so much text, in UTF-16 code units and as a share of the page. */
const longestBox = 500;
const mostOfPage = 0.2;

/**
 * What sites call their furniture, in words of classes, ids and names of components; they stand
 * between hyphens, so that «load» holds no «ad».
 */
const kinds = {
  hidden:
    'sr-only sr-text visually-hidden visuallyhidden visually-hidden-focusable screen-reader screen-reader-text screenreader a11y-hidden element-invisible assistive-text offscreen off-screen d-none display-none is-hidden u-hidden hidden-text print-only visible-print visible-print-block only-print show-for-print show-for-sr skip-link skiplink jump-link',
  advertisement:
    'ad ads advert adverts advertisement advertising adslot ad-slot ad-label dfp taboola outbrain sponsored sponsor',
  letters:
    'newsletter newsletters newsletter-signup signup sign-up email-signup subscribe subscription-widget subscription-box subscribe-box mailchimp email-alert emailblock regwall registration-wall paywall-prompt subscribe-prompt opt-in',
  appeal:
    'cta call-to-action donate donation donations appeal membership-promo support-us contribution-banner app-promo app-download',
  related:
    'related related-content related-articles related-posts related-links related-stories relatedposts relcontent recirc recirculation read-more readmore read-next read-also also-read rich-link richlink more-on more-from more-stories see-also recommended recommendations recommendation you-may-like most-read most-popular most-viewed popular-posts trending up-next next-up next-article prev-next inline-promo internal-links internallink in-article-links',
  share:
    'share shares sharing sharebar share-bar share-tools share-buttons sharedaddy social-share social-links social-media social-bar social-buttons social-icons addthis addtoany post-tools article-tools follow-us follow-links',
  comments:
    'comments comment-list comments-area comment-form comment-count comments-count disqus reader-comments respond reactions',
  tags: 'tags tag-list taglist tags-list tags-links tag-links post-tags entry-tags article-tags story-tags topic-list topics-list related-topics cat-links entry-footer breadcrumb breadcrumbs pagination pager post-navigation nav-links',
  author:
    'author-bio author-box author-info author-card authorcard author-details author-profile author-description about-author about-the-author post-author-bio contributor-bio bio-box byline-block',
  player:
    'audio-player audio-module video-player video-block video-js video-resource vjs vjs-error jwplayer jw-player media-player podcast-player listen-bar text-to-speech speech-player',
  pictures: 'gallery slideshow carousel lightbox photo-gallery image-gallery',
  quote: 'pullquote pull-quote pull-quotes',
  points: 'key-points keypoints key-takeaways takeaways tldr story-highlights',
  consent: 'cookie cookies cookie-banner cookie-notice consent gdpr onetrust ccpa',
} as const;

type Kind = keyof typeof kinds | 'caption';

const patterns = Object.entries(kinds).map(([kind, words]) => ({
  kind: kind as Kind,
  pattern: new RegExp(`(?:^|-)(?:${words.split(' ').join('|')})(?:-|$)`, 'u'),
}));

/** «has-related», «category-comments», «no-ads»: what a page has or is about, and not what the element is. */
const ofPage =
  /^(?:has|with|without|no|non|not|category|tag(?!-(?:list|links|cloud))|type|format|theme)-/u;

/** «hidden md:block», «d-none d-lg-block»: hidden on small screens only. */
const shownOnWide = /(?:^|\s)(?:\S*[:-])?(?:sm|md|lg|xl|xxl)[:-](?:block|flex|grid|inline)/u;

const named = ['class', 'id', 'data-component', 'data-testid', 'data-module', 'data-type'] as const;
const inline = new Set(
  'a abbr b cite code em font i mark q s small span strong sub sup u'.split(' '),
);
const captionWords =
  /(?:^|[\s_-])(?:(?:photo|image|img|picture|media|wp|figure)[_-]?)?(?:caption|cutline|photocredit|photo-credit|image-credit)(?:[\s_-]?text)?(?:$|\s)/iu;

/** Captions that are no `<figcaption>` say so by their class. */
export function isCaption(element: DomElement): boolean {
  const names = element.getAttribute('class') ?? '';
  return captionWords.test(names) && element.querySelector('p + p') === null;
}

/** Whether a figure holds nothing but a picture and words about it; tables, listings and quotations are text. */
export function isPicture(element: DomElement): boolean {
  return (
    element.localName === 'figure' &&
    element.querySelector('table, pre, blockquote, ul, ol, p + p') === null
  );
}

/**
 * Removes what a page's own markup calls furniture: boxes of letters, links to other articles,
 * buttons, players, and what only screen readers hear. What is long stays, and of a kind that would
 * take a large part of the page, everything: then the words mean something else there.
 */
export function removeFurniture(root: DomElement, longest = longestFurniture): void {
  const most = mostShare * lengthOf(root);
  const found = new Map<Kind, DomElement[]>();
  for (const element of Array.from(root.querySelectorAll('*'))) {
    const kind = kindOf(element);
    if (kind === null || lengthOf(element) > Math.min(most, longest)) continue;
    if (element.querySelector(main) !== null) continue;
    found.set(kind, [...(found.get(kind) ?? []), element]);
  }
  for (const elements of found.values()) {
    const all = new Set<unknown>(elements);
    const outer = elements.filter((one) => !all.has(one.parentNode));
    const length = outer.reduce((sum, element) => sum + lengthOf(element), 0);
    if (length <= most) for (const element of elements) element.remove();
  }
}

/** A page with more forms is made to harm. */
const mostForms = 50;

/** Removes short forms and those that ask for an address, each with the box around it that says what for. */
export function removeForms(page: DomDocument): void {
  const most = Math.min(longestBox, mostOfPage * lengthOf(page.body));
  const asking = page.querySelectorAll('form, input[type="email"], input[name*="email"]');
  for (const input of Array.from(asking).slice(0, mostForms)) {
    if (lengthOf(input) > most) continue;
    let box: DomElement = input;
    for (let next = parentOf(box); next !== null && isBox(next, most); next = parentOf(box)) {
      box = next;
    }
    box.remove();
  }
}

function isBox(element: DomElement, most: number): boolean {
  return (
    !/^(?:body|html|main|article)$/u.test(element.localName) &&
    element.querySelector('h1') === null &&
    lengthOf(element) <= most
  );
}

function parentOf({ parentNode }: DomElement): DomElement | null {
  return parentNode !== null && parentNode.nodeType === 1 ? (parentNode as DomElement) : null;
}

function kindOf(element: DomElement): Kind | null {
  if (isUnseen(element)) return 'hidden';
  const names = named.flatMap((name) => tokensOf(element.getAttribute(name) ?? ''));
  if (isCaption(element)) return 'caption';
  const fits = patterns.find(({ pattern }) => names.some((name) => pattern.test(name)));
  if (fits === undefined) return null;
  const isHidden = fits.kind === 'hidden';
  if (isHidden && shownOnWide.test(element.getAttribute('class') ?? '')) return null;
  return isHidden || !inline.has(element.localName) ? fits.kind : null;
}

function isUnseen(element: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.hasAttribute('fallback') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
  );
}

/** Names in small letters with hyphens between their words: «relatedPosts», «block__related_posts». */
function tokensOf(names: string): string[] {
  return names
    .split(/\s+/u)
    .map((name) =>
      name
        .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-')
        .replaceAll(/[^A-Za-z0-9]+/gu, '-')
        .toLowerCase(),
    )
    .filter((name) => !ofPage.test(name));
}

function lengthOf(element: DomElement): number {
  return (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim().length;
}
