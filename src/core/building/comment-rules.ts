import { type BoilerplateRule, rule } from './boilerplate-rule.js';

/** What stands around readers' comments, and what a site asks leave for. */
export const commentRules: readonly BoilerplateRule[] = [
  rule(
    'comments',
    [
      String.raw`leave (?:a|your) (?:reply|comment|response)\b.{0,60}|cancel reply|reply|comments?(?: \(\d+\)| are closed\.?|:)?|\(\d+\) comments?`,
      String.raw`(?:post|add|write|submit|view|show|read|see|hide|load)(?: a| your| all| more| the| new| \d+)* comments?`,
      String.raw`what do you (?:think|make of (?:it|this|that))\?.*|(?:let us know|tell us|have your say|share your (?:thoughts|views|opinion))\b.*\b(?:comments?|below)\b.*`,
      String.raw`(?:was|is|did you find) this (?:article|page|story|content|information) (?:helpful|useful|interesting)\?.*|how did this (?:story|article) make you feel\?`,
      String.raw`be the first to comment.*|(?:no|0) (?:comments?|replies|responses?)(?: yet)?\.?|discussion about this (?:post|article|story)|welcome to the discussion\.?`,
      String.raw`your e-?mail address will not be (?:published|shared)\b.*|required fields are marked\b.*`,
      String.raw`(?:name|e-?mail|website|comment|url)\s*\*?|save my name, e-?mail,? .*|this site uses akismet\b.*`,
      String.raw`notify me of (?:new|follow-?up)\b.*|(?:you must be|please) (?:logged in|log in|sign in|register)\b.*`,
      String.raw`(?:log ?in|sign in|register)(?: or (?:log ?in|register|sign (?:in|up)|create an account|subscribe))? to (?:post|comment|leave|join|reply)\b.{0,60}`,
      String.raw`(?:the|these|your|all) comments (?:below|are|will be) (?:have|not|moderated|being|subject)\b.{0,80}|we are no longer accepting comments\b.*|comments (?:on this (?:article|story) )?(?:are|have been) (?:now )?(?:closed|moderated|disabled)\b.{0,60}`,
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
      String.raw`we(?: and our (?:\d+ )?partners)? (?:use|store|value)\b.{0,60}\b(?:cookies|your privacy)\b.*|(?:this|our) (?:web ?site|site|page) uses cookies\b.*`,
      String.raw`by (?:continuing|using|clicking|browsing)\b.{0,80}\byou (?:agree|accept|consent)\b.*`,
      String.raw`(?:accept|reject|allow|manage)(?: (?:all|my|cookies?|preferences|settings))+|cookie (?:settings|preferences|policy|notice)`,
      String.raw`(?:please )?(?:enable|turn on|allow) (?:javascript|js|scripts|cookies)\b.{0,120}|(?:your browser|javascript)\b.{0,40}\b(?:not supported|out of date|disabled|required)\b.{0,120}`,
      String.raw`do not sell(?: or share)? my (?:personal )?info(?:rmation)?|your (?:privacy|ad|cookie) (?:choices|rights)`,
      String.raw`(?:this|to (?:view|see|play) this) (?:content|embed|post|video|article|element)\b.{0,80}\b(?:cookies|consent|privacy settings|third part(?:y|ies))\b.*`,
    ],
    { longest: 800 },
  ),
  rule(
    'player',
    [
      String.raw`this (?:video|audio|media|content|player|clip) (?:can ?not|can['’]t|could not|is not|isn['’]t|is no longer)(?: be)? (?:available|supported|play(?:ed|able)?|load(?:ed)?|displayed|shown)(?: .{0,30})?[.!]?|(?:sorry|oops),? (?:but )?(?:the|this|your|we)\b.{0,60}\b(?:player|browser|video|load|play)\b.{0,80}`,
      String.raw`to (?:view|play|watch|see|use|display|hear) this (?:video|audio|content|page|feature|embed|gallery|map|clip|media)\b.*`,
      String.raw`your browser (?:does|doesn|is|can)\b.{0,120}|please (?:use|try|upgrade|update)\b.{0,60}\bbrowser\b.{0,60}|(?:.{1,40} )?requires javascript\b.{0,60}`,
      String.raw`(?:play|pause|mute|unmute|replay|stop)(?: (?:video|audio|clip|now|live|again|full ?screen))+|(?:video|media|audio|image) (?:player|ad feedback|unavailable)\b.{0,40}`,
      String.raw`(?:listen to|hear|play|download) this (?:article|story|post|episode)(?:\s*[·•|:(\d–—-].{0,60}| now| here)?[.!]?|(?:\d+|an?|one|two|three|five)[ -]min(?:ute)?s?[ -](?:listen|watch)\b.{0,20}`,
      String.raw`\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: \(?[a-z]{2,4}\)?)?(?:\s*[-–—|·/]?\s*(?:source:.{1,40}|\d{1,2}:\d\d))?`,
      String.raw`scroll (?:down )?(?:for|to) (?:video|more|see|read|watch|view|the)\b.{0,40}|swipe\b.{0,20}\bto (?:see|view|read)\b.{0,60}|(?:press (?:enter|tab)|end of (?:list|carousel|slideshow|gallery|video|twitter|image))\b.{0,80}`,
      String.raw`(?:hide|toggle|show|open|close) (?:caption|captions|image|transcript|gallery|map|more options|more|less|all)|(?:view|see|open|enlarge|expand) (?:this )?(?:image|photo|picture|gallery|slideshow)\b.{0,40}|view (?:the )?(?:full|mobile|desktop|amp|web) version\b.{0,40}|view (?:this post|as (?:a )?(?:single|one) page)\b.{0,40}`,
      String.raw`,? ?opens? (?:in )?(?:an? )?new (?:tab|window|browser window)|(?:a )?list of \d+ items|list \d+ of \d+`,
      String.raw`this (?:live ?blog|blog|live coverage|live page|thread) (?:is|has)(?: now| been)? (?:closed|ended|finished|paused|archived|no longer)\b.{0,80}`,
    ],
    { longest: 250 },
  ),
];
