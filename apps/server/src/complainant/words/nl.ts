import { type Words } from './words.js';

const asked = { name: 'uw naam', address: 'uw adres', signature: 'uw handtekening' } as const;
const mediums = {
  telephone: 'per telefoon',
  inPerson: 'in een gesprek',
  chat: 'per chat',
  email: 'per e-mail',
  letter: 'per brief',
  social: 'via sociale media',
  underCode: 'hier, onder uw code',
  other: 'op een andere manier',
} as const;
const brought = {
  decision: ' met een besluit',
  answer: ' met een antwoord',
  question: ' met een vraag',
  newDate: ' met een nieuwe datum',
  nothing: '',
} as const;
const redress = {
  discount: 'korting',
  gesture: 'een tegemoetkoming',
  exchange: 'een omruiling',
  refund: 'teruggave van uw geld',
  repair: 'een reparatie',
  other: 'iets om het goed te maken',
} as const;
const scopes = {
  conduct: 'hoe wij ons hebben gedragen',
  outcome: 'wat ervan is gekomen',
  handling: 'hoe wij uw klacht hebben behandeld',
} as const;
const promised = {
  callback: 'u terug te bellen',
  nextStep: 'een volgende stap te zetten',
  answer: 'u antwoord te geven',
  improvement: 'iets te verbeteren',
  redress: 'u te geven wat is afgesproken',
  nextContact: 'contact met u op te nemen',
  willFindOut: 'u te vertellen wat er verandert',
} as const;
const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? (texts[0] ?? 'wie u bent') : `${texts.slice(0, -1).join(', ')} en ${texts.at(-1) ?? ''}`;

export const dutch: Words = {
  events: {
    Received: () => 'Wij hebben uw klacht ontvangen.',
    ComplainantIdentified: () => 'U hebt laten weten wie u bent, of hoe wij u kunnen bereiken.',
    IdentityAsked: ({ asks, answerBy }, { day }) =>
      `Wij hebben gevraagd om ${listed([...new Set(asks)].map((one) => asked[one]))}${answerBy === undefined ? '' : `, als het kan voor ${day(answerBy)}`}. Uw klacht gaat intussen door.`,
    ComplaintPutInWriting: ({ writtenBy }) =>
      writtenBy === 'us' ? 'Wij hebben uw klacht op papier gezet.' : 'U hebt uw klacht op papier gezet.',
    RegimeChanged: ({ regime }) => `Vanaf nu gelden voor uw klacht de regels van ${regime}.`,
    ComplaintPartsSet: ({ count }) =>
      count === 1
        ? 'Wij behandelen uw klacht als één geheel.'
        : `Wij hebben uw klacht in ${count} onderdelen verdeeld; elk onderdeel krijgt een antwoord.`,
    StageOpened: () => 'Uw klacht wordt opnieuw bekeken, door iemand anders dan de eerste keer.',
    OwnerAssigned: ({ owner }) => `Vanaf nu is ${owner} er voor u.`,
    Acknowledged: ({ owner, reached, nextContactBy }, { moment }) =>
      `${reached ? 'Wij hebben u laten weten dat wij u hebben gehoord' : 'Wij hebben geprobeerd u te laten weten dat wij u hebben gehoord'}. ${owner} is er voor u${nextContactBy === undefined ? '' : `, en u hoort uiterlijk ${moment(nextContactBy)} van ons`}.`,
    ContactLogged: ({ direction, who, medium, brings, automated, question, agreedUntil }, { day }) => {
      const through = mediums[medium];
      if (direction === 'inbound' && agreedUntil !== undefined)
        return who === 'representative'
          ? `Iemand die voor u spreekt heeft ermee ingestemd, ${through}, dat u uiterlijk ${day(agreedUntil)} ons antwoord hebt.`
          : `U hebt ermee ingestemd, ${through}, dat u uiterlijk ${day(agreedUntil)} ons antwoord hebt.`;
      if (direction === 'inbound')
        return who === 'representative'
          ? `Iemand die voor u spreekt heeft contact met ons opgenomen, ${through}.`
          : `U hebt contact met ons opgenomen, ${through}.`;
      const to = who === 'representative' ? 'iemand die voor u spreekt' : 'u';
      if (automated) return `Er is een automatisch bericht gegaan naar ${to}, ${through}.`;
      return `Wij hebben contact opgenomen met ${to}, ${through}${brought[brings]}.${question === undefined ? '' : ` Onze vraag: “${question}”`}`;
    },
    PromiseMade: ({ kind, dueAt }, { moment }) => `Wij hebben beloofd ${promised[kind]}, uiterlijk ${moment(dueAt)}.`,
    PromiseMoved: ({ previousDueAt, dueAt }, { moment }) =>
      `Wat wij hadden beloofd voor ${moment(previousDueAt)} wordt ${moment(dueAt)}.`,
    PromiseKept: ({ kind, late }) =>
      `Wij hebben gedaan wat wij hadden beloofd (${promised[kind]})${late ? ', later dan wij hadden gezegd' : ''}.`,
    PromiseBroken: ({ kind, dueAt }, { moment }) =>
      `Wij hebben niet gedaan wat wij hadden beloofd${kind === undefined ? '' : ` (${promised[kind]})`}: het zou uiterlijk ${moment(dueAt)} gebeuren. U mag ons daaraan houden.`,
    Routed: ({ from, to, mode }) =>
      mode === 'warm'
        ? `Uw klacht wordt overgedragen van ${from} aan ${to}. Totdat die haar heeft overgenomen, blijft ${from} verantwoordelijk.`
        : `Uw klacht is van ${from} overgegaan naar ${to}, die er vanaf nu verantwoordelijk voor is.`,
    HandoverAccepted: ({ unit }) => `${unit ?? 'De afdeling waar uw klacht naartoe ging'} heeft uw klacht overgenomen.`,
    HandoverBounced: () =>
      'Uw klacht blijft bij de afdeling die haar had: zij hoorde niet thuis waar zij naartoe ging.',
    HandoverRecalled: () => 'Uw klacht blijft bij de afdeling die haar had.',
    InvestigationRecorded: () => 'Wij hebben uitgezocht wat er is gebeurd.',
    HearingOffered: ({ answerBy }, { day }) =>
      `Wij hebben aangeboden u te horen in een gesprek${answerBy === undefined ? '' : `; laat ons voor ${day(answerBy)} weten of u dat wilt`}.`,
    HearingPlanned: ({ at }, { moment }) => `Er is een hoorzitting gepland op ${moment(at)}.`,
    HearingWaived: ({ byThemselves }) =>
      byThemselves ? 'U hebt laten weten dat u geen hoorzitting nodig hebt.' : 'Er komt geen hoorzitting.',
    HearingHeld: () => 'Er is een hoorzitting gehouden.',
    SubjectInformed: ({ withoutIdentity }) =>
      `Degene over wie uw klacht gaat is ervan op de hoogte gebracht${withoutIdentity ? ', zonder te zeggen wie u bent' : ''}.`,
    AdviceRequested: ({ from, dueAt }, { day }) =>
      `Wij hebben advies gevraagd (${from})${dueAt === undefined ? '' : `; dat verwachten wij voor ${day(dueAt)}`}.`,
    AdviceReceived: ({ from }) => `Wij hebben het advies ontvangen (${from}).`,
    DeclineNotified: () =>
      'Wij hebben u laten weten dat wij uw klacht niet in de formele procedure behandelen, en waarom.',
    ResponsibilityAccepted: ({ scope, extent }) =>
      `Wij hebben ${extent === 'full' ? 'de volle verantwoordelijkheid' : 'voor een deel de verantwoordelijkheid'} genomen voor ${scopes[scope]}.`,
    Apologised: ({ improvement, improvesBy }, { day }) =>
      `Wij hebben u onze excuses aangeboden. ${
        improvesBy === undefined
          ? 'Wat er misging is veranderd.'
          : improvement === 'planned'
            ? `Wat er misging is uiterlijk ${day(improvesBy)} veranderd.`
            : `Uiterlijk ${day(improvesBy)} hoort u van ons wat er verandert.`
      }`,
    RedressOffered: ({ kind, amountCents, currency }, { money }) =>
      `Wij hebben u ${redress[kind]} aangeboden${amountOf(money(amountCents, currency))}.`,
    RedressApproved: ({ kind, amountCents, currency }, { money }) =>
      `Wij hebben u ${redress[kind]} aangeboden${amountOf(money(amountCents, currency))}.`,
    RedressAccepted: ({ dueAt }, { day }) =>
      `U hebt aanvaard wat wij hebben aangeboden${dueAt === undefined ? '' : `; u hebt het uiterlijk ${day(dueAt)}`}.`,
    RedressDeclined: () => 'U wilde niet wat wij hebben aangeboden.',
    RedressDelivered: () => 'U hebt gekregen wat wij hadden afgesproken.',
    ClockPaused: ({ waitingFor }) =>
      waitingFor === 'complainant'
        ? 'Wij hebben u iets gevraagd en wachten op uw antwoord voordat wij verdergaan.'
        : 'Wij wachten op antwoord van iemand anders voordat wij verdergaan.',
    ClockResumed: () => 'Wij gaan verder met uw klacht.',
    ExtensionGranted: ({ newDueAt }, { day }) =>
      `Wij hebben meer tijd nodig: u hebt ons antwoord uiterlijk ${day(newDueAt)}.`,
    HoldingResponseSent: ({ expectedAt, recourse }, say) =>
      `Wij hebben u laten weten dat het langer duurt${expectedAt === undefined ? '' : `; u kunt ons antwoord verwachten op ${say.day(expectedAt)}`}.${recourse === undefined ? '' : ` ${dutch.recourse(recourse.body, recourse.term, say)}`}`,
    DeadlineMissed: ({ dueAt }, { moment }) =>
      `Wij zijn te laat: wij hadden uiterlijk ${moment(dueAt)} iets voor u moeten doen. Dat spijt ons; uw klacht gaat gewoon door.`,
    DeadlineMissRebutted: () => 'Het bleek dat wij toch op tijd waren.',
    Resolved: () => 'Wij hebben u ons antwoord op uw klacht gegeven.',
    ResolutionAnswered: ({ answer }) =>
      ({
        accepted: 'U hebt laten weten dat het hiermee voor u is opgelost.',
        rejected: 'U hebt laten weten dat het hiermee voor u niet is opgelost.',
        notDisputed: 'U hebt laten weten dat u het hierbij laat.',
      })[answer],
    Reopened: ({ cause }) =>
      cause === 'ourselves' || cause === 'external'
        ? 'Wij pakken uw klacht weer op, want zij was nog niet klaar.'
        : 'Wij pakken uw klacht weer op, want voor u was zij nog niet klaar.',
    Withdrawn: () => 'U hebt uw klacht ingetrokken.',
    ReferredExternally: ({ to }) => `Een andere organisatie gaat hierover: ${to}. Wij hebben u geholpen daar te komen.`,
    ExternalCaseOpened: ({ body }) => `${body} bekijkt uw klacht.`,
    ExternalDecisionRecorded: ({ body, outcome }) =>
      `${body} ${
        {
          forComplainant: 'is het met u eens',
          partly: 'is het voor een deel met u eens',
          forUs: 'is het niet met u eens',
          settled: 'heeft ons er samen uit laten komen',
          noJudgement: 'heeft geen oordeel gegeven',
        }[outcome]
      }.`,
    MergeCompleted: ({ source }) => `Uw eerdere klacht ${source} gaat samen met deze verder.`,
    MarkedDuplicate: ({ target }) =>
      `Deze klacht gaat verder samen met uw klacht ${target}. Kijk daar, met de code van die klacht, hoe het verdergaat.`,
    Unmerged: ({ otherCase }) => `Deze klacht en ${otherCase} gaan weer elk voor zich verder.`,
    SurveyInvited: () => 'Wij hebben u gevraagd hoe het voor u is gegaan.',
    RelationshipAssessed: () => 'U hebt ons verteld hoe het voor u is gegaan.',
    SuggestionAnswered: () => 'Wij hebben uw suggestie beantwoord.',
    LessonRecorded: ({ outcome }) =>
      outcome === 'processChanged'
        ? 'Wij werken voortaan anders door uw klacht.'
        : 'Wij behandelen klachten voortaan anders door uw klacht.',
    DocumentAdded: ({ kind }) => `U hebt een document toegevoegd (${kind}).`,
    ConductArrangementMade: ({ kind }) =>
      kind === 'inWritingOnly'
        ? 'Wij hebben geregeld dat wij alleen schriftelijk contact hebben.'
        : 'Wij hebben geregeld dat u hier met één persoon contact hebt.',
    PersonalDataErased: () => 'Uw persoonsgegevens zijn gewist. Wat er is gezegd, is niet meer te lezen.',
  },
  states: {
    received: 'Wij hebben uw klacht. U hoort van ons dat wij u hebben gehoord.',
    acknowledged: 'U weet wie er voor u is; wij gaan ermee aan de slag.',
    inHandling: 'Wij zijn met uw klacht bezig.',
    waiting: 'Wij wachten op een antwoord voordat wij verder kunnen.',
    resolved: 'U hebt ons antwoord. Is het daarmee voor u niet opgelost, zeg het dan: dan gaan wij verder.',
    closed: 'Uw klacht is beantwoord, en wij hebben gekeken wat wij ervan kunnen leren.',
    withdrawn: 'U hebt uw klacht ingetrokken. Denkt u er toch anders over, laat het ons weten.',
    referred: 'Een andere organisatie gaat verder met uw klacht.',
    duplicate: 'Uw klacht gaat verder samen met een andere klacht van u.',
    erased: 'Uw persoonsgegevens zijn gewist. Wat er is gezegd, is niet meer te lezen.',
  },
  whoIsThere: (unit, owner) =>
    owner === undefined ? `Uw klacht is bij ${unit}.` : `Uw klacht is bij ${unit}; ${owner} is er voor u.`,
  promised,
  kept: (status, dueAt, movedTo, { moment }) =>
    ({
      open: `Dit kunt u uiterlijk ${moment(dueAt)} verwachten.`,
      kept: 'Dit hebben wij gedaan, op tijd.',
      keptLate: `Dit hebben wij gedaan, later dan ${moment(dueAt)}, wat wij hadden beloofd.`,
      broken: `Dit hebben wij niet gedaan: het zou uiterlijk ${moment(dueAt)} gebeuren.${movedTo === undefined ? '' : ` Wij hebben gezegd dat het ${moment(movedTo)} wordt.`}`,
    })[status],
  awaited: {
    answer: 'Wij hebben u iets gevraagd. Wij gaan verder als u hebt geantwoord.',
    identity: 'Wij hebben gevraagd wie u bent, of om uw handtekening. U hoeft dat niet te zeggen; uw klacht gaat door.',
    hearing: 'Wij hebben aangeboden u te horen in een gesprek. Laat ons weten of u dat wilt.',
    resolution: 'U hebt ons antwoord. Laat ons weten of het daarmee voor u is opgelost.',
    redress: 'Wij hebben u iets aangeboden. Laat ons weten of u dat aanvaardt.',
  },
  offer: (state) =>
    ({
      offered: 'Dit bieden wij u aan; u kunt het aanvaarden of afwijzen.',
      accepted: 'Dit hebt u aanvaard.',
      declined: 'Dit wilde u niet.',
      delivered: 'Dit hebt u gekregen.',
    })[state],
  decision: (decision, part) =>
    `${part === undefined ? 'Uw klacht' : `Onderdeel ${part}`}: ${
      {
        upheld: 'wij zijn het met u eens',
        partly: 'wij zijn het voor een deel met u eens',
        notUpheld: 'wij zijn het niet met u eens',
        noJudgement: 'wij geven geen oordeel',
        offeredWithoutAccepting: 'wij bieden u iets aan zonder te zeggen wiens fout het was',
        declined: 'wij hebben het niet in behandeling genomen',
      }[decision]
    }.`,
  recourse: (body, term, { term: inWords }) =>
    `Bent u het er niet mee eens, dan kunt u terecht bij ${body}. Daar hebt u ${inWords(term)} de tijd voor.`,
  consents: (until, { day }) => `Ik stem ermee in dat u tot ${day(until)} de tijd hebt om te antwoorden.`,
  can: {
    reply: 'Ons iets vertellen, of onze vraag beantwoorden.',
    answer: 'Laten weten of ons antwoord het voor u oplost.',
    withdraw: 'Uw klacht intrekken.',
    addDocument: 'Een document melden: de SHA-256, het soort en de grootte.',
    assess: 'Vertellen hoe het voor u is gegaan.',
    answerRedress: 'Aanvaarden of afwijzen wat wij hebben aangeboden.',
    consentToExtension: 'Ermee instemmen dat wij meer tijd nemen, tot een dag die u kiest. U hoeft dat niet te doen.',
  },
  done: {
    replied: 'Dank u wel. Wat u hebt verteld is bij uw klacht gevoegd.',
    accepted: 'Dank u wel dat u dit laat weten. Wij zijn blij dat het hiermee voor u is opgelost.',
    rejected: 'Dank u wel dat u dit laat weten. Voor u is het niet klaar, dus wij pakken uw klacht weer op.',
    rejectedAndElsewhere:
      'Dank u wel dat u dit laat weten; het is vastgelegd. Het gaat verder waar u nu terechtkunt. U kunt ons met een reactie nog steeds meer vertellen.',
    withdrawn: 'U hebt uw klacht ingetrokken. Denkt u er toch anders over, laat het ons weten: dan gaan wij verder.',
    documentAdded: 'Dank u wel. Het document staat bij uw klacht.',
    assessed: 'Dank u wel dat u vertelt hoe het voor u is gegaan.',
    redressAccepted: 'Dank u wel. U hebt aanvaard wat wij hebben aangeboden; wij zorgen ervoor.',
    redressDeclined: 'U wilde niet wat wij hebben aangeboden. Vertel ons gerust wat wel zou helpen.',
    consented:
      'Dank u wel dat u ons meer tijd geeft. Wij antwoorden zo snel als wij kunnen, en u hoort van ons als het toch langer duurt.',
    feedbackGiven: 'Dank u wel voor uw antwoord. Wij gebruiken het om het beter te doen.',
    feedbackReceived:
      'Dank u wel voor uw antwoord. Wij hebben het als klacht ontvangen en u hoort van ons. Bewaar het nummer en de code: daarmee kunt u de klacht hier volgen en ons meer vertellen.',
  },
  wentTo: (complaintId) =>
    `Deze klacht gaat verder samen met uw klacht ${complaintId}, dus het is daar bijgevoegd. Kijk daar, met de code van die klacht, hoe het verdergaat.`,
  refused: {
    'case-is-duplicate':
      'Deze klacht gaat verder samen met een andere klacht van u. Doe dit daar, met het nummer en de code van die klacht; de tijdlijn noemt haar.',
    'case-erased':
      'Uw persoonsgegevens zijn gewist, dus aan deze klacht kan niets meer worden toegevoegd. U kunt altijd een nieuwe klacht indienen.',
    'not-open': 'Aan uw klacht wordt nu niet gewerkt. Vertel ons met een reactie wat u wilt.',
    'not-resolved':
      'Er is nog geen antwoord van ons dat u kunt aanvaarden of afwijzen. Vertel ons met een reactie wat u ervan vindt.',
    'already-answered':
      'U hebt al eerder laten weten wat u van ons antwoord vindt. Denkt u er nu anders over, vertel het ons met een reactie.',
    'already-assessed':
      'U hebt al eerder verteld hoe het voor u is gegaan, en één antwoord telt. Vertel ons meer met een reactie.',
    'not-ended':
      'Er is nog geen antwoord van ons waarover u kunt oordelen. Vertel ons met een reactie wat u ervan vindt.',
    blank: 'Schrijf een paar woorden, zodat wij weten wat u bedoelt.',
    'value-not-allowed': 'Een van de waarden kan zo niet worden aangenomen. Kijk naar het veld dat wordt genoemd.',
    'survey-answered':
      'Deze uitnodiging is al beantwoord. Wilt u ons nog iets vertellen, stuur het dan als klacht, zonder de uitnodiging.',
    'anonymous-with-identity':
      'U koos ervoor onbekend te blijven, en zei wie u bent. Laat weg wie u bent, of laat weg dat u onbekend wilt blijven.',
    'extension-not-allowed': 'Voor uw klacht loopt geen termijn waarvoor uw instemming nodig is.',
    'due-in-past': 'Geef een dag die nog moet komen.',
    'redress-not-found': 'Zo’n aanbod is er niet. Kijk bij uw klacht wat is aangeboden, en neem het nummer daarvan.',
    'redress-other-state':
      'Dit aanbod kan niet meer zo worden beantwoord. Kijk hoe het ermee staat, en vertel ons meer met een reactie.',
  },
  refusedOtherwise: 'Dit kan nu niet. Vertel ons met een reactie wat u wilt; iemand kijkt ernaar.',
};

const amountOf = (amount: string): string => (amount === '' ? '' : ` (${amount})`);
