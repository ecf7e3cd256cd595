import { type WordClasses } from '../../matching/vocabulary.js';

/** Classes that only the turns of phrase use. */
export const englishPhrases: WordClasses = {
  soon: `tomorrow today tonight monday tuesday wednesday thursday friday saturday sunday wed thu fri tue mon sat`,
  surprise: `puzzled surprised baffled perplexed mystified bemused astonished struck amazed taken-aback puzzles surprises baffles surprise strange odd curious remarkable`,
  notice: `terms conditions clause policy contract agreement regulations print booking confirmation fine-print rules brochure manual`,
  telling: `telling raising reporting writing sharing taking asking bringing saying letting flagging`,
  empathy: `realise realize ombudsman tribunal appeal objection justified correct imagine understandable worrying awful terrible dreadful painful horrible upsetting frightening heartbreaking condolences
    angry rightly hurt loss distressing`,
  hardly: `hardly scarcely barely struggle difficult hard fail`,
  inquiry: `looked checked investigated asked examined studied reviewed`,
  only: `only`,
  receiving: `got reached arrived received receive read had noted note inform registered register acknowledge acknowledged considered`,
  careVerb: `look looking looked check checking checked investigate investigating investigated ask asking asked talk talked spoke speak
    read reading reply answer ring ringing call calling arrange arranged arranging hear heard found went go come coming visit sent
    send passed forward forwarded register registered logged opened find study studied listen listened write writing keep
    put asking taken take booked changed stopped moved removed compared open spoken written wrote corrected enclose enclosed
    explain return adjust adjusted cancelled cancel got get help replaced had made make hope started start begin work working expect`,
  thanks: `thank thanks thankful grateful glad pleased appreciate appreciated`,
  people: `ppl guests families travellers mums dads moms mothers fathers participants participant attendees delegates players donors applicants spectators people person customer customers client clients resident residents passenger passengers patient patients parent parents pupil pupils student students user users traveller travellers guest guests household households family families one ones soul subscriber subscribers member members buyer buyers tenant tenants policyholder policyholders visitor visitors reader readers owner owners neighbours account holders citizens shoppers commuters drivers applicants borrowers boys girls everyone everybody anyone residents' kids children homeowners policy-holders folk folks others`,
  manage: `praised raved applaud manage manages managed cope copes coped understand understands understood satisfied happy pleased delighted
    complete completes completed enjoy enjoys enjoyed love loves loved like likes succeed succeeds succeeded content
    fine succeed swear rave prefer comfortable handle handles find finds found get works adore praise`,
  burden: `lands landed lies lay lie sits sat rests rested falls fell stops belongs weighs hangs blame`,
  mending: `solve fix carry answer worry sort settle bear repair own mend put`,
  minding: `understand know see hear ask check wonder tell mind matter glad happy appreciate sure blame say help helps helped nice good lovely grateful welcome care`,
  guidance: `manual booklet leaflet instructions guide handbook brochure faq terms guidelines readme instruction`,
  others: `other others remaining rest fellow neighbouring everyone everybody most majority hundreds thousands dozens`,
  doWell: `without fine managed manage located noticed coped cope happily generally usually always never invariably succeeded
    still successfully themselves normally perfectly smoothly readily routinely`,
  careful: `careful prudent sensible attentive reasonable responsible conscientious observant experienced alert average ordinary
    typical thoughtful competent cautious diligent seasoned organised vigilant regular normal`,
  cleared: `blame fault responsible responsibility`,
  kinOrName: `mother father daughter son child boy girl pupil student`,
  oneOff: `isolated exceptional one-off unique freak`,
  ableTo: `capable able succeed succeeded read follow use used find praise pleased ring complete happy
    experience aware know knew fill filled hear appreciate speak praised recommend`,
  factVerb: `are is was were have has had do does did say said find found tell told seem know knew use used like got get
    think thought make made manage understand love enjoy experience hear go come came want understood ring rang`,
  misuse: `misused dropped pressed clicked forgotten forgot misread misunderstood mistyped overlooked entered misheard misinterpreted spilled
    overloaded misplaced mistaken incorrectly wrong wrongly confused exaggerated keyed mis-keyed miskeyed twice-clicked mixed`,
  complaining: `complain complained complains complaint report reported reports mention mentioned mentions notice noticed say said says
    raise raised raises take takes had have has rang ring object objects trouble problem problems find finds mind minds struggle
    struggles such this it moan grumble write wrote`,
  mishandled: `misused dropped pressed clicked misread misunderstood mistyped misheard misinterpreted spilled overloaded
    incorrectly wrong wrongly keyed mis-keyed miskeyed twice-clicked exaggerated forgotten forgot mixed mistaken overlooked`,
  couldHave: `known read checked noticed seen asked realised called said spoken complained rung come raised reported looked followed kept prevented avoided used been mentioned warned brought acted informed`,
  contact: `ring call phone mail email write tell let contact reach message reply drop send please
    know shout whatsapp`,
  remedyVerb: `coming bringing sending paying repairing pay repay refund reimburse credit replace repair send bring deliver give reverse correct restore cover
    waive compensate extend book collect paid sent repaired replaced refunded credited reversed booked fix come rectify`,
  number: `1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 1st 2nd 3rd 4th 5th 6th 7th
    8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st
    2024* 2025* 2026* 2027* one two three`,
  because: `because due owing through since as reason cause caused result account thanks cos owing`,
  noGerund: `everything nothing something anything morning evening misunderstanding feeling building meeting booking
    parking heating lighting ongoing missing outstanding wedding`,
  dealt: `sold told promised gave sent charged billed`,
  denial: `not never no none nothing if whether`,
  transitive: `gave give sent send charged charge told tell left leave made make kept keep put cost caused cause let helped help asked ask owed owe showed paid pay billed promised given promising reach reached call called ring rang phone phoned wish`,
  causal: `because since as cause`,
  ongoing: `still now since anymore longer nowadays ever`,
  salutation: `dear hi hello hey`,
  politeness: `thank thanks patience understanding welcome regards sincerely faithfully truly feedback custom loyalty trust satisfaction view wish wishes doubt assure assured aware service services attention sure hope hopefully best value valued opportunity refund payment voucher replacement credited refunded reimbursed processed attached enclosed`,
  workload: `busy workload pressure volume volumes demand backlog rush crowds peak hectic queue queues busyness`,
  systems: `system systems software migration computer platform it-system crm app database rollout servers server
    upgrade update reorganisation reorganization restructuring merger relocation`,
};
