import { type Frame } from '../rule-set.js';

/** Words that take responsibility in so many words. */
export const englishOwnFault: readonly Frame[] = [
  {
    id: 'our fault',
    seq: [
      'our|my ~2 @faultNoun',
      'fault|mistake|error|blame|responsibility|failing|failure|doing|slip is|was|lies|lay|s|are|were ~3 ours|mine|us|me|our',
      'we|i ~1 ?have take|takes|took|accept|accepts|bear|carry|accepted|taken|owned|own|admit ~3 responsibility|blame|fault',
      'we|i are|am|were|was ~3 responsible|blame|fault|liable|answerable|accountable|wrong',
      'down to us|me', 'on us|me', 'up to us ~6 not',
      'that|it|this was|is|s us|me|mine|ours',
      'wrong|bad|late|careless|rude|stupid|silly|thoughtless|sloppy|clumsy|unkind|poor of us|me',
      'we|i are|am to blame',
      'we|i ~2 let you ~2 down',
      'we|i ~2 failed|wronged you|him|her|them|your',
      'we|i ~3 got ~2 it|this|that|your|the ~3 wrong',
      'we|i should|ought ~2 have', 'we|i should|ought not|never',
      'it|that is|was ~1 us ~1 who|that',
      'no|not ~1 excuse|excuses ~2',
      'you ~3 not ~2 to blame',
      'fault|mistake|error of|on ours|mine|our|my',
      'fault on our|my', 'error on our|my', 'mistake on our|my',
      'because of us|me', 'we|i did|done ~1 that|this|it|wrong', '@unit accepts|admits|recognises|acknowledges', '@unit was|is ~1 at ~1 fault', 'you ~2 deal ~1 with ~1 us|me', 'bought|booked|ordered ~3 from|with us', 'in our name', 'it is us who|that', 'we chose|picked|hired|sent ~4', 'by us|me', 'my|our ~2 part|making', 'mistake|error|fault ~1 is|was regretted', 'we had no business', 'i had no business',
      'i|we own ~2 that|this|it|up',
      'we|i have ~1 put|caused|wronged|done you',
      'hold ~1 our|my hands|hand up',
      'mea culpa', 'thoughtless of',
      '@our fault', 'fault ours', 'fault mine', 'hands up',
      'blame ~2 us|me|ourselves|myself',
    ],
    unless: ['if|whether ~4 @our ~1 fault|mistake'],
  },
];

export const englishOwnFaultPerhaps: readonly Frame[] = [
  {
    id: 'perhaps we could have',
    seq: [
      'perhaps|maybe|possibly|arguably we|i ~2 could|should|might',
      'we|i could|might ~2 have',
      '@unit ~1 mistake|error|fault|failure|blunder|doing',
      "@unit 's mistake|error|fault|failure|blunder|doing",
      '@apology ~6, our|my',
      '@unit ~1 did|failed|forgot|let|made|sent|lost|missed',
      'by ~1 the ~1 @unit ~1 ?team|staff',
      'apologies|sorry|apologise for ~1 the ~2 wait|delay',
    ],
  },
];
