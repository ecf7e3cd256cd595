import { type Words } from './words.js';

const asked = { name: 'your name', address: 'your address', signature: 'your signature' } as const;
const mediums = {
  telephone: 'by telephone',
  inPerson: 'in person',
  chat: 'by chat',
  email: 'by e-mail',
  letter: 'by letter',
  social: 'through social media',
  underCode: 'here, under your code',
  other: 'in another way',
} as const;
const brought = {
  decision: ', with a decision',
  answer: ', with an answer',
  question: ', with a question',
  newDate: ', with a new date',
  nothing: '',
} as const;
const redress = {
  discount: 'a discount',
  gesture: 'a gesture of goodwill',
  exchange: 'an exchange',
  refund: 'a refund',
  repair: 'a repair',
  other: 'something to put it right',
} as const;
const scopes = {
  conduct: 'how we behaved',
  outcome: 'what came of it',
  handling: 'how we handled your complaint',
} as const;
const promised = {
  callback: 'to ring you back',
  nextStep: 'a next step',
  answer: 'an answer',
  improvement: 'an improvement',
  redress: 'to give you what was agreed',
  nextContact: 'to get in touch with you',
  willFindOut: 'to tell you what will change',
} as const;
const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? (texts[0] ?? 'who you are') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;

export const english: Words = {
  events: {
    Received: () => 'We received your complaint.',
    ComplainantIdentified: () => 'You let us know who you are, or more about how to reach you.',
    IdentityAsked: ({ asks, answerBy }, { day }) =>
      `We asked for ${listed([...new Set(asks)].map((one) => asked[one]))}${answerBy === undefined ? '' : `, if you can by ${day(answerBy)}`}. Your complaint goes on meanwhile.`,
    ComplaintPutInWriting: ({ writtenBy }) =>
      writtenBy === 'us' ? 'We put your complaint in writing.' : 'You put your complaint in writing.',
    RegimeChanged: ({ regime }) => `From now on the rules of ${regime} apply to your complaint.`,
    ComplaintPartsSet: ({ count }) =>
      count === 1
        ? 'We treat your complaint as one whole.'
        : `We divided your complaint into ${count} parts; each of them gets an answer.`,
    StageOpened: () => 'Your complaint is looked at a second time, by somebody else than the first time.',
    OwnerAssigned: ({ owner }) => `From now on ${owner} is there for you.`,
    Acknowledged: ({ owner, reached, nextContactBy }, { moment }) =>
      `${reached ? 'We let you know that we heard you' : 'We tried to reach you to say that we heard you'}. ${owner} is there for you${nextContactBy === undefined ? '' : `, and you hear from us by ${moment(nextContactBy)} at the latest`}.`,
    ContactLogged: ({ direction, who, medium, brings, automated, question, agreedUntil }, { day }) => {
      const through = mediums[medium];
      if (direction === 'inbound' && agreedUntil !== undefined)
        return who === 'representative'
          ? `Somebody who speaks for you agreed, ${through}, that you have our answer by ${day(agreedUntil)} at the latest.`
          : `You agreed, ${through}, to have our answer by ${day(agreedUntil)} at the latest.`;
      if (direction === 'inbound')
        return who === 'representative'
          ? `Somebody who speaks for you got in touch with us, ${through}.`
          : `You got in touch with us, ${through}.`;
      const to = who === 'representative' ? 'somebody who speaks for you' : 'you';
      if (automated) return `An automatic message went to ${to}, ${through}.`;
      return `We got in touch with ${to}, ${through}${brought[brings]}.${question === undefined ? '' : ` Our question: “${question}”`}`;
    },
    PromiseMade: ({ kind, dueAt }, { moment }) => `We promised ${promised[kind]}, by ${moment(dueAt)} at the latest.`,
    PromiseMoved: ({ previousDueAt, dueAt }, { moment }) =>
      `What we promised for ${moment(previousDueAt)} will be ${moment(dueAt)}.`,
    PromiseKept: ({ kind, late }) =>
      `We did what we promised (${promised[kind]})${late ? ', later than we had said' : ''}.`,
    PromiseBroken: ({ kind, dueAt }, { moment }) =>
      `We did not do what we promised${kind === undefined ? '' : ` (${promised[kind]})`}: it was to be done by ${moment(dueAt)}. You can hold us to it.`,
    Routed: ({ from, to, mode }) =>
      mode === 'warm'
        ? `Your complaint is being passed from ${from} to ${to}. Until they have taken it over, ${from} stays responsible.`
        : `Your complaint was passed from ${from} to ${to}, who are responsible for it from now on.`,
    HandoverAccepted: ({ unit }) => `${unit ?? 'The unit that it was passed to'} took your complaint over.`,
    HandoverBounced: () => 'Your complaint stays with the unit that had it: it did not belong where it was passed to.',
    HandoverRecalled: () => 'Your complaint stays with the unit that had it.',
    InvestigationRecorded: () => 'We looked into what happened.',
    HearingOffered: ({ answerBy }, { day }) =>
      `We offered to hear you in person${answerBy === undefined ? '' : `; please tell us by ${day(answerBy)} whether you want that`}.`,
    HearingPlanned: ({ at }, { moment }) => `A hearing is planned for ${moment(at)}.`,
    HearingWaived: ({ byThemselves }) =>
      byThemselves ? 'You let us know that you need no hearing.' : 'There will be no hearing.',
    HearingHeld: () => 'A hearing was held.',
    SubjectInformed: ({ withoutIdentity }) =>
      `Whoever your complaint is about was told of it${withoutIdentity ? ', without saying who you are' : ''}.`,
    AdviceRequested: ({ from, dueAt }, { day }) =>
      `We asked for advice (${from})${dueAt === undefined ? '' : `, expected by ${day(dueAt)}`}.`,
    AdviceReceived: ({ from }) => `We received the advice (${from}).`,
    DeclineNotified: () => 'We let you know that we do not take your complaint up in the formal procedure, and why.',
    ResponsibilityAccepted: ({ scope, extent }) =>
      `We took ${extent === 'full' ? 'full responsibility' : 'responsibility in part'} for ${scopes[scope]}.`,
    Apologised: ({ improvement, improvesBy }, { day }) =>
      `We apologised to you. ${
        improvesBy === undefined
          ? 'What went wrong was changed.'
          : improvement === 'planned'
            ? `What went wrong will have changed by ${day(improvesBy)}.`
            : `By ${day(improvesBy)} you hear from us what will change.`
      }`,
    RedressOffered: ({ kind, amountCents, currency }, { money }) =>
      `We offered you ${redress[kind]}${amountOf(money(amountCents, currency))}.`,
    RedressApproved: ({ kind, amountCents, currency }, { money }) =>
      `We offered you ${redress[kind]}${amountOf(money(amountCents, currency))}.`,
    RedressAccepted: ({ dueAt }, { day }) =>
      `You accepted what we offered${dueAt === undefined ? '' : `; you will have it by ${day(dueAt)}`}.`,
    RedressDeclined: () => 'You did not want what we offered.',
    RedressDelivered: () => 'You were given what we had agreed.',
    ClockPaused: ({ waitingFor }) =>
      waitingFor === 'complainant'
        ? 'We asked you something and wait for your answer before we go on.'
        : 'We wait for an answer of somebody else before we go on.',
    ClockResumed: () => 'We go on with your complaint.',
    ExtensionGranted: ({ newDueAt }, { day }) =>
      `We need more time: you have our answer by ${day(newDueAt)} at the latest.`,
    HoldingResponseSent: ({ expectedAt, recourse }, say) =>
      `We let you know that it takes longer${expectedAt === undefined ? '' : `; you can expect our answer by ${say.day(expectedAt)}`}.${recourse === undefined ? '' : ` ${english.recourse(recourse.body, recourse.term, say)}`}`,
    DeadlineMissed: ({ dueAt }, { moment }) =>
      `We are late: we should have done something for you by ${moment(dueAt)}. We are sorry; it goes on all the same.`,
    DeadlineMissRebutted: () => 'It turned out that we had been in time after all.',
    Resolved: () => 'We gave you our answer to your complaint.',
    ResolutionAnswered: ({ answer }) =>
      ({
        accepted: 'You let us know that this settles it for you.',
        rejected: 'You let us know that this does not settle it for you.',
        notDisputed: 'You let us know that you leave it at that.',
      })[answer],
    Reopened: ({ cause }) =>
      cause === 'ourselves' || cause === 'external'
        ? 'We take your complaint up again, because it was not over.'
        : 'We take your complaint up again, because it was not over for you.',
    Withdrawn: () => 'You took your complaint back.',
    ReferredExternally: ({ to }) =>
      `Another organisation is the right one for this: ${to}. We helped you to get there.`,
    ExternalCaseOpened: ({ body }) => `${body} looks at your complaint.`,
    ExternalDecisionRecorded: ({ body, outcome }) =>
      `${body} ${
        {
          forComplainant: 'agreed with you',
          partly: 'agreed with you in part',
          forUs: 'did not agree with you',
          settled: 'let us settle it between us',
          noJudgement: 'gave no judgement',
        }[outcome]
      }.`,
    MergeCompleted: ({ source }) => `Your earlier complaint ${source} goes on together with this one.`,
    MarkedDuplicate: ({ target }) =>
      `This complaint goes on together with your complaint ${target}. Look there, with the code of that one, for what happens next.`,
    Unmerged: ({ otherCase }) => `This complaint and ${otherCase} each go on by themselves again.`,
    SurveyInvited: () => 'We asked you how it went for you.',
    RelationshipAssessed: () => 'You told us how it went for you.',
    SuggestionAnswered: () => 'We answered your suggestion.',
    LessonRecorded: ({ outcome }) =>
      outcome === 'processChanged'
        ? 'We changed the way we work because of your complaint.'
        : 'We changed the way we handle complaints because of your complaint.',
    DocumentAdded: ({ kind }) => `You added a document (${kind}).`,
    ConductArrangementMade: ({ kind }) =>
      kind === 'inWritingOnly'
        ? 'We arranged that we are in touch in writing only.'
        : 'We arranged that you are in touch with one person here.',
    PersonalDataErased: () => 'Your personal data were erased. What was said can be read no more.',
  },
  states: {
    received: 'We have your complaint. You will hear from us that we heard you.',
    acknowledged: 'You know who is there for you; we begin to work on it.',
    inHandling: 'We are working on your complaint.',
    waiting: 'We wait for an answer before we can go on.',
    resolved: 'You have our answer. If it does not settle it for you, say so: then we go on.',
    closed: 'Your complaint was answered, and we looked at what we can learn from it.',
    withdrawn: 'You took your complaint back. Should you think otherwise, tell us.',
    referred: 'Another organisation goes on with your complaint.',
    duplicate: 'Your complaint goes on together with another complaint of yours.',
    erased: 'Your personal data were erased. What was said can be read no more.',
  },
  whoIsThere: (unit, owner) =>
    owner === undefined
      ? `Your complaint is with ${unit}.`
      : `Your complaint is with ${unit}; ${owner} is there for you.`,
  promised,
  kept: (status, dueAt, movedTo, { moment }) =>
    ({
      open: `You can expect this by ${moment(dueAt)} at the latest.`,
      kept: 'We did this, in time.',
      keptLate: `We did this, later than ${moment(dueAt)}, as we had promised.`,
      broken: `We have not done this: it was to be done by ${moment(dueAt)}.${movedTo === undefined ? '' : ` We said it will be ${moment(movedTo)}.`}`,
    })[status],
  awaited: {
    answer: 'We asked you something. We go on when you have answered.',
    identity: 'We asked who you are, or for your signature. You need not say it; your complaint goes on.',
    hearing: 'We offered to hear you in person. Tell us whether you want that.',
    resolution: 'You have our answer. Tell us whether it settles it for you.',
    redress: 'We offered you something. Tell us whether you accept it.',
  },
  offer: (state) =>
    ({
      offered: 'We offer you this; you can accept or decline it.',
      accepted: 'You accepted this.',
      declined: 'You did not want this.',
      delivered: 'You have got this.',
    })[state],
  decision: (decision, part) =>
    `${part === undefined ? 'Your complaint' : `Part ${part}`}: ${
      {
        upheld: 'we agree with you',
        partly: 'we agree with you in part',
        notUpheld: 'we do not agree with you',
        noJudgement: 'we give no judgement',
        offeredWithoutAccepting: 'we offer you something without saying whose fault it was',
        declined: 'we did not take it up',
      }[decision]
    }.`,
  recourse: (body, term, { term: inWords }) =>
    `If you disagree, you can turn to ${body}. You have ${inWords(term)} for it.`,
  consents: (until, { day }) => `I agree that you have until ${day(until)} to answer.`,
  can: {
    reply: 'Tell us something, or answer our question.',
    answer: 'Tell us whether our answer settles it for you.',
    withdraw: 'Take your complaint back.',
    addDocument: 'Tell us of a document: its SHA-256, kind and size.',
    assess: 'Tell us how it went for you.',
    answerRedress: 'Accept or decline what we offered.',
    consentToExtension: 'Agree that we take more time, until a day that you choose. You need not.',
  },
  done: {
    replied: 'Thank you. What you told us was added to your complaint.',
    accepted: 'Thank you for telling us. We are glad that this settles it for you.',
    rejected: 'Thank you for telling us. It is not over for you, so we take your complaint up again.',
    rejectedAndElsewhere:
      'Thank you for telling us; it is on record. It goes on where you can turn to now. You can still tell us more with a reply.',
    withdrawn: 'You took your complaint back. Should you think otherwise, tell us: then we go on.',
    documentAdded: 'Thank you. The document is on the record of your complaint.',
    assessed: 'Thank you for telling us how it went for you.',
    redressAccepted: 'Thank you. You have accepted what we offered; we see to it.',
    redressDeclined: 'You did not want what we offered. Tell us what would help, if you like.',
    consented:
      'Thank you for giving us more time. We answer as soon as we can, and you hear from us if it does take longer.',
    feedbackGiven: 'Thank you for your answer. We use it to do better.',
    feedbackReceived:
      'Thank you for your answer. We received it as a complaint and you will hear from us. Keep the number and the code: with them you can follow it here and tell us more.',
  },
  wentTo: (complaintId) =>
    `This complaint goes on together with your complaint ${complaintId}, so it was added there. Look there, with the code of that one, for what happens next.`,
  refused: {
    'case-is-duplicate':
      'This complaint goes on together with another complaint of yours. Do this there, with the number and the code of that one; the timeline names it.',
    'case-erased':
      'Your personal data were erased, so nothing can be added to this complaint. You can always make a new one.',
    'not-open': 'Your complaint is not being worked on now. Tell us what is on your mind with a reply.',
    'not-resolved':
      'There is no answer of ours yet that you could accept or reject. Tell us what you think with a reply.',
    'already-answered':
      'You have told us before what you think of our answer. If you think otherwise now, tell us with a reply.',
    'already-assessed':
      'You have told us before how it went for you, and one answer counts. Tell us more with a reply.',
    'not-ended': 'There is no answer of ours yet that you could judge. Tell us what you think with a reply.',
    blank: 'Please write a few words, so that we know what you mean.',
    'value-not-allowed': 'One of the values cannot be taken as it is. Look at the field that is named.',
    'survey-answered':
      'This invitation was answered before. If there is more that you want to tell us, send it as a complaint, without the invitation.',
    'anonymous-with-identity':
      'You chose to stay unknown, and said who you are. Leave out who you are, or leave out that you want to stay unknown.',
    'extension-not-allowed': 'For your complaint there is no term to which you would have to agree.',
    'due-in-past': 'Give a day that is still to come.',
    'redress-not-found':
      'There is no such offer. Look at the offers of your complaint, and take the id of one of them.',
    'redress-other-state':
      'This offer can no longer be answered so. Look at how it stands, and tell us more with a reply.',
  },
  refusedOtherwise: 'This cannot be done now. Tell us what you want with a reply; somebody looks at it.',
};

const amountOf = (amount: string): string => (amount === '' ? '' : ` of ${amount}`);
