import { type BoilerplateRule, rule } from './boilerplate-rule.js';

/** Nobody's speech: what stands in quotation marks is the article's. */
const unquoted = String.raw`(?=[^“”"]*$)`;
const cookieWords = String.raw`(?:consent\w*|partners|preferences|settings|permission|identifiers|advertising|technologies|your device)`;

/** Whole sentences in which sites speak of themselves to «you»: offers, appeals, conditions, licences. */
export const appealRules: readonly BoilerplateRule[] = [
  rule(
    'subscribe',
    [
      String.raw`(?:sign up|signup|register|subscribe) here\b.*|i(?: would|['’]d) like to (?:be e-?mailed|receive|get|hear)\b.*`,
      String.raw`(?:try|get|enjoy|unlock) (?:full|unlimited|digital|premium|instant)\b.{0,60}\b(?:access (?:to|for (?:free|just|only|\W))|free|today|month|week)\b.*`,
      String.raw`stay on top of\b.*\b(?:news|stories|headlines)\b.*|(?:keep|stay) up\b.*\b(?:by following|following us)\b.*`,
      String.raw`for (?:the latest|more|all the latest)\b.*\b(?:sign up (?:for|to) our|subscribe|follow us|click(?:ing)? here|download our|our newsletter)\b.*`,
      String.raw`your (?:daily|weekly|morning|evening|essential) (?:briefing|guide|round-?up|digest|dose)\b.{0,100}|.{0,60}\bnewsletter[.!:]? straight to\b.*|we have (?:more|other) newsletters\b.{0,20}`,
      String.raw`${unquoted}(?=.*\b(?:stories|news|headlines|guide|briefing)\b).{0,100}, every (?:weekday|morning|evening|day|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: morning| evening)?[.!]?`,
      String.raw`(?:have|need|don['’]t have|no|got) an account\?.{0,60}|get your news (?:from (?:people|us|a)|straight|direct|delivered|first)\b.{0,100}`,
    ],
    { longest: 350 },
  ),
  rule(
    'support',
    [
      String.raw`${unquoted}(?:we|our newsroom)\b.*\b(?:rely|depend|count)s? on (?:your (?:financial |generous |ongoing )?(?:support|donations?|gifts?|contributions?)|(?:our )?(?:readers|listeners|viewers) like you|the support of (?:our )?readers)\b.*`,
      String.raw`${unquoted}your (?:donation|contribution|gift|subscription|membership)\b.*\b(?:helps?|funds?|makes?|keeps?|allows?|ensures?|supports?|powers?)\b.*\b(?:journalism|reporting|newsroom|news|stories|us)\b.*`,
      String.raw`${unquoted}.{0,80}\bevery (?:contribution|donation|gift) (?:counts|matters|helps)\b.{0,60}|give (?:now|monthly|today|once)`,
      String.raw`our mission is\b.*\b(?:journalism|reporting|news|fact-based|truth|unbiased)\b.*`,
    ],
    { longest: 350 },
  ),
  rule(
    'follow',
    [
      String.raw`.*\bpreferred source\b.*|(?:make|add) .{1,40}\b(?:preferred )?on google\b.{0,20}|follow (?:\S+ ){0,3}(?:news|updates|stories)`,
      String.raw`join (?:our|us|\S+['’]s?) .{0,60}\b(?:whatsapp|telegram|discord)\b.{0,120}|.{0,80}\bjoin (?:a growing|our|the) community\b.*|(?:tap|click) here[.!:]?`,
      String.raw`share via\b.{0,60}|copy link\b.{0,20}|(?:duration|listen|length)\s*: ?\d.{0,40}|must[- ]reads?(?: from .{1,40})?`,
    ],
    { longest: 300 },
  ),
  rule(
    'cookies',
    [
      String.raw`${unquoted}(?=.*\b(?:we|your?)\b).*\b(?:cookies\b.*\b${cookieWords}|${cookieWords}\b.*\bcookies)\b.*`,
      String.raw`${unquoted}(?=.*\byou(?:r)?\b).*\bin accordance with\b.*\bprivacy\b.*`,
    ],
    { longest: 500 },
  ),
  rule(
    'comments',
    [
      String.raw`(?=.*\b(?:please|your comments?)\b).*\b(?:commenting (?:policy|rules|guidelines)|our (?:community (?:guidelines|standards|rules)|house rules)|community guidelines for posting)\b.*`,
      String.raw`join (?:our|the) .{0,20}\bforum\b.{0,80}|join thought-provoking\b.*`,
      String.raw`.*\b(?:ai can make mistakes|translations may contain inaccuracies|summary (?:is|was) (?:ai[- ])?(?:auto(?:matically)?[- ])?generated)\b.*`,
    ],
    { longest: 400 },
  ),
  rule(
    'credits',
    [
      String.raw`(?:this|the) (?:article|story|piece|essay) (?:is|was|has been) (?:originally )?(?:republished|reprinted|reproduced|reposted|syndicated) (?:from|by|with|under|courtesy)\b.*|read the original (?:article|story)\b.*|republish (?:our|this|these)\b.{0,160}`,
      String.raw`.{1,160}\bcontributed to this (?:report|story|article|piece|dispatch)\.?|.{1,80} does not work for, consult, own shares in\b.*`,
    ],
    { longest: 400, certain: true },
  ),
];
