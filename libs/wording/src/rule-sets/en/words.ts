import { type WordClasses } from '../../matching/vocabulary.js';

/** Who, and how a sentence is put together. */
export const englishGrammar: WordClasses = {
  filler: `really just actually honestly frankly simply quite very so too also even indeed certainly truly sincerely
    personally then there well still already genuinely deeply kindly of course to be honest say must ever whatsoever
    extremely most wholly entirely obviously clearly normally usually fully simply tbh`,
  negation: `not never no nobody none nothing neither nor cannot`,
  conjunction: `and but because cos so that which who whom when while although though if whether since until where
    leaving meaning causing making unless as after before or plus whereas`,
  and: `and but or plus then`,
  we: `we i`,
  our: `our my ours mine`,
  you: `you yourself`,
  your: `your yours`,
  they: `he she they`,
  them: `her him them`,
  impersonal: `it this that there which what everything something`,
  us: `us me ourselves myself`,
  claim: `say think believe find see agree accept claim admit suppose`,
  article: `the a an one two three these those some both each another`,
  message: `complaint letter email e-mail mail message messages feedback comments comment question questions request call calls
    enquiry inquiry query note claim file case remarks patience`,
  saidOnce: `said told wrote asked called remarked answered replied`,
  speech: `said say says saying told tell telling wrote write written asked asking ask called remark remarked words heard reply replied
    answer mentioned stated suggested claimed`,
  kin: `mother father mum mam mom dad daughter son wife husband partner child children kid kids baby toddler family
    brother sister aunt uncle gran grandmother grandfather grandson granddaughter parents girl boy girls boys
    dog cat dogs horse customers customer guests patients students pupils friend friends neighbour neighbours
    grandad grandpa granny nephew niece fiance fiancee relatives landlord employer boss staff team crew employees tenants clients client workers nan twins`,
  preposition: `through due to for with at of by on from about than upon towards without between behind against like near let
    giving leaving telling sending causing keeping making owe owed assure inform offer give`,
  be: `am is are was were be been being isnt wasnt werent`,
  have: `have has had having`,
  did: `did do does`,
  possible: `may might would could should can must`,
  future: `will shall ll going wo`,
  able: `can could able`,
  if: `if insofar whether unless provided`,
  irregularPast: `was were had did made went came got gave took told said wrote sent lost left kept put paid found felt thought knew stood sat lay slept woke drove rode ran walked fell broke caught bought brought sold built spent spoke heard saw read met rang held led understood became began chose drank ate flew forgot grew hid hurt hit let set cut cost meant misread mistook overlooked withdrew shut shook shot sang sank spilt split spoilt stole stuck struck swore swept taught threw tore wore won wound dug fed fought froze hung knelt learnt lent lit misspelt mislaid overcharged rose sought shone slid slipped swam undid wept bit bled blew bent burnt dealt dreamt drew fled forbade dropped nicked been gone done seen given taken known written driven ridden fallen broken chosen eaten frozen forgotten hidden stolen shaken spoken sworn torn thrown worn woken withdrawn misled mixed learned gotten begun drunk sung sunk swum rung`,
  notPast: `need  feed speed indeed red bed hundred exceed seed shed bleed breed agreed concerned interested
    based named ahead instead wed ted fred breed weed greed sacred wicked naked kindred`,
};

/** What was done, what it did, and whose fault it was. */
export const englishActs: WordClasses = {
  communicated: `wrote write written told tell asked ask said say reported contacted contact complained complain called rang phoned emailed mailed messaged texted sent send informed inform mentioned mention raised raise submitted submit ordered bought booked applied apply requested explained explain described describe pointed let gave given provided provide shared share drew brought bring filed lodged chose trusted expected deserved deserve wanted want wished wish hoped hope knew understand accept agree agreed appreciate read received receive prefer proposed signed chosen noticed saw find expect replied sending reporting telling join joined heard become came used use using purchased placed sought asked rightly may believed remember recall suggested suggest spoke speak notified notify hired instructed chased entrusted trust`,
  notEvent: `right entitled correct welcome first only customer customers member client valued aware sure free  loyal
     mistaken owed due`,
  toldPassively: `promised told informed called charged billed contacted offered given sent notified assured quoted
    booked registered helped answered served delivered refunded reimbursed invoiced overcharged credited advised
    replied listed entered marked phoned rung treated spoken kept handled`,
  feltVerb: `felt feel feels feeling found experienced perceived thought believe believed disappointed unhappy
    dissatisfied displeased upset offended annoyed impression unsatisfied took taken impressed experience frustrated
      unheard`,
  generalHarm: `inconvenience inconveniences inconvenienced trouble troubles bother hassle nuisance disruption
    discomfort frustration disappointment upset annoyance irritation distress problem problems issue issues difficulty
    difficulties hardship confusion misunderstanding delay worry concern unpleasantness offence offense aggravation
    dissatisfaction experience`,
  harm: `shut locked missed miss missing lost lose losing waited wait waiting cold freezing hungry thirsty ill sick unwell hospital hospitalised pain painful hurt hurts cried crying cry tears wept frightened afraid scared fright scare fear terrified panic panicked sleepless sleep awake woken woke wasted waste stranded stuck stood standing sat sitting borrow borrowed borrowing overdrawn overdraft fine fined fines penalty debt debts arrears evicted eviction locked wet soaked flooded flood mould damp ruined ruin spoilt spoiled destroyed broke broken bounced declined fell fall fallen injured injury injuries sprained fracture bruised bruise bleeding bled fainted collapsed humiliated humiliating embarrassed embarrassment embarrassing shame ashamed anxious anxiety worried stressful stress stressed worrying lonely alone dark darkness walked carried unpaid bailiff bailiffs bankrupt bankruptcy redundant sacked wages income earnings savings holiday funeral wedding exam exams birthday operation surgery appointment deposit sleepless without dared dare suffer suffered suffering sacrificed cancel turned unable impossible forced allergic reaction fever infection wound burn burnt burned bitten died dead death mourning grief grieving nightmare nightmares exhausted tired shivering choking fell dirty filthy soiled stained smell stank stench thirst starving trapped blind court summons reminder reminders surcharge costing extra twice taxi hotel babysitter childminder unemployed empty gone alone wheelchair roof rain snow dress dripping leaking leak mice rats rejected refused evict blamed accused pawn sold sell repay reduced thrown scolded shouted laughed mocked teased bullied cough coughing rash asthma faint dizzy lame limp heating overnight scrambled scramble rebook rebooked reschedule rescheduled worse worst shock shocked scar scars scarred shaking trembling sobbing distraught desperate panic goodbye farewell afford ambulance emergency surgery amputated relapse malnourished lice bedsore bedsores sores crutches plaster`,
  duration: `weekend week weeks month months day days hour hours night nights evening evenings morning afternoon winter summer year
    years minutes times walk walked walking nothing stairs chance stand carry interest cost costs explain wks hrs phone heating`,
  as: `as`,
  asRole: `committee club school council bank company team board department practice hospital association`,
  that: `that how whether`,
  knows: `knows has`,
  incident: `wrong issue error mistake mix-up happened occurred delay delayed incident incidents system disruption processed followed complied
    received corrected amended situation performance standards target targets procedure rated rating policy staff team`,
  compelled: `had`,
  faultNoun: `fault mistake mistakes error errors slip failing failings failure failures neglect doing bug blunder
    oversight misjudgement misjudgment bad negligence responsibility carelessness screwup cockup mix-up muddle
    making mess sloppiness shortcoming incompetence`,
  faultVerb: `lost mixed missed overcharged misread misspelt misspelled overlooked ignored forgot forgotten neglected
    broke broken damaged delayed left kept shouted mislaid dropped failed fail fell forgot mishandled misplaced
    botched bungled muddled confused miscalculated miscounted misjudged underestimated skipped overbooked doublebooked
    double-booked mistook mistaken omitted wrongly crashed messed screwed cocked spilled spilt scratched dented lied
    misled misinformed insulted snapped swore hurt let overran underpaid overdosed wronged short-changed`,
  perhapsFault: `twice instead without double too cold upside slow slowly`,
  faultWord: `wrong wrongly late mistake mistakenly accidentally incorrect incorrectly
    unanswered error rude rudely careless carelessly unjustly unfairly needlessly mistake mistaken
    inadvertently improperly badly poorly sloppy`,
  benign: `investigated looked look checked check spoke spoken talked received read noted understood understand corrected
    refunded credited paid arranged apologised apologized apologise apologize regretted regret learned learnt found tried
    try asked forwarded passed told informed explained written appreciated valued prided strived striven sold hoped
    wanted seen saw heard resolved fixed discussed reviewed decided taken called rang phoned emailed contacted visited
    considered established confirmed identified amended introduced implemented repaired replaced reversed reset
    reimbursed compensated offered thanked improved trained instructed reminded ordered started raised escalated
    reported said wrote added attached enclosed extended  removed restored stopped moved updated changed
    worked aimed endeavoured done proud committed sorted   known written addressed had have been felt thought
    promised agreed listened requested booked credit went gone was were came spotted noticed concluded
    noted acknowledged accepted recorded logged registered processed  gutted upset disappointed
    surprised shocked saddened served installed supplied`,
  notFault: `meant mean intended intend intention wish receive received find found establish see seen hear heard know aware blame blamed doubt think believe agree
    accept expect complaint complaints responsible liable able locate identify answerable involved uncertain`,
  selfRegard: `proud pride standards reputation gutted ashamed embarrassed ambition ambitions targets target ourselves
    myself saddened pained perfectionist values image rating award dismayed disappointing mortified devastated`,
  apology: `sorry sory apologises apologizes apologise apologize apologies apology apologised apologized apologising regret regrets regretted
    regrettable excuse excuses pardon forgive regretful sry apols`,
  maybe: `perhaps maybe possibly`,
  thirdParty: `supplier suppliers courier couriers contractor contractors subcontractor subcontractors garage builder
    builders carrier carriers agency manufacturer manufacturers maker makers vendor vendors plumber electrician
    installer installers adjuster adjusters surveyor broker brokers intermediary caterer caterers laboratory lab postman
    dhl ups fedex hermes dpd evri postnl pharmacy chemist haulier hauliers wholesaler importer processor freelancer
    temp temps printer printers roofer roofers decorators franchisee reseller distributor developer developers hosting
    repairer repairers dealer dealership physio gp locum cleaners predecessor prorail telecom workshop factory
    partner vendor's subcontracted outside surveyors removers movers scaffolder driver drivers warehouse ground-handler
    stonemason mason tiler tilers joiner joiners carpenter bricklayer glazier plasterer painter landscaper fitter fitters smith upholsterer photographer
    publisher translator interpreter auditor provider providers firm firms visitors`,
  organisation: `hospital hospitals bank insurer insurers airline airport landlord landlords network operator council
    ministry government authority residents neighbours company companies railway utility doctor doctors clinic
    supermarket software platform solicitor solicitors parents school district municipality family stepson other`,
  unit: `council bank company school hospital home district branch team department office society trust airline
    insurer municipality university college practice clinic firm shop store organisation organization service authority
    agency ministry group association library station centre center board ward administration management foundation`,
  ownStaff: `driver drivers cleaners temp temps locum gp physio workshop warehouse ground-handler printer printers lab
    laboratory developer developers visitors pharmacy surveyor surveyors auditor`,
  avows: `regrets apologises apologizes accepts acknowledges wishes expresses extends conveys offers admits recognises
    apologise regret`,
  blameNoun: `fault blame mistake error responsibility problem negligence doing mess affair`,
  theirFault: `wrong late mistake mistakes error errors failed fail misread forgot botched mess messed awful broke
    broken damaged lost delay delayed neglected neglect incompetent careless let ignored slow hopeless useless terrible
    unreliable bungled bungling wouldn't refused refuses dropped sloppy short never blame fault`,
  month: `january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri`,
  illness: `sick ill illness sickness off flu covid absence absent leave maternity holiday holidays`,
  staffing: `staff staffing short-staffed understaffed shortage shortages turnover vacancies vacancy shorthanded
    short-handed undermanned personnel colleagues colleague people carers nurses drivers`,
};
/** Words that are right as they stand, and close to a word of the rules. */
export const englishPlainWords =
  `stranger strangers paused pause closed clothes ceased leased loose looses loosing causal waiter waited
  walker talked talking taking making baking waking booking looking cooking lasting costing casting testing nesting
  resting refined defined behind window wonder thunder blunder plunder slander standard bottle battle settle
  attended extended intended believe relieve receive deceive perceive complain compliant compliment complement
  compliance complete complex company charge change chance challenge chapter chances changes charges charged changed
  course courses cursed horse horses nurse nurses person persons reason season lesson through thought though
  brought bought fought sought caught taught letter better butter matter latter litter bitter station nation
  notion motion lotion potion mother brother smother father farther further leather feather weather whether
  prices prizes prides bridge ridged edges wedges pledge sledge counter country county courtesy weekend weekly
  holder folder bolder colder golden garden harden warden burden sudden hidden bidden ridden forward toward
  reward inward upward onward morning evening meaning leaning cleaning clearing hearing bearing wearing tearing
  nearing fearing cheers choice voices noises poised points paints prints plants planes planet places placed plates
  played prayed stayed swayed strayed trains strains brains drains grains chains stairs chairs repairs affairs
  report resort record recall repaid retail retain remain refund refuse resume result remove review renew relate
  return refuge regard reject refill redeem`.split(/\s+/);
