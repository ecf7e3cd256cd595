import { type WordClasses } from '../../matching/vocabulary.js';

/** Classes that only the turns of phrase use. */
export const dutchPhrases: WordClasses = {
  soon: `morgen vandaag vanavond vanmiddag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`,
  surprise: `apart gek bevreemdt bevreemdde verbaast verbaasde verbaasd verbazing verrast verraste verwondert verwonderde opvalt merkwaardig opmerkelijk vreemd raar`,
  notice: `voorwaarden clausule polis contract overeenkomst reglement bevestiging boekingsbevestiging huisregels brochure handleiding`,
  telling: `vertelt vertelde verteld schreef schrijft meldde meldt moeite melden laten liet aangaf deelde vertellen zegt`,
  empathy: `besef realiseer ombudsman geschillencommissie bezwaar bezwaarschrift beroep gegrond vervelend voorstellen begrijpelijk zwaar vreselijk verschrikkelijk nare afschuwelijk pijnlijk schrik schrikken terecht heftig
    boos verdriet gemis ingrijpend klap gecondoleerd medeleven sterkte`,
  hardly: `nauwelijks amper slecht moeilijk lastig bezwaarlijk`,
  inquiry: `bekeken bekijken keken keek onderzocht onderzochten nagekeken gecontroleerd gevraagd nagevraagd`,
  only: `alleen slechts enkel`,
  receiving: `binnen heb hebben ontvangen ontving ontvingen gelezen las lazen kennis mee registreren geregistreerd mededelen delen meedelen`,
  careVerb: `duik duiken kijk kijken bekijk bekijken bekeken keek keken onderzoek onderzoeken onderzocht vraag vragen gevraagd vroeg vroegen
    praat praten sprak spraken spreek spreken gesproken lees las lazen gelezen beantwoord beantwoorden antwoord bel bellen belde
    belden gebeld regel regelen geregeld hoor horen hoorde gehoord vond vonden gevonden ging gingen ga gaan kom komen kwam
    stuur sturen stuurde gestuurd doorgestuurd geef geven gaf gegeven zet zetten gezet open geopend zoek zoeken uitgezocht luister
    luisteren geluisterd schrijf schrijven schreef geschreven verwijs verwijzen neem nemen nam namen genomen plan plannen
    ingepland betaal betalen betaald maak maken gemaakt haal halen haalde laat laten liet loop lopen liep pas passen aangepast
    gestopt stop stoppen veranderd verplaatst verzet help helpen geholpen doe doen deed deden gedaan start begin beginnen
    werk werken breng brengen hersteld herstellen corrigeren gecorrigeerd zorg zorgen krijgt ontvangt leg leggen legde
    legden leggen zorgde mag voorgelegd voorleggen ingediend ingevuld nagevraagd uitgezocht nagekeken tegengehouden teruggedraaid geschrapt ingetrokken verhaal verhalen navragen ingeschakeld gebracht opgevraagd heropend opgenomen hoop hopen vergoed vergoeden leen lenen`,
  thanks: `dank bedankt danken dankbaar blij fijn waarderen waardeer dankjewel`,
  people: `deelnemers cursisten cursist deelnemer voorgangers spelers donateurs iemand persoon personen klant klanten client clienten bewoner bewoners reiziger reizigers passagier passagiers patient patienten ouder ouders leerling leerlingen student studenten gebruiker gebruikers gast gasten huishouden huishoudens gezin gezinnen familie families mensen mens abonnee abonnees lid leden koper kopers huurder huurders verzekerde verzekerden bezoeker bezoekers lezer lezers eigenaar eigenaren buren omwonenden rekeninghouder rekeninghouders inwoner inwoners burger burgers medereizigers afnemer afnemers deelnemers kinderen aanvragers aanvrager buurtbewoners ondernemers personeelsleden consument consumenten volwassene bestellers weggebruikers`,
  complaint: `klagt klagten geklaagt klaagd klagte zeurt zeurde zeurden zeuren mopperen moppert mopperde piepen klacht klachten geklaagd klaagt klaagde klagen klaagden beklaagd beklag gemopper gemopperd gezeur gemeld`,
  manage: `loven prijzen roemen tevreden redden redt redde begrijpen begrijpt begrepen snappen snapt prima probleemloos enthousiast blij
    lukken lukt gelukt content lovend vlekkeloos uitstekend uitkomen moeiteloos fluitend genieten geniet
    waarderen juichen vol-lof lof tevredenheid gemak makkelijk gemakkelijk doorheen`,
  trouble: `last problemen probleem moeite gedoe hinder storing storingen`,
  misuse: `verkeerd verkeerde fout onjuist vergist vergeten misverstaan overgeslagen gemorst gedrukt geklikt onzorgvuldig overdreven verward dubbel
    afgelezen slordig omgesprongen overzien geopend ingevuld bediend aangesloten`,
  handled: `gebruikt gebruik gedaan gelezen gevolgd bediend ingevuld aangesloten ingesteld gesloten schoongemaakt bewaard
    opgeslagen gecontroleerd nagekeken opgeladen gewassen ingevoerd ingetoetst geplaatst gelet opgelet afgesloten opgehangen
    geraadpleegd doorgelezen geinstalleerd behandeld onderhouden gereinigd gekeken gehouden gemeten`,
  couldHave: `lezen gelezen weten geweten zien gezien controleren gecontroleerd vragen gevraagd bellen gebeld melden gemeld
    zeggen gezegd kijken gekeken nakijken opletten voorkomen aangeven merken opmerken komen aankaarten raadplegen nagaan
    volgen nadenken begrijpen informeren bewaren reageren`,
  contact: `bel belt bellen mail mailt mailen schrijf app appt appen laat contact meld zeg
    bereiken graag hoor horen stuur`,
  remedyVerb: `vergoeden terugbetalen herstellen vervangen repareren sturen bezorgen betalen terugstorten compenseren
    vergoed terugbetaald hersteld vervangen gerepareerd gestuurd betaald teruggestort gecompenseerd gecrediteerd krijgt
    ontvangt nieuwe nieuw korting tegoedbon bon cadeaubon waardebon kosteloos gratis kwijtgescholden overgemaakt rechtgezet`,
  because: `omdat doordat wegens vanwege door want komt kwam oorzaak reden gevolg namelijk`,
  illness: `ziek zieke zieken ziekte ziekteverzuim verzuim griep corona ziekmeldingen afwezigheid verlof vakantie afwezig zwangerschapsverlof`,
  staffing: `personeel personeelstekort personeelsgebrek bezetting onderbezetting onderbezet krapte personeelskrapte
    mensen collegas vacatures verloop handjes personeelswisselingen personeelswissel bezettingsproblemen medewerkers`,
  causal: `omdat doordat want`,
  ongoing: `nu nog steeds sindsdien meer daardoor inmiddels`,
  salutation: `geachte beste hallo hoi lieve goedemorgen goedemiddag goedendag goedenavond`,
  politeness: `dank bedankt danken begrip geduld groet groeten hoogachtend vertrouwen tevredenheid welkom hopen hoop wensen medewerking aandacht service dienstverlening uiteraard terugbetaald teruggestort vergoeding vergoed tegoedbon bijgevoegd bijlage verwerkt nieuwe toegestuurd gecrediteerd waarderen`,
  workload: `druk drukte werkdruk drukke topdrukte hectiek hectisch achterstanden wachtrij wachtrijen piek capaciteit
    overbelast overbelasting werkvoorraad spits`,
  systems: `*systeem systeem systemen software migratie computer computers computersysteem it ict app database server servers
    update reorganisatie fusie verhuizing overgang automatisering softwarepakket kassasysteem roostersysteem boekhoudsysteem
    computerprogramma programma`,
  burden: `ligt lag liggen lagen rust rustte hoort hoorde berust`,
  minding: `begrijp begrijpen begrijpelijk snap snappen weet weten hoor horen zie zien zeg zeggen kijk vraag vragen vind helpt helpen fijn graag goed prettig prima`,
  guidance: `handleiding gebruiksaanwijzing folder instructie instructies boekje bijsluiter voorwaarden brochure infoblad handboek`,
  others: `andere anderen overige rest iedereen meeste meesten allen medereizigers buren`,
  doWell: `zonder prima goed altijd nooit wel meestal doorgaans gewoon moeiteloos probleemloos vanzelf zelf lukt lukte redden
    vonden weten nergens steeds`,
  careful: `oplettend oplettende zorgvuldig zorgvuldige verstandig verstandige voorzichtig voorzichtige gemiddeld gemiddelde normaal
    normale redelijk redelijke ervaren verantwoordelijk verantwoordelijke bewust bewuste goed goede weldenkend weldenkende
    nuchter nuchtere attent attente alert alerte`,
  cleared: `schuld ligt lag fout verantwoordelijk blaam wijten`,
  number: `1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 2024* 2025* 2026* 2027*`,
  month: `januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag morgen vandaag`,
  denial: `niet geen nooit niemand niets niks of als indien mocht`,
  noGerund: `niets`,
  dealt: `verkocht beloofd gaf stuurde`,
};
