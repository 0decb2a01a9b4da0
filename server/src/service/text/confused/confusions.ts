/*
 * Words that are taken for one another, with the words around them that leave no doubt. The pairs are those of well-known lists of confused
 * words and the slips of published profiles; the contexts are our own, and short on purpose: what may be right is not in them.
 *
 * A line is `written > meant | before | after`: patterns, whatever the case, for the text that ends before the word and its blank, and for the
 * text that begins behind the word. `~` is the beginning of a sentence, `#` an article or possessive, and `.` as the last way in which `after`
 * goes on the end of a sentence or of a part of it. An optional `s` of the written word is added to the one that is meant.
 */

/** Words in the form of a dictionary, by the letters with which they are taken for another word. */
export const confusions = String.raw`
mangers? > manager | \b(?:account|accounts|area|asset|assistant|bank|bar|bid|brand|building|business|campaign|care|case|category|centre|change|city|cluster|commercial|community|content|contracts?|credit|customer|data|delivery|department|deputy|development|district|division|duty|engineering|estates?|events?|facilities|factory|field|finance|floor|front office|general|group|head|hiring|home|hospitality|hotel|hr|human resources|information|it|key account|kitchen|legal|line|logistics|marketing|middle|network|night|nurse|office|operations|people|plant|practice|principal|procurement|product|production|programme|program|project|property|purchasing|quality|region|regional|release|restaurant|risk|safety|sales|security|senior|service|shift|shop|site|social media|stage|station|stores?|supply chain|support|talent|team|technical|test|(?:reports?|reporting|answers?|answerable|accountable|responsible|escalates?|known) to (?:the|an?|your)|top|traffic|training|transport|unit|ward|warehouse|your)
mangers? > manager | |  (?:level|role|position|post|job|grade|is responsible|will be|reports to|or (?:supervisor|director|lead)|and (?:supervisors?|directors?|leads?|staff|team|colleagues))\b
mange > manage | (?:~|\b(?:to|will|can|must|and|you|we) ) |  (?:#|teams?|staff|people|projects?|all|risks?|budgets?|own)
pubic > public | | (?! (?:hair|bone|symphysis|region|area|lice|arch|tubercle|ram|fractur|joint))
costumer > customer | |  (?:servic|complaint|experienc|satisf|care|support|relation|needs?|quer|enquir|inquir|feedback|journey|insight|facing|expect|success|retent|loyal|accounts?|requests?)
costumers? > customer | (?:internal|external|existing|satisfied|potential)
asses > assess | \b(?:to|will|can|must|should|may|help|helps|regularly|you|we|and then)
asses > assess | ~ |  (?:#|and|all|each|any|risks?|needs|progress|performance|quality|how|whether|what|new|current|training|staff|patients?|clients?|students?)
asses > assess | \b(?:and|or), ? |  (?:#|risks?|needs|progress|performance|quality|how|whether)
asses > assess | \b(?:and|or) |  (?:#|risks?|needs|progress|performance|quality|how|whether)
posses > possess | (?:~|\b(?:must|to|should|will|who|i|you|we|they|candidates?|applicants?) )
principle > principal | |  (?:engineer|consultant|developer|architect|designer|scientist|investigator|officer|lecturer|teacher|analyst|surveyor|planner|contractor|contacts?\b|adviser|advisor|researcher|social worker|solicitor|auditor|accountant|accountabilit|aims?\b|author|duties|function|owner|place of work|purpose|reason|residence|responsibilit|stakeholder|tutor)
principle > principal | \b(?:assistant|deputy|vice|vice-|school|college) ?
principals > principles | \b(?:basic|core|guiding|first|underlying|fundamental|ethical|scientific|agile|lean|engineering|accounting|design)
principals > principles | \b(?:understands?|knows?|appl(?:y|ies|ying)|explains?|follows?|knowledge of|understanding of|grasp of|based on) (?:the )? |  (?:behind|of (?!(?:# )?(?:\w+ )?(?:schools?|colleges?|firms?|practices?)))
principal > principle | \b(?:in|matter of) | .
trail > trial | \b(?:clinical|fair|jury|awaiting|randomi[sz]ed|controlled|drug|stands?)
trails > trials | \b(?:clinical|jury|randomi[sz]ed|controlled|drug)
trail > trial | \b(?:dates?|cases?|prepar\w+|ready|listed|committed|bundles?|evidence|briefs?) (?:\w+ )?for
trail > trial | |  (?:and error|by jury|bundles?|lawyer|attorney|judge|advocacy)
trial > trail | \b(?:audit|paper|bridle|hiking|walking|nature|mountain bike)
trials > trails | \b(?:audit|paper|hiking|walking|nature|mountain bike)
council > counsel | \b(?:instruct\w*|brief\w*) (?:leading|junior|senior|external)? ?
council > counsel | \b(?:in-house|outside|opposing|prosecuting|prosecution|associate general)
counsel > council | \b(?:meetings?|members?|clerk|leader) (?:of|to) the (?:city|town|county|district|local|borough)
counsel > council | \b(?:parish|borough|unitary|student|research|arts|works)
counsellors? > councillor | \b(?:parish|borough|elected|ward)
form > from | |  (?:scratch|home|time to time|day one|start to finish|beginning to end|end to end)
form > from | \b(?:away|apart|aside|different|ranging|derived?|derives|benefit(?:s|ed|ing)?|learn(?:s|t|ed|ing)?|recover(?:s|ed|ing)?|protect(?:s|ed|ing)?|receive[sd]?|receiving|collected|obtained|obtains?|removed?|suffer(?:s|ed|ing)?|retired|arising|stemming|taken|transferred|migrat\w+) |  (?!(?:the |a )?(?:basis|part|teams?|groups?|bonds?|view)\b)(?:#|this|that|these|those|them|all|any|each|other|many|most)\b
form > from | \b(?:fingerprints|samples|feedback|advice|guidance|calls|referrals|quotes|orders|emails) |  (?:them|him|her|us|you)\b
from > form | \b(?:application|registration|order|consent|referral|feedback|claim|booking|enrol+ment|tax) | (?: (?:and|is|must|online)\b|.)
from > form | \b(?:complet(?:es?|ing)|fill(?:s|ing)? (?:in|out)|signs?|submits?) (?:#|all|each|any) ?(?:application|registration|order|consent|referral|claim|booking|feedback|entry|enrol+ment)
from > form | \bfill(?:s|ed|ing)? (?:in|out) (?:# |this )(?:\w+ )?
effect > affect | \b(?:will|can|could|may|might|would|not|adversely|negatively|positively|directly) |  # (?!(?:\w+ ){0,2}(?:changes?|transfers?|transitions?|improvements?|repairs?|delivery|sale|purchase|payments?|release|installation|implementation|solutions?|reforms?|settlement|arrest|rescue|entry|completion)\b)
effect > affect | \b(?:will|can|could|may|might|would|not|adversely|negatively|positively|directly) |  (?:people|pupils|patients|students|customers|users|staff|others|children|residents|clients|employees|colleagues|families|animals|everyone|anyone)\b(?! (?:transfers?|changes?))
effects > affects | \b(?:adversely|negatively|positively|directly|that|which|it) |  (?:#|people|others|customers|patients)\b(?! (?:of|on))
affect > effect | \b(?:adverse|positive|negative|side|knock-on|lasting|immediate|no|into|an|the|its|their|cause and) |  (?:on|upon)\b
affect > effect | \b(?:into|in|takes?|took|with immediate|side|knock-on) | .
affects > effects | \b(?:adverse|side|knock-on|harmful|the) (?:effects of )? | (?: (?:on|of|upon)\b|.)
loose > lose | \b(?:to|they|we|you|not|never|will|can|may|might|could|would|don['’]t|doesn['’]t) | (?: (?:#|any|sight|track|control|interest|focus|patience|money|time|data|heart|weight|customers|momentum|touch|out|faith|ground|confidence)\b|.)
loose > lose | \b(?:and|or) |  (?:sight of|track of|control of|weight|focus|patience|momentum|heart)\b
looses > loses | |  (?:#|sight|track|control|interest|focus|patience|money|time|data|heart|customers|momentum|touch)
lose > loose | |  (?:ends|fitting|clothing|leaf)\b
lose > loose | \btoo | .
advise > advice | \b(?:impartial|legal|expert|technical|professional|financial|medical|sound|specialist|practical|clinical|policy|strategic|timely|independent|tax|seeks?|gives?|giving|provid(?:e|es|ing)|offer(?:s|ing)?|seeking|the|any|some|further|of|for) | (?: (?:on|to|and|about|for|from|or|regarding)\b|.)
advice > advise | \b(?:able|ability|required|expected|asked|has|need|needs|continue|will|must|should) (?:to )? |  (?:#|clients|customers|managers|colleagues|staff|users|others|on|them|people|patients|students|senior|ministers|stakeholders|teams)\b
advice > advise | ~ |  (?:#|clients|customers|managers|colleagues|staff|users|patients|students|senior|ministers|stakeholders|teams)\b.* on\b
practise > practice | \b(?:an?|the|best|good|clinical|professional|general|legal|first-opinion|in|of|safe|working|medical|dental|veterinary|private|evidence-based|current|common|nursing|reflective|group) | (?: (?:is|are|and|in|of|with|for|at|manager|nurse|guidance|standards?|areas?|lead|that|which|across)\b|.)
stationary > stationery | \b(?:office|branded|headed|printed|corporate|and other) | (?: (?:and|for|to|order\w*)\b|.)
stationary > stationery | |  (?:cupboards?|suppl(?:y|ies|iers?)|stocks?|orders|items)\b
stationary > stationery | \b(?:order|orders|ordering|buys?|buying|purchas(?:es?|ing)) (?:of )?
stationery > stationary | |  (?:vehicles?|cars?|trains?|traffic|plant|engines?|targets?|bikes?)\b
lead > led | \b(?:was|were|been|being|is|are|be) (?:\w+ly )? |  by (?!example)
lead > led | \b(?:teams?|projects?|programme|services?|work|sessions|meetings|groups?|workshops) |  by (?:this|the|an?|our|your|their|his|her) (?!(?:end|close|time|beginning|start)\b)
lead > led | \b(?:nurse|customer|consultant|user|teacher|student|community|client|peer|pupil|midwife|pharmacist)- |  (?:\w+ )?(?:clinics?|services?|care|sessions?|approach|growth|projects?|learning)\b
lead > led | \b(?:has|have|had|having) (?:\w+ly )? |  (?:to|the|teams|our|projects|an?|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|numerous|multiple|large|major|successful|cross-functional)\b
there > their | |  own\b
there > their | \b(?:in|with|of|on|about|improves?|develops?|manages?|shares?|does|do) |  (?:homes?|teams?|roles?|careers?|skills|performance|families|lives|behalf|jobs?|colleagues|managers?|development|expertise|knowledge|goals|choices|rights|progress|wellbeing|duties|health)\b
their > there | (?:~|\b(?:if|that|where|when|because|so|but|and) ) |  (?:is|are|was|were|will be|has been|have been|may be|can be|should be)\b
they're > their | |  (?:own|behalf|homes)\b
your > you're | |  (?:welcome to|responsible for|expected to|required to|able to|going to|looking for|comfortable with|passionate about|familiar with|willing to|happy to)\b
you're > your | |  (?:own|team|work|role|manager|career|responsibilities|colleagues|skills|experience)\b
it's > its | |  own\b
it's > its | \b(?:of|for|with|across|by) |  (?:customers|users|members|staff|partners|clients|employees|people|kind|services|suppliers)\b
its > it's | (?:~|\b(?:if|when|because) ) |  (?:an?|the|not|been|important|vital|essential|all about)\b
who's > whose | |  (?:job|work|role|duties|main|responsibilit\w+|needs|task|aim)\b
diary > dairy | |  (?:products?|farm\w*|herds?|cows?|cattle|industry|milk|parlour|allerg\w+)\b
dairy > diary | |  (?:entr(?:y|ies)|appointments?|invit(?:es?|ations?)|clash(?:es)?|commitments)\b
dairy > diary | \b(?:calendar|inbox|travel) and |  management
moral > morale | \b(?:staff|team|employee|boosts?|boosting|low|raises?|raising|workforce|lifts?|crew) | (?: (?:and|of|in|across|among|high|up)\b|.)
moral > morale | \bthe |  (?:and (?:welfare|wellbeing|well-being|motivation|productivity|discipline)|of (?:the )?(?:team|staff|\d|crew|unit|workforce|troops|employees))\b
morale > moral | |  (?:compass|obligation|support|code|duty|standards|values|courage)\b
sell > cell | \b(?:prison|holding|custody|stem|blood|fuel|solar|cancer)
sell > cell | \b(?:each|every) |  (?:(?:on|in) (?:the|his|her|our|this) (?:landing|wing|block|unit|prison)|block|door|bell)\b
cell > sell | \b(?:up|cross)-
quite > quiet | \b(?:keep|keeps|keeping|kept|stays?|remains?)\b[^.,;]{0,40} | (?: (?:during|while|when|at night|after)\b|.)
quite > quiet | \b(?:an?|the|in|of|during) |  (?:hours|areas?|rooms?|zones?|coach|periods?)\b
quiet > quite | \b(?:is|are|be|has|have|was|not|being) |  (?:an?|the|often|different|likely|frequently|possible)\b
breaks > brakes | \b(?:disc|disk|air|drum|hand|parking|hydraulic)
breaks > brakes | |  (?:and|or) (?:tyres|tires|steering|clutch\w*|suspension|exhausts?)\b
break > brake | |  (?:pads?|discs?|fluid|calipers?|shoes?|drums?|linings?)\b
brakes? > break | \b(?:lunch|tea|coffee|career|rest|toilet)
sight > site | \b(?:construction|building|job|client|customer|off)[ -]
sight > site | \b(?:arriv(?:es?|ing|al)|delivered|deliver(?:y|ies)|materials?|based|lives?|living|parking|safety|staff|work(?:s|ing)?|everyone|anyone|people) (?:are |is |when |while )?on[ -]
sight > site | \bon[ -] |  (?:at all times|during|every|daily|visits?|parking|catering|training|support)\b
sight > site | |  (?:visits?|managers?|supervisors?|survey|inductions?|foreman|engineers?|meetings?)\b
site > sight | \b(?:los(?:e|es|ing)|in plain|out of|catch|at first) | (?: of\b|.)
complimentary > complementary | |  (?:to (?:one another|each other|those|#)|skills?|skill sets?|strengths|expertise|medicines?|therap\w+|roles|disciplines)\b
complementary > complimentary | |  (?:tickets?|drinks?|breakfasts?|meals?|parking|wi-?fi|lunch)\b
compliment > complement | \bfull |  of\b
deliver > delivery | ~ |  (?:driver|manager|lead|van|note|office|director)\b(?! (?:with|to|for|on|by)\b)
deliver > delivery | \b(?:the|an?|our|each|service|project|product|software|food|parcel|head of|agile) |  (?:drivers?|vans?|notes?|schedules?|managers?|teams?|plans?|leads?|dates?|partners?|rounds?|routes?|slots?)\b
dependant > dependent | |  (?:up)?on\b
then > than | \b(?:more|less|fewer|better|rather|other|greater|higher|lower|larger|smaller|longer|shorter|faster|later|earlier|older|younger|sooner|worse|easier|harder|cheaper) |  (?!(?:you|we|they|i|he|she|it)\b)
then > than | \b(?:less|fewer) \w+ |  (?:the|an?|that|those|others|\d+|most)\b
then > than | \b(?:longer|better|easier|harder|rather|more|less)\b[^.,;]{1,30} |  to \w
than > then | \b(?:since|until|by|from) | .
thorough > through | |  (?:#|this|these|each|all)\b(?! first time)
through > thorough | \b(?:an?|very|accurate and) |  (?:understanding|knowledge|review|analysis|investigation|assessment|grasp|cleaning|inspection)\b
thought > though | \beven
threw > through | \b(?:goe?s?|going|follows?|carr(?:y|ies)|works?|walks?) |  #
where > were | \b(?:who|they|we) |  (?:un\w+|not|\w+ed|\w+ing|in|at|on|all|also|the|able|happy|given|told)\b
were > where | (?:~|, ) |  (?:possible|appropriate|necessary|applicable|required|needed|relevant|practicable)\b
were > where | \b(?:areas?|places?|situations?|environments?|points?) |  (?:you|we|it)\b
heard > herd | \b(?:suckler|dairy|beef|cattle|goat|pedigree|breeding|milking)
peace > piece | |  of (?:work|equipment|software|paper|code|advice|land|kit|writing|music|legislation|furniture|research)\b
piece > peace | |  of mind\b
role > roll | \b(?:to|will|can|and) |  out\b
roll > role | \b(?:job|this|key|leadership|management|lead|supporting) | (?: (?:is|will|requires|involves|holder|profile|and|in|of|as|for)\b|.)
roll > role | |  (?:model|holder|profile)s?\b
manor > manner | \b(?:timely|professional|friendly|efficient|safe|courteous|effective|consistent|polite|accurate|appropriate|similar|orderly|confidential)
personal > personnel | \b(?:military|army|security|emergency|medical|qualified|authori[sz]ed|key|senior) | (?: (?:are|who|must|on|in|from|at)\b|.)
personnel > personal | |  (?:hygiene|trainers?|assistants?|protective|belongings|qualities)\b
weather > whether | \b(?:knows?|decides?|determines?|checks?|assess\w*|regardless of|sees?|advis\w+ on|of) |  (?:or not|to|it|they|an?|you)\b
whether > weather | |  (?:forecasts?|conditions|permitting|warnings?)\b
except > accept | \b(?:to|and|will|can) |  (?:responsibility|deliver(?:y|ies)|payments?|calls|feedback|orders|bookings)\b
access > excess | \bin |  of (?:£|\$|€|\d)
excess > access | \b(?:have|has|gain|gains|with) |  to\b
adverse > averse | \brisk[ -]
discreet > discrete | |  (?:units|components|events?|mathematics|sections|values|manufacturing)\b
discrete > discreet | \b(?:polite|tactful|professional|honest|friendly)(?:,| and)
illicit > elicit | \b(?:to|and) |  (?:feedback|requirements|information|responses)\b
elicit > illicit | |  (?:drugs?|substances?|trade)\b
flare > flair | \b(?:creative|artistic|design|entrepreneurial)
forth > fourth | |  (?:quarters?|years?|floor|line|grade)\b
fourth > forth | \b(?:back and|so)
hole > whole | \bas a | .
lesson > lessen | \bto |  #
lessens? > lesson | |  (?:learne?[dt]|plans?)\b
miner > minor | |  (?:repairs?|injur\w+|works|maintenance|changes|issues|ailments|adjustments)\b
passed > past | |  (?:experience|performance|history)\b
past > passed | \b(?:has|have|having) |  (?:an?|all|#|exams?)\b
patience > patient | |  (?:care|records?|safety|notes|transport|handling|admissions?|flow)\b
presents > presence | \b(?:online|web|media|digital)
reign > rein | \bfree
right > write | \bto |  (?:reports|code|copy|tests|documentation|letters)\b
soul > sole | |  (?:responsibility|traders?|purpose|charge|use)\b
too > to | \b(?:prior|due|according|subject|related|in addition|with regards?|in relation) |  [a-z]+\b
too > to | \b(?:able|required|ability|needs?|order|expected|responsible) |  [a-z]+\b
waist > waste | |  (?:management|collection|disposal|bins?|water|transfer)\b
waist > waste | \b(?:clinical|food|hazardous|household)
weaks? > week | \b(?:hours (?:a|per|each)|per|every|each|days a|\d+) | .
weakly > weekly | |  (?:meetings?|reports?|team|basis|hours|rota|updates?)\b
bare > bear | |  (?:in mind|responsibility)\b
bored > board | |  (?:meetings?|of directors|members?|papers)\b
chose > choose | \b(?:to|will|can|must|should|may)
coarse > course | \b(?:of|training|golf|refresher|induction) | (?: (?:for|in|and|on)\b|.)
conscience > conscious | \b(?:safety|health|cost|quality|security|self|budget)[ -]
desert > dessert | |  (?:menus?|section|chef|wines?)\b
device > devise | \b(?:to|will|and) |  (?:#|plans|strategies|and implement|new)
devises? > device | \b(?:medical|mobile|hand-?held|a|an|the|smart|electronic) | (?: (?:and|is|are|for|to|that|which|in|on)\b|.)
extend > extent | \bto (?:some|the|a (?:large|great|certain|lesser))
shits? > shift | \b(?:night|day|late|early|rotating|split|evening|weekend|per|each|every|\d+-hour)
shit > shift | |  (?:work\w*|patterns?|managers?|leaders?|lead|supervisors?|rotas?|handovers?|basis|allowance)\b
assistance > assistant | |  (?:manager|director|professor|principal|headteacher|buyer|chef|engineer|editor)\b
assistants > assistance | \b(?:provid(?:e|es|ing)|offer(?:s|ing)?|technical) |  (?:to|with)\b
knew > new | |  (?:starters?|staff|products?|business|customers?|ideas|hires?|technolog\w+)\b
of > have | \b(?:should|could|would|might) |  (?!course\b)
off > of | \b(?:(?:takes?|taking) care|in charge|(?:range|variety|number|member|lot)|instead|because|knowledge|understanding|outside|awareness) |  (?:#|\w+)
wit > with | |  (?:#|other|all|clients|customers|colleagues|stakeholders)
fro > for | (?<!to and |to-and-)
be > been | \b(?:has|have|had) |  (?:\w+ed|made|done|given)\b
being > been | \b(?:has|have|had)
words? > work | |  closely\b
sever > server | |  (?:rooms?|side|infrastructure|hardware|farms?)\b
sever > server | \b(?:web|windows|sql|file|database|mail)
sever > severe | |  (?:weather|injur\w+|disabilit\w+|pain|illness\w*|delays|disruption)\b
exiting > existing | |  (?:systems|processes|infrastructure|equipment|relationships|codebases?|documentation|policies|procedures)\b
exiting > exciting | |  (?:opportunit\w+|career|challenges)\b
contact > contract | \b(?:fixed-term|employment|zero-hours)
contract > contact | \bpoints? of
contract > contact | |  (?:centres?|lens(?:es)?)\b
causal > casual | |  (?:staff|workers?|dress|wear|labour)\b
casual > causal | |  (?:inference|factors|links?)\b
calender > calendar | |  (?:invites?|years?|management|months?|events|appointments|days)\b
statue > statute | |  (?:law|barred|of limitations)\b
statue > status | \b(?:marital|project|order|case)
martial > marital | |  status\b
martial > marshal | \bfire
marshal > martial | \bcourt[ -]
tract > track | |  records?\b
perspective > prospective | |  (?:customers?|clients?|students?|employers?|tenants?|buyers?|candidates?|parents?|employees?)\b
prospective > perspective | \b(?:from a|different|user|customer|business) | .
formally > formerly | |  known as\b
aide > aid | \bfirst
allowed > aloud | \b(?:reads?|reading|think|thinking) | .
aloud > allowed | \b(?:not|are|is|be) |  (?:to|in|on)\b
bases > basis | \bon an? (?:[\w-]+ )?[\w-]+
bases > basis | \bon the |  (?:of|that)\b
cue > queue | \b(?:call|ticket|phone)
grate > great | |  (?:customer|communication|attention|opportunit\w+|service|experience|team)\b
here > hear | \b(?:forward|want|love) to |  (?:from|about)\b
meat > meet | \b(?:to|and|will) |  (?:#|deadlines|targets|customers|needs|demand)
meats > meets | |  (?:deadlines|targets|requirements|standards)\b
meet > meat | \b(?:raw|cooked|red|minced)
steal > steel | |  (?:work|fabricat\w+|structures?|beams?|frames?|plates?|erect\w+)\b
steal > steel | \b(?:stainless|structural|mild)
very > vary | \b(?:may|can|will|might|hours|duties|tasks|shifts) | (?: (?:depending|from|between|according)\b|.)
vary > very | |  (?:good|high|important|strong|well)\b
wave > waive | |  (?:(?:the|any) )?(?:fees?|charges?|requirements?)\b
tome > time | \b(?:full|part)[ -]
tome > time | |  management\b
fist > first | |  (?:aid|aiders?|point of|line|class|responders?)\b
lest > least | \bat
filed > field | |  (?:work|service engineers?|visits?|staff|trips?|trials|sales|of expertise|of study)\b
filed > field | \b(?:relevant|related|this|in the) | .
diffuse > defuse | |  (?:difficult|conflicts?|tense|aggressive|confrontation\w*|tensions?)\b
peek > peak | |  (?:times|hours|periods?|season|performance|demand)\b
chords? > cord | \b(?:spinal|umbilical)
chords > cords | \bvocal
pallet > palette | \bcolou?r
palates > pallets | \b(?:wooden|empty|loaded|stacks?|wraps?|moves?)
palette > pallet | |  trucks?\b
flower > flour | \b(?:bread|plain|wholemeal|self-raising)
cereal > serial | |  numbers?\b
serial > cereal | |  (?:crops?|farm\w*)\b
sew > sow | |  (?:seeds?|crops?)\b
dose > does | |  not\b
patience's > patient's | |  (?:own|homes?|notes?|needs|care|records?|famil\w+|rights|room|condition|progress|chart|bedside|dignity|history)\b
vise > vice | |  versa\b
unites > united | |  (?:states|kingdom|nations)\b
string > strong | ~ |  (?:verbal|written|oral|communication|interpersonal|analytical|organi[sz]ational|leadership|attention|knowledge|understanding|background|work ethic|problem)\b
patters > patterns | \b(?:colou?rs?|design|shopping|shift|behaviou?rs?|traffic|working|weather|knitting|sewing|spending),?
identify > identity | \b(?:professional|gender|brand|corporate|visual|cultural|sexual|digital) | .
inquires > inquiries | \b(?:written|telephone|phone|general|customer|client|public|media|press|email|all|handles|answers|to) | (?: (?:and|from|in a|promptly|via|relating|regarding|by|received)\b|.)
enquires > enquiries | \b(?:written|telephone|phone|general|customer|client|public|media|press|email|all|handles|answers|to) | (?: (?:and|from|in a|promptly|via|relating|regarding|by|received)\b|.)
roistered > rostered | |  (?:to|for|on|off|shifts?|hours)\b
dive > drive | \b(?:to|and|will|can) |  (?:customers?|sales|growth|innovation|change|improvements?|adoption|revenue|engagement|performance|results|efficienc\w+|continuous|business|strategy)\b
form > from | \b(?:complaints?|enquir(?:y|ies)|quer(?:y|ies)|requests?|referrals?|donations?|deliver(?:y|ies)|messages?|letters?|pressure) |  (?:customers?|clients?|patients?|parents?|suppliers?|residents?|tenants?|members?|users?|the public|staff|colleagues|schools?|families|passengers?|guests?)\b
there > their | \b(?:on|in|of|about|with) |  (?:choice|own|use|understanding|ability|needs?|progress|options) (?:of|in|for|to)\b
council > counsel | \b(?:to|and|will|can) |  (?:staff|students?|pupils|clients?|patients?|employees?|families|bereaved|victims|young people|those)\b
effect > affect | \b(?:how|whether|that) (?:\w+ ){1,4}(?:will|can|could|may|might|would) |  (?:patient|staff|customer|student|pupil|service|business|employee|user)s?\b
lose > loose | \b(?:are|is|come|comes|came|work|works|become|becomes|hanging) |  (?:before|when|during|while|or|and)\b
lose > loose | \b(?:are|is|come|comes|came|work|works|become|becomes|hanging) | .
compliments? > complement | \b(?:that|which|to) |  (?:the|our|your) (?:brand|existing|main|other|wider|menu|range|meal|food|team|design|style|interior|collection)
form > from | |  the (?:very )?(?:start|beginning|outset)(?:[.,;]|\s*$)
seeing > seeking | \b(?:is|are) |  an? .{0,50}\bto join\b
employers > employees | \bhir(?:es?|ing)(?:,| and) (?:\w+ and )?train(?:s|ing)?
worlds > world's | \bthe |  (?:leading|largest|biggest|best|most|first|finest|oldest|fastest|top)\b
todays > today's | |  (?:market|world|business|society|workplace|customers?|environment)\b
core > corps | \b(?:marine|diplomatic) | .
`;
