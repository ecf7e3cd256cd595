import { type RuleId } from '../../finding.js';
import { type Explanation } from '../rule-set.js';

export const dutchExplanations: Readonly<Record<RuleId | 'lateApology', Explanation>> = {
  'AP-1': {
    why: 'Dit excuus zegt niet wat onze fout voor de klager betekende. Een voorwaardelijk "eventueel ongemak" benoemt het niet.',
    unsure: 'We vonden niet duidelijk terug wat dit voor de klager betekende. Staat het er, in concrete woorden?',
    better: 'Benoem het zoals het verteld is: "Door onze fout stond u twee uur in de kou en miste u uw afspraak."',
    rows: ['N5c'],
  },
  'AP-2': {
    why: 'Niemand neemt hier de verantwoordelijkheid: er "is iets misgegaan", maar niet door ons.',
    unsure: 'Het is niet duidelijk wie de verantwoordelijkheid neemt. Zeggen wij dat het onze fout was?',
    better: 'Zeg wie het deed: "Wij hebben uw dossier naar het verkeerde adres gestuurd. Dat was onze fout."',
    rows: ['N5b'],
  },
  'AP-3': {
    why: 'Bij een excuus hoort beterschap die te geloven is: wat er is veranderd en sinds wanneer, wat er verandert, door wie en op welke dag, of wie dat uitzoekt en wanneer de klager het hoort.',
    unsure:
      'De tekst vertelt niet wat er voortaan anders gaat. Alleen "dit gebeurt nooit meer" is moeilijk te geloven.',
    better: 'Bijvoorbeeld: "Vanaf 1 juni controleert een tweede collega elke wijziging; Joke Wever ziet daarop toe."',
    rows: ['N6a', 'N6b'],
  },
  'AP-4': {
    why: 'Dit gaat over de vraag of de klager zelf schuld heeft, of de enige is. Het zet de klager in het ongelijk in plaats van te luisteren.',
    unsure:
      'Dit kan klinken als een woordenstrijd: alsof de klacht ongewoon is, of de klager zelf schuld heeft. Is het nodig, en staat er wat wij voor de klager doen?',
    better: 'Laat het weg, of vraag neutraal: "Om de oorzaak te vinden: op welke stand stond het apparaat?"',
    rows: ['N2a', 'N4a'],
  },
  'AP-5': {
    why: 'Dit geeft een ander de schuld in plaats van verantwoordelijkheid te nemen. De klager had met ons te maken.',
    unsure: 'Dit kan klinken alsof een ander de schuld krijgt. Wat is ons eigen aandeel?',
    better:
      'Noem de ander als feit en neem ons deel: "Het bedrijf dat wij kozen kwam te laat en wij hebben het niet nagebeld. Dat ligt aan ons."',
    rows: ['N4b'],
  },
  'AP-6': {
    why: 'Dit is een excuus onder voorwaarde, of voor wat de klager voelde. Het twijfelt aan de klager in plaats van te erkennen wat er gebeurde.',
    unsure: 'Dit kan klinken als een excuus onder voorwaarde, of voor een gevoel. Kan er staan wat er gebeurde?',
    better: 'Laat "als" en "mocht" weg: "U hebt door ons drie weken gewacht. Het spijt ons."',
    rows: ['N5c', 'N5b'],
  },
  'AP-7': {
    why: 'Dit gaat alleen over onszelf: wat wij deden, misten of voelen, en niet over wat het voor de klager betekende.',
    unsure: 'Dit gaat vooral over onszelf. Kan er staan wat het voor de klager betekende?',
    better:
      'Niet "voor het feit dat wij te laat hebben geleverd", maar "voor onze fout waardoor u problemen hebt ondervonden met uw klanten".',
    rows: ['N5d', 'N5c'],
  },
  'AP-8': {
    why: 'Deze tekst lijkt sterk op een eerdere aan iemand anders. Zo leest hij als een standaardbrief.',
    unsure: 'Deze tekst lijkt sterk op een eerdere aan iemand anders. Zo leest hij als een standaardbrief.',
    better: 'Schrijf één zin die alleen over deze klager kan gaan.',
    rows: ['N5a'],
  },
  lateApology: {
    why: 'Dit excuus komt laat. Het is nog steeds de moeite waard.',
    unsure: 'Dit excuus komt laat. Het is nog steeds de moeite waard.',
    better:
      'Zeg het erbij: "Deze brief had u drie weken geleden moeten krijgen. Dat het zo lang duurde, ligt ook aan ons."',
    rows: ['N5a'],
  },
  'AP-9': {
    why: 'Ziekte, bezetting, drukte of een nieuw systeem is de enige oorzaak die genoemd wordt. Dat is aan ons; de klager heeft er geen boodschap aan.',
    unsure:
      'Ziekte, bezetting, drukte of een nieuw systeem is de enige oorzaak die genoemd wordt. Dat is aan ons; de klager heeft er geen boodschap aan.',
    better: 'Zeg wat wij hadden moeten regelen: "Niemand nam haar post over. Dat had ik moeten regelen."',
    rows: ['N4c'],
  },
};
