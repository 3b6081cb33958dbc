const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Pronouns that can say something. */
export const subjectPronouns = words('he she they it i we you');

export const determiners =
  words(`the a an this that these those his her its their our my your some many
  most several all any each every both no one two three four five other another few such`);

export const prepositions =
  words(`of in on at for from with by to about after before during through over
  under against between among across within without near behind since until into onto upon via per
  throughout toward towards amid despite inside outside around off as like than regarding including
  alongside following ahead`);

/** Words that begin a clause of its own, so that no noun phrase runs back over them. */
export const subordinators =
  words(`that which who whom whose where when while because if although though
  whether than so then but yet nor unless until once whereas as since after before how why what
  however meanwhile thus therefore moreover furthermore nevertheless nonetheless still instead`);

/** Helping verbs that leave a verb of saying what it is. */
export const auxiliaries = words(
  `has have had is are was were be been being do does did 's 've 'd`,
);

/** Helping verbs that make the saying hypothetical. */
export const modals =
  words(`will would could can may might should must shall cannot won't wouldn't couldn't
  can't shouldn't to never not hasn't haven't hadn't didn't doesn't don't isn't wasn't weren't aren't`);

/** Adverbs that stand between a subject and its verb; those in -ly are known by their ending. */
export const adverbs =
  words(`also later then earlier often still now again once twice only even just always
  ever already soon first further repeatedly too thus himself herself themselves itself both all
  long since today yesterday there previously recently generally widely mistakenly reportedly
  sometimes perhaps maybe rather quite almost
  specifically publicly privately nevertheless however meanwhile therefore famously`);

/** Verbs that a noun phrase does not run over and that no ending shows. */
export const irregularPast =
  words(`came went made took got gave met left held began led won lost sent ran fell
  rose brought kept put set found became knew grew drew broke chose drove spent built bought caught
  taught paid sold stood sat heard hit cut cost let meant showed threw struck fought sought`);

export const days =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december today yesterday tomorrow tonight
  spring summer autumn fall winter morning afternoon evening night week month year`);

/** Last words of names that are not persons'. */
export const organisationNouns =
  words(`agency authority ministry department police company corp corporation inc
  ltd llc university college school council committee party association union times post news journal
  herald house court group institute center centre bank office bureau commission service services
  foundation federation board army navy force forces government senate congress parliament assembly
  administration network club league society trust fund organisation organization alliance coalition
  campaign embassy hospital museum church team press television radio magazine gazette tribune
  telegraph guardian reuters studies relations affairs defense defence security states kingdom
  republic nations kremlin pentagon airport airlines industries international hall street city county
  state district project study report act bill treaty agreement accord prize award cup games
  championship conference summit festival day war island islands sea ocean river lake mountain
  mountains bay beach park square bridge road avenue valley africa america asia europe korea zealand
  arabia africa zone system technologies systems media facebook google twitter tower station caucus`);

/** First words of names of places and bodies. */
export const placeWords =
  words(`north south east west new los las san santa saint fort mount lake united great
  central northern southern eastern western upper lower white capitol black supreme high federal
  national royal middle latin social wall`);

/** Words that stand before a person's name and say what they are. */
export const titles =
  words(`mr mrs ms miss mx dr prof professor sen sens senator rep reps representative gov
  governor gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant adm
  admiral rev reverend hon judge justice president vice-president premier chancellor minister secretary
  speaker mayor councillor councilman councilwoman councilmember alderman ambassador attorney chief
  chairman chairwoman chair director commissioner congressman congresswoman assemblyman
  assemblywoman delegate sheriff detective officer inspector superintendent constable king queen prince
  princess pope cardinal archbishop bishop imam rabbi father sister brother sir lord lady dame baroness
  baron count coach manager president-elect republican democrat democratic republican leader ceo cfo coo
  spokesman spokeswoman spokesperson emeritus administrator treasurer undersecretary envoy
  analyst economist author editor actor actress singer activist lawyer founder co-founder
  coordinator mp msp mep md prosecutor solicitor nurse pastor pollster resident student farmer teacher
  driver owner neighbor neighbour scientist historian researcher journalist reporter writer veteran
  voter protester organizer organiser consultant strategist adviser advisor aide pilot doctor banker
  investor trader engineer architect designer filmmaker musician comedian host anchor columnist striker
  midfielder defender goalkeeper winger quarterback candidate nominee colleague passenger witness
  survivor worker employee volunteer fisherman businessman businesswoman policeman`);

/** Titles that say nothing but how to address somebody. */
export const courtesies = words('mr mrs ms miss mx');

export const masculine =
  words(`mr sir lord king prince father brother son husband chairman spokesman congressman
  councilman assemblyman businessman policeman uncle grandfather pope baron duke actor`);

export const feminine =
  words(`mrs ms miss lady dame queen princess mother sister daughter wife chairwoman
  spokeswoman congresswoman councilwoman assemblywoman businesswoman policewoman aunt grandmother
  baroness duchess actress`);

/** Words for relatives: who bears them shares a surname with somebody else. */
export const kin =
  words(`wife husband widow widower son daughter brother sister mother father parents
  cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother stepson stepdaughter
  son-in-law daughter-in-law ex-wife ex-husband fiancee fiance partner twin lady`);

/** Lower-case parts inside a name. */
export const particles =
  words(`van von der den de del della di da dos das du la le ter ten bin ibn abu al el
  ben bint y e`);

/** Things that can be said to say something. */
export const sources =
  words(`report reports study studies survey surveys poll polls estimate estimates analysis
  statement letter article document documents newspaper paper research record records lawsuit complaint
  filing indictment memo email emails message post tweet editorial review book transcript notice order
  ruling affidavit website site agency data figures release text`);

/** Words in -er and -or that are no persons. */
export const thingsInEr =
  words(`paper letter newspaper order number river water winter summer power border matter
  tower computer theater weather error motor floor door sector factor reactor tractor harbor labor
  flower corner dinner chapter character container ladder shelter trailer elevator behavior favor rumor
  minor major other another former latter over under never ever however offer answer murder disaster
  quarter semester chamber bunker cancer fever helicopter bumper hammer layer poster register rudder`);

/** Words of persons that no ending shows. */
export const personWords =
  words(`man woman boy girl child guy person king queen victim suspect defendant plaintiff
  official expert critic expat chef nun monk priest saint student resident client president agent parent
  assistant consultant accountant lieutenant sergeant migrant immigrant refugee teen teenager youth
  neighbour source patient guest host friend hero athlete celebrity pilot captain mp chief head boss`);
