import { type Spelling } from '../../text/tokenise.js';

/** Dutch short forms and chat spellings, written out. */
export const dutchSpelling: Spelling = {
  contractions: {
    das: 'dat is', tis: 'het is', "'t": 'het', t: 'het', "'k": 'ik', k: 'ik', kheb: 'ik heb', "m'n": 'mijn', mn: 'mijn',
    "z'n": 'zijn', zn: 'zijn', "d'r": 'haar', "'n": 'een', n: 'een', nie: 'niet', nooid: 'nooit', idd: 'inderdaad',
    wss: 'waarschijnlijk', ff: 'even', effe: 'even', effen: 'even', hr: 'heer', mw: 'mevrouw', mvr: 'mevrouw', evt: 'eventueel',
    evtl: 'eventueel', eventl: 'eventueel', mss: 'misschien', msch: 'misschien', vd: 'van de', ivm: 'in verband met',
    svp: 'alstublieft', aub: 'alstublieft', bv: 'bijvoorbeeld', bijv: 'bijvoorbeeld', jllie: 'jullie', julie: 'jullie',
    "zo'n": 'een', heb: 'heb', hebje: 'heb je', voorzover: 'voor zover', oke: 'ok', sorrie: 'sorry', sry: 'sorry', soz: 'sorry',
    excuusjes: 'excuses', excuzes: 'excuses', exuses: 'excuses', "collega's": 'collegas', "foto's": 'fotos', vooralsnog: 'nog',
    inzoverre: 'in zoverre', zover: 'zover', kvind: 'ik vind', kzal: 'ik zal', waarschl: 'waarschijnlijk', tog: 'toch', egt: 'echt',
    vaag: 'vaag', nix: 'niks', noot: 'nooit', "da's": 'dat is', "'s": 's', w8: 'wacht', thx: 'dank', iig: 'in ieder geval', gvd: 'jammer',
    dr: 'er', hulie: 'hun', zegmaar: 'zeg maar',
  },
  endings: [],
  abbreviations: new Set('mw mevr dhr dr ir ing mr drs st nr bv o.a b.v d.w.z t.a.v i.v.m v.d a.u.b s.v.p blz tel art ca evt prof ds resp jl'.split(' ')),
};
