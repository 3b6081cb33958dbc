import { appealRules } from './appeal-rules.js';
import { type BoilerplateRule, rule } from './boilerplate-rule.js';
import { commentRules } from './comment-rules.js';
import { foreignRules } from './foreign-rules.js';
import { offerRules } from './offer-rules.js';

const services = String.raw`(?:home|about(?: us)?|contact(?: us)?|contacts|advertise(?: with us)?|careers|archives?|faq|site ?map|privacy(?: policy| notice)?|cookies?(?: policy| settings)?|terms(?: of (?:use|service)| (?:&|and) conditions)?|menu|search|subscribe|log ?in|sign in|register|my account|donate)`;
const sections = String.raw`(?:news|world|business|politics|sports?|opinion|culture|lifestyle|science|technology|tech|health|videos?|podcasts?|live|jobs|help|accessibility|shop)`;
const pages = `(?:${services}|${sections})`;
const months = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const date = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:${months} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${months},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})`;
const time = String.raw`(?:(?:,| at| -| –| \|)? ?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,4}\)?)?)?`;
const agencies = String.raw`(?:AFP|AP|Reuters|dpa|EFE|ANSA|PTI|ANI|IANS|UPI|PA|AAP|TASS|Xinhua|Bloomberg|agencies|agency)`;
const agencyLine = String.raw`[-–—(\[]?(?:with )?(?:[a-z]{2,4}(?:/[a-z]{2,4})+ )?[(\[]?${agencies}(?:(?:, |/| and | & )${agencies})*`;

/**
 * The rules; the first that fits names the span. Each pattern is matched against the whole
 * paragraph, so that prose which only mentions such words stays: «He told readers to subscribe.»
 * A sentence that reports what somebody said is prose, unless a `certain` rule fits.
 */
export const boilerplateRules: readonly BoilerplateRule[] = [
  rule(
    'see-also',
    [String.raw`see (?:also\b|related (?:stor(?:y|ies)|articles?|coverage)\s*[:|]).*`],
    { longest: 300, certain: true },
  ),
  rule(
    'read-more',
    [
      String.raw`(?:read|learn|find out|see|discover|view) more(?: here| now| below)?(?:\s*[:|»›→.…>–—-].*)?`,
      String.raw`(?:read|also read|read also|read next|must[- ]read|don['’]t miss|also on|up next|watch also|watch next|now read(?: this)?|what to read next)\s*[:|»›→–—-].*`,
      String.raw`also (?:on|in|from) [^.:]{1,30}:\s*[^.]*[^.…]`,
    ],
    { certain: true },
  ),
  rule('read-more', [
    String.raw`(?:read|learn|find out) more (?:about|on|from|at|in our|of our|related)\b[^.]*\.?`,
    String.raw`(?:continue|keep) reading\b.{0,80}|click here\b[^.]*[.!]?`,
    String.raw`(?:read|see|view) the (?:full|original) (?:story|article|report|interview)\b[^.]{0,60}[.:]?`,
    String.raw`(?:watch|listen|video|photos|gallery|slideshow|podcast|in pictures)(?: now| live| here| below)?\s*[:|]\s.*[^.]`,
    String.raw`(?:watch|listen)(?: now| live| here| below)?`,
    String.raw`(?:read|see|show|view|load|learn|find out|discover|explore|browse)(?: (?:all|more|next|less|full|the full))+(?: (?:story|stories|articles?|news|posts?|here|now|below|list|coverage|topics?|on .{1,40}|on these topics))*\s*[:.…»›→]?`,
    String.raw`(?:skip|jump) (?:past )(?:the )?.{1,60}\b(?:post|content|promotion|video|section|advertisement|list|gallery)\b.{0,30}|skip (?:twitter|x|facebook|instagram|youtube|tiktok|next|photo|advertisement)\b.{0,40}|after newsletter promotion|click here (?:to|for)\b.{0,120}`,
  ]),
  rule(
    'related',
    [
      String.raw`(?:related|recommended|further reading|more (?:on|about) this(?: story| topic| subject)?)\s*:.+`,
    ],
    { certain: true },
  ),
  rule('related', [String.raw`more (?:from|on|in)\b.{1,60}[^.?!]`], { takes: 'titles' }),
  rule(
    'related',
    [
      String.raw`(?:related|recommended|suggested|trending|popular|latest|top|featured|similar)(?: (?:to|for you|now|today|topics?|news|stories|story|articles?|posts?|content|coverage|links?|reading|headlines?|videos?|internet|web|tags|searches|programmes|reads|from .{1,40}))*\s*:?`,
      String.raw`most (?:read|viewed|popular|shared|watched|commented|e-?mailed|recent|discussed)(?: (?:this|today|now|right now|in|stories|articles|news|videos|posts|on|of)\b.{0,40})?\s*:?`,
      String.raw`(?:other|more) (?:stories|news|articles|posts|coverage|headlines|to explore|to read|to watch|for you|like this)\b.{0,40}`,
      String.raw`you (?:may|might|will)(?: also)? (?:like|enjoy|be interested in|want to read).{0,40}`,
      String.raw`editor['’]?s['’]? (?:picks?|choice)|(?:what )?(?:others are|people are|readers are|we['’]re)(?: also)? reading(?: now)?\s*[:.…]*`,
      String.raw`from (?:the|our) archives?|around the web|elsewhere on the (?:web|site)|in this (?:section|series)\s*:?`,
      String.raw`(?:up|read|watch|play|story|coming) next|next (?:up|story|article)|don['’]t miss(?: (?:this|these|out))?|in case you missed it|icymi|(?:go|dive|dig) deeper|further reading|(?:today|this week)['’]s (?:top|best|most)\b.{0,40}|(?:top|must|staff|our) (?:picks?|reads?)|recent (?:posts|stories|articles|comments|news)|sponsored links|key events|also in (?:the|this|our|today['’]s) (?:\S+ )?[^\s.,;:?!]+`,
    ],
    { takes: 'titles' },
  ),
  ...offerRules,
  rule(
    'credits',
    [
      String.raw`[(\[]?(?:(?:additional )?(?:reporting|writing|editing)|edited|compiled|translated|production|with (?:files|inputs?|additional reporting)) (?:by|from)\b.{1,250}`,
      String.raw`.{1,160}\bcontributed (?:additional )?(?:reporting|research)\b.{0,160}`,
      String.raw`sources?\s*: ?.{1,80}|${agencyLine}|(?:the )?(?:views?|opinions?)(?:,? (?:and|or) (?:views?|opinions?|facts))* (?:expressed|stated)\b.*|disclaimer\s*:.*`,
      String.raw`[(\[]?(?:this|the original) (?:story|article|report|copy|piece|version) (?:(?:has|was|is|been|also|first|originally|later|since) ){1,4}(?:published|appeared|syndicated|edited|generated|produced|translated|corrected|updated)\b.*`,
    ],
    { place: 'edges', longest: 350 },
  ),
  rule(
    'credits',
    [
      String.raw`this (?:article|story|essay|piece|post) (?:appears|appeared|was published) in (?:the|our) .{0,40}\b(?:edition|issue)\b.*`,
      String.raw`(?:our|editorial) standards\s*:.*|a version of this (?:article|story|piece|post|essay)\b.*|(?:order|buy|request) (?:reprints?|copies|permissions?)\b.{0,60}|reprints?(?: (?:&|and) permissions?)?|today['’]s paper|purchase licensing rights\b.{0,40}`,
      String.raw`(?:the )?.{1,40}\bis not responsible for the content of external\b.*|accuracy and availability of\b.*|visit our .{1,60}\b(?:terms of use|permissions)\b.*|printed from \S+\.\S+.*|to see more, visit \S+\.\S+`,
    ],
    { longest: 350 },
  ),
  rule(
    'correction',
    [
      String.raw`(?:corrections?|clarifications?|editor['’]s note|amendment)(?:,? .{0,30}\d{4})?\s*:.*\b(?:article|story|version|headline|caption|report|post)\b.*`,
      String.raw`(?:an?|the) (?:earlier|previous|original|prior) version of this (?:article|story|post|report|piece|headline|caption)\b.*`,
      String.raw`this (?:article|story|post|report|piece) (?:was|has been) (?:amended|corrected|updated|edited)\b.*`,
    ],
    { longest: 600, certain: true },
  ),
  rule('discover-more', [String.raw`discover more from\b.*`]),
  ...commentRules,
  ...appealRules,
  rule('advertisement', [
    String.raw`(?:advertisements?|advert|ad|sponsored(?: content| by .{1,40})?|promoted(?: content| stories)?|paid (?:content|post)|partner content)\s*[:.]?`,
    String.raw`(?:story|article|content|report) continues (?:below|after)\b.{0,60}|scroll (?:down )?to continue\b.{0,30}`,
    String.raw`(?:advertisements?|ad)\s*[-–—·|:]+\s*(?:scroll|continue|story|article|content)\b.{0,40}|advertisement (?:scroll|continue reading)\b.{0,40}|(?:video )?ad feedback|ad could not be loaded|(?:a )?(?:sponsor|sponsored) (?:message|links)\b.{0,40}`,
    String.raw`(?:skip|close|report|remove|hide)(?: this| the)? (?:ads?|advert|advertisements?)|(?:ad|advertisement) feedback|why (?:am i seeing|did i see) this ad\??`,
  ]),
  rule(
    'copyright',
    [
      String.raw`(?:copyright\b(?! (?:in|on|law|laws|is|was|rules|claims?|reform|infringement)\b)|©|\(c\) ?(?:19|20)\d\d).{0,250}|.{0,150}\ball rights reserved\b.{0,80}`,
      String.raw`.{0,60}\bmay not be (?:published|reproduced|copied)\b.{0,60}\b(?:broadcast|rewritten|redistributed|permission)\b.{0,100}`,
    ],
    { longest: 400 },
  ),
  rule('navigation', [
    String.raw`(?:skip|jump) to (?:(?:main )?(?:content|navigation|menu)|search|footer)|(?:back|return|go) to (?:the )?(?:top|home ?page)`,
    String.raw`(?:(?:open|close|toggle|show|hide|main) )?(?:menu|search|navigation)|all (?:news|articles|posts|sections)`,
    String.raw`${services}|${pages}(?:\s*[|•·/>»›]\s*${pages})+|home\s*[>»›/|:].*`,
    String.raw`(?:previous|next|newer|older)(?: (?:post|article|story|page|entry|posts|articles|entries))?(?:\s*[:«»‹›←→].*)?`,
    String.raw`[«‹←][^».]{1,120}|[^«.]{1,120}[»›→]|(?:page )?\d+ (?:of|/) \d+`,
    String.raw`(?:tags?|tagged|topics?|categories|category|filed under|posted in|keywords)(?: (?:with|as|in))?\s*[:|].{0,180}`,
  ]),
  // Between paragraphs, «Culture» is a heading.
  rule('navigation', [sections], { place: 'edges' }),
  {
    // Markdown: nothing but images, or but links.
    name: 'links',
    pattern: /^(?:(?:[-*+] |\d+\. )?!?\[[^\]]*\]\([^)]*\)\s*)+$/u,
    longest: 2000,
    certain: true,
  },
  {
    name: 'caption',
    // Capitals matter: «according to a source: the ferry» is prose.
    pattern: new RegExp(
      `^(?:${[
        String.raw`.*(?<![\p{L}-])(?:Image|Photo|Picture|Photograph|Photography|Credit|Pic|Illustration)s?(?: [Cc]redits?| [Bb]y| [Cc]ourtesy(?: of)?)?\s*: ?\p{Lu}[^.:]{1,60}\.?`,
        String.raw`.*[.!?] ?[(\[]\p{Lu}[^()\[\]/]{1,40}/[^()\[\]/]{2,40}[)\]]\.?`,
        String.raw`.*[(\[](?:Photo|Image|Picture|File|Credit|AP|AFP|Reuters|REUTERS|Getty|EPA)\b[^()\[\]]{0,80}[)\]]\.?`,
        String.raw`.*(?:(?:Getty Images|AP Photo|Shutterstock|Alamy(?: Stock Photo)?|iStock)(?:/[\p{L} .'’-]{1,40})?|[/|(.–—] ?(?:Reuters|REUTERS|AFP|AP|EPA(?:-EFE)?|PA))`,
        String.raw`(?:Image|Media|Photo|Video|Picture) (?:source|caption|credit),? .*|(?:Item|Image|Photo) \d+ (?:of|/) \d+(?: \p{Lu}.*)?|\[\d+/\d+\].*`,
        String.raw`(?:Illustration|Photograph|Photo|Graphic|Collage|Animation|Video)s? (?:by|courtesy of) \p{Lu}[^.]{1,80}`,
        String.raw`(?:(?:Photo|Image|Picture)s? )?[Cc]ourtesy (?:of )?(?:the )?\p{Lu}[^.]{1,60}`,
        String.raw`(?:FILE|File|Stock|Representational)(?: [Pp]hoto| [Ii]mage| [Pp]icture)?\s*[:–—-].*`,
      ].join('|')})$`,
      'u',
    ),
    longest: 350,
    certain: true,
  },
  rule(
    'byline',
    [
      String.raw`(?:(?:first |originally )?(?:published|posted|updated|last (?:updated|modified)|modified|created)(?: on| at)?\s*:?\s*)?${date}${time}(?:\s*(?:[|•·–—-]|by\b).{0,80})?`,
      String.raw`(?:first |originally )?(?:published|posted|updated|last (?:updated|modified))\b.{0,60}\b(?:\d{4}|ago|[ap]\.?m\.?|[a-z]{3,4})\b.{0,20}`,
      String.raw`(?:\S+ ){0,4}(?:correspondent|reporter|columnist|staff writer|bureau chief|journalist|editor)`,
      String.raw`(?:\d+|an?|one)[ -](?:minutes?|mins?|hours?|days?|weeks?|months?|years?)[ -](?:read|ago)|(?:reading time|read time|time to read)\s*:.{0,30}|(?:published|posted|updated|last updated)\s*:?`,
    ],
    { longest: 160, place: 'edges' },
  ),
  {
    name: 'byline',
    pattern:
      /^(?:(?:Written|Reported|Posted|Words|Story) )?(?:by|By|BY):? \p{Lu}[\p{L}.'’-]+(?:(?:,| and| &| \|)? \p{Lu}[\p{L}.'’-]*){1,10}(?:,? (?:in|for|at) (?:the )?\p{Lu}[\p{L} .'’-]{1,40})?(?:\s*[|•·–—-].{0,60})?$/u,
    longest: 160,
    place: 'edges',
  },
  ...foreignRules,
];
