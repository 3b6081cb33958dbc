/** One kind of line that sites put around and between an article's own words. */
export interface BoilerplateRule {
  readonly name: string;
  /** Tested against a whole paragraph as one line, without ornaments at its ends. */
  readonly pattern: RegExp;
  /** Longest paragraph that the rule leaves out, in UTF-16 code units; 200 when not given. */
  readonly longest?: number;
  /** Only before the first or after the last paragraph of prose. */
  readonly place?: 'edges';
  /** The line says itself what it is, so that it goes even when it reports what somebody said. */
  readonly certain?: true;
  /** What goes with the line itself: the titles listed below it, or all the rest. */
  readonly takes?: 'titles' | 'rest';
}

const sites = String.raw`(?:facebook|twitter|x|x \(twitter\)|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|youtube|tiktok|threads|bluesky|mastodon|messenger|flipboard|e-?mail|print|copy link|link copied|rss|google news|google\+|signal|line|skype|pocket|more)`;
const letters = String.raw`(?:newsletters?|updates?|alerts?|e-?mails?|briefings?|digest|mailing list|inbox|notifications?|bulletins?)`;
/** What tells a site's offer of news from advice to do or get something. */
const offers = String.raw`(?:newsletters?|briefings?|digest|mailing list|inbox|our|us|your|latest|breaking|news|stories|articles|headlines|straight|channel|podcasts?|magazine|premium|digital|unlimited|access|account|e-?mails?)`;
const services = String.raw`(?:home|about(?: us)?|contact(?: us)?|contacts|advertise(?: with us)?|careers|archives?|faq|site ?map|privacy(?: policy| notice)?|cookies?(?: policy| settings)?|terms(?: of (?:use|service)| (?:&|and) conditions)?|menu|search|subscribe|log ?in|sign in|register|my account|donate)`;
const sections = String.raw`(?:news|world|business|politics|sports?|opinion|culture|lifestyle|science|technology|tech|health|videos?|podcasts?|live|jobs|help|accessibility|shop)`;
const pages = `(?:${services}|${sections})`;
const months = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const date = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:${months} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${months},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})`;
const time = String.raw`(?:(?:,| at| -| –| \|)? ?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,4}\)?)?)?`;

function rule(
  name: string,
  patterns: readonly string[],
  more: Omit<BoilerplateRule, 'name' | 'pattern'> = {},
): BoilerplateRule {
  return { name, pattern: new RegExp(`^(?:${patterns.join('|')})$`, 'iu'), ...more };
}

/**
 * The rules; the first that fits names the span. Each pattern is matched against the whole
 * paragraph, so that prose which only mentions such words stays: «He told readers to subscribe.»
 * A sentence that reports what somebody said is prose, unless a `certain` rule fits.
 */
export const boilerplateRules: readonly BoilerplateRule[] = [
  rule('see-also', [String.raw`see also\b.*`], { longest: 300, certain: true }),
  rule(
    'read-more',
    [
      String.raw`(?:read|learn|find out|see|discover|view) more(?: here| now| below)?(?:\s*[:|»›→.…>–—-].*)?`,
      String.raw`(?:read|also read|read also|read next|must[- ]read|don['’]t miss|also on|up next|watch also|watch next|now read(?: this)?|what to read next)\s*[:|»›→–—-].*`,
    ],
    { certain: true },
  ),
  rule('read-more', [
    String.raw`(?:read|learn|find out) more (?:about|on|from|at|in our|of our|related)\b[^.]*\.?`,
    String.raw`(?:continue|keep) reading\b.{0,80}|click here\b[^.]*[.!]?`,
    String.raw`(?:read|see|view) the (?:full|original) (?:story|article|report|interview)\b[^.]{0,60}[.:]?`,
    String.raw`(?:watch|listen|video|photos|gallery|slideshow|podcast|in pictures)(?: now| live| here| below)?\s*[:|]\s.*[^.]`,
    String.raw`(?:watch|listen)(?: now| live| here| below)?`,
  ]),
  rule(
    'related',
    [
      String.raw`(?:related|recommended|further reading|more (?:on|about) this(?: story| topic| subject)?)\s*:.+`,
    ],
    { certain: true },
  ),
  rule('related', [String.raw`more (?:from|on|in)\b.{1,60}[^.?!]`]),
  rule(
    'related',
    [
      String.raw`(?:related|recommended|suggested|trending|popular|latest|top|featured|similar)(?: (?:to|for you|now|today|topics?|news|stories|story|articles?|posts?|content|coverage|links?|reading|headlines?|videos?|from .{1,40}))*\s*:?`,
      String.raw`most (?:read|viewed|popular|shared|watched|commented)(?: (?:this|today|now|in|stories|articles|on|of)\b.{0,40})?\s*:?`,
      String.raw`(?:other|more) (?:stories|news|articles|posts|coverage|headlines|to explore|like this)\b.{0,40}`,
      String.raw`you (?:may|might|will)(?: also)? (?:like|enjoy|be interested in|want to read).{0,40}`,
      String.raw`editor['’]?s['’]? (?:picks?|choice)|what (?:others are|people are|we['’]re) reading`,
      String.raw`from (?:the|our) archives?|around the web|elsewhere on the (?:web|site)|in this (?:section|series)\s*:?`,
    ],
    { takes: 'titles' },
  ),
  rule('subscribe', [
    String.raw`subscribe(?: now| today| here| for free| free)*(?:[.!:]|\b(?=.*\b(?:${offers}|updates|alerts|free)\b).*| (?:to|for|via) [^.,;]{1,60})?`,
    String.raw`(?:sign up|signup|register)(?:[.!]|(?: now| today| here| free))?`,
    String.raw`(?:sign up|signup|register) (?:for|to|here|now|today|below|with)\b.*\b(?:${letters}|${offers}|free)\b.*`,
    String.raw`(?:sign up|signup|register) (?:for|to|with)\b[^.,;]{1,60} (?:now|today|here)[.!]?`,
    String.raw`(?:get|receive|have|want)\b.*\b(?:in|to|into|by|via) your (?:${letters}|mailbox)\b.*`,
    String.raw`(?:get|join|never miss)\b(?=.*\b${offers}\b).*\b${letters}\b[^.]{0,60}[.!]?`,
    String.raw`(?:get|receive) (?:(?:free|daily|weekly|instant|text|push|live) )*(?:updates?|alerts?|notifications?|bulletins?)[.!]?`,
    String.raw`(?:enter|type|add|provide) your e-?mail(?: address)?\b.{0,80}|(?:your )?e-?mail address\s*[:*]?`,
    String.raw`(?:our |the |free |daily |weekly |morning |evening )*newsletters?`,
    String.raw`(?:already|not yet) (?:a subscriber|subscribed|a member|registered)\b.*`,
    String.raw`(?:log|sign) ?in(?: here| now| to (?:continue|read|your account|comment)\b.*)?[.!]?|(?:create|open) (?:an|your|a free) account\b.{0,60}`,
    String.raw`thank(?:s| you) for (?:subscribing|signing up|reading|registering)\b.*`,
    String.raw`you (?:have|['’]ve) (?:reached|used|read|\d+|one|two|three|no)\b.* (?:free|complimentary) (?:articles?|stories)\b.*`,
    String.raw`get\b.*\b(?:sent|delivered|straight|direct|directly)\b.*\b(?:to|on) your (?:phone|mobile|device|desktop|browser|door)\b[^.]*[.!]?`,
    String.raw`our (?:\S+ ){0,3}(?:${letters}) (?:breaks?|brings?|delivers?|rounds?|keeps?|sends?|gives?|guides?|covers?|contains?)\b.*`,
    String.raw`(?:privacy notice\s*:.*|newsletters may contain\b.*|for more information,? (?:please )?(?:see|read) our privacy policy\b.*|we use google recaptcha\b.*)`,
    String.raw`if you(?:['’]ve)? (?:enjoyed?|liked?|loved?|found|appreciated?|valued?)\b.{0,60}\b(?:story|article|piece|post|newsletter|journalism|reporting|coverage)\b.*\b(?:subscrib|sign|shar|support|donat|follow|join|member)\S*.*`,
    String.raw`this (?:article|story|content) is (?:for|only|available)\b.*\b(?:subscribers|members)\b.*`,
  ]),
  rule('support', [
    String.raw`(?:please )?(?:support|fund|help us)\b.{0,30}\b(?:our|independent|quality|local) (?:\S+ )?(?:journalism|work|reporting|newsroom|mission)\b[^.]*[.!]?`,
    String.raw`(?:donate|contribute)(?: now| today| here| to us)?[.!]?|(?:make|consider making) a donation\b.*`,
    String.raw`become (?:a|an) (?:member|supporter|subscriber|patron|insider)\b[^.]*[.!]?`,
    String.raw`(?:have|got|do you have) (?:a|any) (?:news )?(?:tips?|story|stories)\b.*\?.*`,
  ]),
  rule(
    'share',
    [
      String.raw`share(?: (?:share|this|our|the|on|via|by|with|story|article|post|page|news|your friends|social media|and|or|&|${sites})[,/|]?)*\s*[:.!…]?`,
      String.raw`(?:share|e-?mail|print|save|bookmark|tweet|pin|like|copy) (?:this|the|it|link)(?: (?:story|article|post|page|link))?\s*[:.!]?`,
      String.raw`${sites}(?:[\s,|/•·]+(?:and )?${sites})*|tweet|(?:like this\s*:\s*)?like loading\.*…?|loading\s*(?:\.{2,}|…)|\d+ shares?`,
    ],
    { longest: 120 },
  ),
  rule(
    'follow',
    [
      String.raw`(?:follow|like|find|join|connect with|add|visit)\b[^.]*\b(?:on|at|via)\b[^.]*\b${sites}\b[^.]{0,60}[.!]?`,
      String.raw`(?:follow|connect with) (?:us|me)\b.*|(?:download|get) (?:our|the)\b.{0,40}\bapp\b.{0,60}`,
      String.raw`(?:contact|e-?mail|write to) (?:us|me|the (?:author|reporter|writer|editor))\b.{0,80}`,
      String.raw`join (?:us|our \S+|the conversation|the discussion)\b.{0,60}`,
    ],
    { longest: 160 },
  ),
  rule(
    'contact',
    [
      String.raw`(?:contact|reach|e-?mail|call|(?:\S+ ){1,4}can be (?:reached|contacted)) (?:\S+ ){0,4}(?:at|on|via|by)\b.{0,60}(?:@|\d{3}).{0,60}`,
    ],
    { place: 'edges' },
  ),
  rule(
    'credits',
    [
      String.raw`[(\[]?(?:(?:additional )?(?:reporting|writing|editing)|edited|compiled|translated|production|with (?:files|inputs?|additional reporting)) (?:by|from)\b.{1,120}`,
      String.raw`our standards\s*:.*`,
      String.raw`[(\[]?(?:this|the original) (?:story|article|report|copy|piece|version) (?:(?:has|was|is|been|also|first|originally|later|since) ){1,4}(?:published|appeared|syndicated|edited|generated|produced|translated|corrected|updated)\b.*`,
    ],
    { place: 'edges' },
  ),
  rule('discover-more', [String.raw`discover more from\b.*`]),
  rule(
    'comments',
    [
      String.raw`leave (?:a|your) (?:reply|comment|response)\b.{0,60}|cancel reply|reply|comments?(?: \(\d+\)| are closed\.?|:)?`,
      String.raw`(?:post|add|write|submit|view|show|read|see|hide|load)(?: a| your| all| more| the| \d+)* comments?`,
      String.raw`what do you think\?.*|(?:let us know|tell us|have your say|share your (?:thoughts|views|opinion))\b.*\b(?:comments?|below)\b.*`,
      String.raw`(?:was|is|did you find) this (?:article|page|story|content|information) (?:helpful|useful|interesting)\?.*`,
      String.raw`be the first to comment.*|(?:no|0) (?:comments?|replies|responses?)(?: yet)?\.?`,
      String.raw`your e-?mail address will not be (?:published|shared)\b.*|required fields are marked\b.*`,
      String.raw`(?:name|e-?mail|website|comment|url)\s*\*?|save my name, e-?mail,? .*|this site uses akismet\b.*`,
      String.raw`notify me of (?:new|follow-?up)\b.*|(?:you must be|please) (?:logged in|log in|sign in|register)\b.*`,
    ],
    { longest: 300 },
  ),
  rule(
    'comments',
    [
      String.raw`\d+ (?:comments?|replies|responses?)\s*:?`,
      String.raw`(?:\d+|one|two|three) (?:thoughts?|comments?|responses?|replies) (?:on|to) ["'“‘].*`,
    ],
    { takes: 'rest' },
  ),
  rule(
    'cookies',
    [
      String.raw`we(?: and our partners)? (?:use|store|value)\b.{0,60}\b(?:cookies|your privacy)\b.*|(?:this|our) (?:web ?site|site|page) uses cookies\b.*`,
      String.raw`by (?:continuing|using|clicking|browsing)\b.{0,80}\byou (?:agree|accept|consent)\b.*`,
      String.raw`(?:accept|reject|allow|manage)(?: (?:all|my|cookies?|preferences|settings))+|cookie (?:settings|preferences|policy|notice)`,
      String.raw`(?:please )?(?:enable|turn on|allow) (?:javascript|js|cookies)\b.{0,120}|(?:your browser|javascript)\b.{0,40}\b(?:not supported|out of date|disabled|required)\b.{0,120}`,
      String.raw`do not sell my (?:personal )?info(?:rmation)?`,
    ],
    { longest: 800 },
  ),
  rule('advertisement', [
    String.raw`(?:advertisements?|advert|ad|sponsored(?: content| by .{1,40})?|promoted(?: content| stories)?|paid (?:content|post)|partner content)\s*[:.]?`,
    String.raw`(?:story|article|content|report) continues (?:below|after)\b.{0,60}|scroll (?:down )?to continue\b.{0,30}`,
    String.raw`(?:skip|close|report|remove|hide)(?: this| the)? (?:ads?|advert|advertisements?)|(?:ad|advertisement) feedback|why (?:am i seeing|did i see) this ad\??`,
  ]),
  rule(
    'copyright',
    [
      String.raw`(?:copyright\b|©|\(c\) ?(?:19|20)\d\d).{0,250}|.{0,150}\ball rights reserved\b.{0,80}`,
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
      String.raw`(?:\d+|an?|one) (?:minutes?|mins?|hours?|days?|weeks?) (?:read|ago)|(?:reading time|time to read)\s*:.{0,30}`,
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
];
