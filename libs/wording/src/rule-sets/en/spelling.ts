import { type Spelling } from '../../text/tokenise.js';

/** English contractions and chat spellings, written out. */
export const englishSpelling: Spelling = {
  contractions: {
    u: 'you', ur: 'your', r: 'are', thx: 'thanks', ty: 'thanks', pls: 'please', plz: 'please', cos: 'because', cuz: 'because',
    coz: 'because', bc: 'because', im: 'i am', ive: 'i have', youre: 'you are', youve: 'you have', weve: 'we have',
    dont: 'do not', doesnt: 'does not', didnt: 'did not', havent: 'have not', hasnt: 'has not', hadnt: 'had not',
    wasnt: 'was not', werent: 'were not', isnt: 'is not', arent: 'are not', couldnt: 'could not', wouldnt: 'would not',
    shouldnt: 'should not', cant: 'can not', wont: 'will not', cannot: 'can not', "can't": 'can not', "won't": 'will not',
    "shan't": 'shall not', "let's": 'let us', thats: 'that is', theres: 'there is', whats: 'what is', "it's": 'it is',
    "that's": 'that is', "there's": 'there is', "he's": 'he is', "she's": 'she is', "what's": 'what is', "who's": 'who is',
    "here's": 'here is', '2day': 'today', '2moro': 'tomorrow', tmrw: 'tomorrow', tomoz: 'tomorrow', b4: 'before',
    gotta: 'have got to', gonna: 'going to', wanna: 'want to', '1st': 'first', noone: 'no one', yr: 'your', yrs: 'yours',
    'w/': 'with', wrt: 'about', ppl: 'people', prob: 'problem', probs: 'problems', apols: 'apologies', 'soz': 'sorry',
    sry: 'sorry', msg: 'message', appt: 'appointment', tho: 'though', acct: 'account', govt: 'government', youd: 'you would',
    nobody: 'nobody', anyones: 'anyone', wev: 'we have', wer: 'were', bcos: 'because', wd: 'would', hv: 'have', yu: 'you',
    yo: 'you', ya: 'you', dunno: 'do not know', ain: 'is not', "ain't": 'is not', weren: 'were not',
  },
  endings: [
    ["n't", 'not'], ["'ve", 'have'], ["'re", 'are'], ["'ll", 'will'], ["'d", 'had'], ["'m", 'am'], ["'s", "'s"],
  ],
  abbreviations: new Set('mr mrs ms dr st no nr prof rev hon sr jr vs approx dept tel ref e.g i.e esq ext etc ave rd'.split(' ')),
};
