import { type BoilerplateRule, rule } from './boilerplate-rule.js';

const sites = String.raw`(?:facebook|twitter|x|x \(twitter\)|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|youtube|tiktok|threads|bluesky|mastodon|messenger|flipboard|e-?mail|print|copy link|link copied|rss|google news|google\+|google|signal|line|skype|pocket|more)`;
const letters = String.raw`(?:newsletters?|updates?|alerts?|e-?mails?|briefings?|digest|mailing list|inbox|notifications?|bulletins?)`;
/** What tells a site's offer of news from advice to do or get something. */
const offers = String.raw`(?:newsletters?|briefings?|digest|mailing list|inbox|our|us|your|latest|breaking|news|stories|articles|headlines|straight|channel|podcasts?|magazine|premium|digital|unlimited|access|account|e-?mails?)`;
/** What a site asks its readers for. */
const gifts = String.raw`(?:chip in|donat\w+|contribut\w+|reader[- ](?:supported|funded)|readers like you|keep it (?:going|free)|members?(?:hip)?|support (?:us|our|the|independent|quality|local)|fund (?:us|our)|give what you can|subscri\w+)`;
const journals = String.raw`(?:journalism|reporting|newsroom|publication|paywall|nonprofit|non-profit|our (?:stories|articles|coverage|work))`;
const device = String.raw`(?:inbox|e-?mail|mailbox|phone|mobile|device|desktop|browser)`;

/** What sites say to their readers: letters, gifts, sharing, following, accounts. */
export const offerRules: readonly BoilerplateRule[] = [
  rule('subscribe', [
    String.raw`subscribe(?: now| today| here| for free| free)*(?:[.!:]|\b(?=.*\b(?:${offers}|updates|alerts|free)\b).*| (?:to|for|via) [^.,;]{1,60})?`,
    String.raw`(?:sign up|signup|register)(?: now| today| here| free)?[.!]?`,
    String.raw`(?:sign up|signup|register) (?:for|to|here|now|today|below|with)\b.*\b(?:${letters}|${offers}|free)\b.*`,
    String.raw`(?:sign up|signup|register) (?:for|to|with)\b[^.,;]{1,60} (?:now|today|here)[.!]?`,
    String.raw`(?:get|receive|have|want)\b.*\b(?:in|to|into|by|via) your (?:${letters}|mailbox)\b.*`,
    String.raw`(?:get|join|never miss)\b(?=.*\b${offers}\b).*\b${letters}\b[^.]{0,60}[.!]?(?: (?:sign up|subscribe|join|click)\b.*)?`,
    String.raw`(?:get|receive) (?:(?:free|daily|weekly|instant|text|push|live) )*(?:updates?|alerts?|notifications?|bulletins?)[.!]?`,
    String.raw`get (?:our|the) (?:top|best|biggest|latest)(?: \S+){0,4}[.!]?|(?:to )?get the latest\b.{0,60}\b(?:click|tap|sign up|subscribe|join|news live)\b.*`,
    String.raw`(?:enter|type|add|provide) your e-?mail(?: address)?\b.{0,80}|(?:your )?e-?mail address\s*[:*]?`,
    String.raw`(?:our |the |free |daily |weekly |morning |evening )*newsletters?`,
    String.raw`(?:already|not yet) (?:a subscriber|subscribed|a member|registered)\b.*|already have an account\b.{0,60}`,
    String.raw`(?:log|sign) ?in(?: here| now| to (?:continue|read|your account|comment)\b.*)?[.!]?|(?:create|open) (?:an|your|a free) account\b.{0,60}`,
    String.raw`thank(?:s| you) for (?:subscribing|signing up|reading|registering)\b.*`,
    String.raw`you (?:have|['’]ve) (?:reached|used|read|\d+|one|two|three|no)\b.* (?:free|complimentary) (?:articles?|stories)\b.*`,
    String.raw`our (?:\S+ ){0,3}(?:${letters}) (?:breaks?|brings?|delivers?|rounds?|keeps?|sends?|gives?|guides?|covers?|contains?|has)\b.*`,
    String.raw`(?:privacy notice\s*:.*|newsletters may contain\b.*|(?:for more information,? (?:please )?)?(?:see|read|view) our privacy (?:policy|notice|statement)\b.*|we use google recaptcha\b.*)`,
    String.raw`if you(?:['’]ve)? (?:enjoyed?|liked?|loved?|found|appreciated?|valued?)\b.{0,60}\b(?:story|article|piece|post|newsletter|journalism|reporting|coverage)\b.*\b(?:subscrib|sign|shar|support|donat|follow|join|member|clap)\S*.*`,
    String.raw`this (?:article|story|content|post) is (?:for|only|available|reserved|exclusive)\b.*\b(?:subscribers|members)\b.*`,
  ]),
  rule(
    'subscribe',
    [
      String.raw`(?:the|an?|your) .{0,60}\b(?:newsletter|briefing|podcast|e-?mail)s? (?:provides?|brings?|delivers?|rounds?|keeps?|sends?|gives?|guides?|has|covers?)\b.*\byour?\b.*`,
      String.raw`(?:keep up|catch up|stay|make sense|start (?:your|the)|wake up|discover|explore|enjoy|cut through|understand)\b.*\b(?:(?:our|with|via|in) (?:\S+ ){0,4}newsletters?|your inbox)\b[^,]{0,60}`,
      String.raw`[^,;“"]{0,100}(?:,? )(?:delivered|sent|straight|direct(?:ly)?)\b.{0,20}\b(?:to|on|into) your ${device}\b.{0,60}`,
      String.raw`[^“"]{0,120},? (?:in|by) (?:one|a single|your|a (?:daily|weekly|free|short|regular)) (?:\S+ )?(?:e-?mail|inbox|newsletter)(?:,? .{0,30})?[.!]`,
      String.raw`an? [^.“"]{0,40}\b(?:e-?mail|newsletter|briefing|digest|round-?up)\b[^.“"]{0,30}\b(?:every|each)\b[^.]{0,40}\.?`,
      String.raw`join (?:the )?(?:over |more than )?\d[\d,.]*\S* (?:other )?(?:readers|subscribers|people|others|members|fans)\b.*`,
      String.raw`(?:while you['’]re here|before you go|one more thing|a quick favou?r) ?[,.:!…–—-].*\b(?:newsletters?|sign up|subscrib\w+|support\w*|donat\w+|chip in|free|e-?mail|follow)\b.*`,
      String.raw`(?:enjoy(?:ing|ed)?|like|liked|love|want|looking for|interested in|can['’]t get enough)(?=[^?]*\b(?:more|news|stor(?:y|ies)|articles?|newsletters?|updates|reading|our|read)\b)[^?.]{0,60}\?(?: .*\b(?:sign up|subscrib\w+|follow|join|click here|become|newsletters?|members?|support|donate|e-?mail)\b.*)?`,
      String.raw`never miss (?:out\b|(?:an?|our|the|another) (?:\S+ ){0,2}(?:story|stories|headlines?|updates?|issue|article|post|beat|scoop|episode)\b).{0,40}|be the first to (?:know|hear|read|get)(?: (?:about|when|the latest|our|breaking)\b.{0,60})?[.!]?|(?:stay|keep) (?:up[ -]to[ -]date|informed|in the know|in touch|ahead|connected|tuned|updated)(?:[!:]?|\b(?=.*\b(?:newsletters?|news|latest|our|us|updates|headlines|stories|app|channel)\b).*)`,
      String.raw`\*? ?(?:yes,? )?(?:by (?:signing|subscribing|submitting|registering|entering|providing|joining|creating|checking|proceeding|tapping)\b.{0,120}\b)?(?:you|i)(?: understand and)? (?:agree|consent|accept|acknowledge|confirm|understand)\b.*\b(?:privacy (?:policy|notice|statement)|terms (?:of|and|&)|user agreement|our terms|e-?mails|communications)\b.*`,
      String.raw`(?:we (?:will |may )?(?:use|process|share|store|never share)|we['’]ll (?:never )?(?:use|share)|your) (?:your )?(?:sign-?up|information|data|details|e-?mail(?: address)?)\b.*\b(?:privacy (?:policy|notice)|unsubscribe|adverts|marketing|third part(?:y|ies))\b.*`,
      String.raw`(?:you (?:can|may) )?(?:unsubscribe|opt out|cancel)(?: at)? any ?time(?: (?:by|from|in|using|with|via)\b.{0,60})?[.!]?`,
      String.raw`(?:something went wrong|an error (?:has )?occurred|oops)\b.{0,80}|(?:please enter a valid|invalid) e-?mail\b.{0,40}|(?:please )?check your (?:inbox|e-?mail)(?: (?:inbox|to confirm|for (?:a|the|your) (?:confirmation|link|code|verification))\b.{0,60})?[.!]?`,
      String.raw`(?:story|article) saved\b.{0,40}|(?:you can )?find this (?:story|article) in (?:my|your)\b.*|or by navigating to\b.*`,
      String.raw`to (?:continue|keep|finish) reading(?: this (?:article|story))?(?:[,:…!]? (?:please )?(?:subscribe|log|sign|register|create|start|become|you)\b.*|[.:…!]?)|(?:unlock|gift|give|buy) this (?:article|story)\b.*|(?:start|begin|get) your (?:free )?(?:\S+ )?trial\b.*|(?:choose|see|view) (?:your|our|all) (?:subscription )?(?:plans?|options|offers)\b.{0,40}`,
      String.raw`(?:member|subscriber)s?['’]?[- ](?:only|exclusive)\b.{0,40}|(?:premium|subscriber) (?:content|article|story)|(?:purchase|buy|manage) (?:a |your )?(?:access|subscription|digital subscription)\b.{0,40}`,
      String.raw`thank you for your patience\b.*|we are having trouble retrieving\b.*|you have been granted access\b.*`,
      String.raw`(?:catch|get) all the\b.{0,120}\b(?:on|at|from|only)\b.*`,
      String.raw`(?:stay|keep)\b.{0,60}\bupdates?\b.*\b(?:click|join|channel|app)\b.*`,
    ],
    { longest: 450 },
  ),
  rule(
    'support',
    [
      String.raw`(?:please )?(?:support|fund|help us)\b.{0,30}\b(?:our|independent|quality|local) (?:\S+ )?(?:journalism|work|reporting|newsroom|mission)\b[^.]*[.!]?`,
      String.raw`(?:donate|contribute)(?: now| today| here| to us)?[.!]?|(?:make|consider making) a donation\b.*`,
      String.raw`(?:.{0,60}\? )?become (?:a|an) (?:member|supporter|subscriber|patron|insider)\b[^.]*[.!]?`,
      String.raw`(?:have|got|do you have) (?:a|any) (?:news )?(?:tips?|story|stories)\b.*\?.*|.*\b(?:story )?tips can be sent to\b.*`,
      // Nobody's speech, and of the site itself: «our newsroom», «you».
      String.raw`(?=[^“”"]*$)(?=.*\b(?:we|us|our|the)\b)(?=.*\byou\b)(?=.*\b${journals}\b).*\b${gifts}\b.*`,
      String.raw`(?=[^“”"]*$)(?:(?:our|this|this kind of) (?:\S+ )?(?:journalism|reporting)|(?:\S+ )?(?:journalism|reporting) like this) (?:takes|costs|needs|depends|relies|is (?:only )?(?:possible|free)|isn['’]t (?:free|cheap))\b.*`,
      String.raw`.{0,80}\bis a (?:reader[- ]supported|non-?profit|reader[- ]funded) (?:publication|newsroom|newsletter|news organi[sz]ation)\b.*`,
    ],
    { longest: 450 },
  ),
  rule(
    'share',
    [
      String.raw`share(?: (?:share|this|our|the|on|via|by|with|full|or|comment|story|article|post|page|news|your friends|social media|and|&|${sites})[,/|]?)*\s*[:.!…]?`,
      String.raw`(?:share|e-?mail|print|save|bookmark|tweet|pin|like|copy|gift|republish|reuse)(?: (?:or|and|comment on|share))* (?:this|the|it|link|content)(?: (?:story|article|post|page|link|content))?(?: (?:to a friend|now|below))?\s*[:.!]?`,
      String.raw`${sites}(?:[\s,|/•·]+(?:and )?${sites})*|tweet|(?:like this\s*:\s*)?like loading\.*…?|loading\s*(?:\.{2,}|…)`,
      String.raw`\d[\d.,]*\s?[km]? (?:shares?|views?|reads?|likes?|claps?|followers?|subscribers?|reactions?|reposts?|restacks?)`,
      String.raw`printer[- ]friendly(?: (?:version|page))?|send (?:by|via|to)(?: a)? (?:e-?mail|friend)|(?:link|url) copied\b.{0,20}|share or comment on this article\b.*`,
      String.raw`(?:click|tap)(?: here)? to (?:share|e-?mail|print|tweet|copy|follow|enlarge|expand|view|open)\b.{0,80}|(?:add|follow|prefer) .{1,40} on google\b.{0,20}`,
    ],
    { longest: 160 },
  ),
  rule(
    'follow',
    [
      String.raw`(?:follow|like|find|join|connect with|add|visit)\b[^.]*\b(?:on|at|via)\b[^.]*\b${sites}\b(?:[^.]{0,60}[.!]?|[^.]*\. (?:send|e-?mail|sign up|subscribe|listen|download|join|contact)\b.*)`,
      String.raw`(?:follow|connect with) (?:us|me)\b.*|(?:download|get) (?:our|the)\b.{0,40}\bapp\b.{0,60}`,
      String.raw`(?:follow|like|visit) our (?:\S+ ){0,2}(?:page|channel|account|feed)\b.{0,80}|(?:open|view|read|listen|continue) in (?:the |our )?app`,
      String.raw`(?:contact|e-?mail|write to) (?:us|me|the (?:author|reporter|writer|editor))\b.{0,80}|send us\b.{0,80}|.{1,60}\bon (?:x|twitter|instagram)\s*:? @\w+\.?`,
      String.raw`join (?:us|our \S+|the conversation|the discussion)\b.{0,80}|(?:try|use) our (?:new )?\b.{0,80}\b(?:service|app|channel)\b.{0,80}`,
      String.raw`(?:new\s*)?you can now (?:listen|watch|read|follow|get)\b.{0,80}[!.]|listen to the latest\b.{0,80}\bon(?:ly)?\b.{0,40}`,
      String.raw`(?:have you|are you|do you|did you|were you)\b[^?“”"]{0,150}\? .*\b(?:e-?mail|contact us|get in touch|tell us|let us know|write to us|click (?:here|on|the|below)|share your|submit|send (?:us|your)|haveyoursay)\b.*`,
    ],
    { longest: 300 },
  ),
  rule(
    'contact',
    [
      String.raw`(?:contact|reach|e-?mail|call|write to|(?:\S+ ){1,4}can be (?:reached|contacted)) (?:\S+ ){0,4}(?:at|on|via|by)\b.{0,60}(?:@|\d{3}).{0,100}`,
    ],
    { place: 'edges' },
  ),
];
