import { type WordClasses } from '../../matching/vocabulary.js';

/** Who, and how a sentence is put together. */
export const dutchGrammar: WordClasses = {
  filler: `eerlijk gezegd echt wel ook nog toch even eens heel erg zeer hoor overigens gewoon namelijk helaas natuurlijk
    oprecht dus al er hier daar hierover daarover hiervan daarvan inmiddels nou zo zelfs best werkelijk absoluut
    eigenlijk trouwens wellicht immers bijzonder uiterst altijd juist vooral alleen ontzettend enorm zeker zelf beslist`,
  negation: `niet geen nooit niemand niets niks nergens noch nie nimmer`,
  conjunction: `en maar want omdat doordat waardoor zodat dat die terwijl toen hoewel als indien wanneer
    waarbij waarvan waarmee waarvoor sinds tot of zonder wat wie waar zodra totdat nadat voordat aangezien ofschoon
    waarom waarop waaronder waarna waarin daardoor hierdoor dus dan`,
  and: `en of maar dus daardoor hierdoor toen daarna vervolgens`,
  we: `wij we ik wijzelf ikzelf`,
  our: `ons onze mijn oons oonze`,
  you: `u je jij jullie gij jou`,
  your: `uw jouw je jullie`,
  they: `hij zij ze`,
  them: `haar hem hen hun`,
  impersonal: `het dit dat er wat alles iets`,
  quantity: `alle veel meer minder wat sommige enkele beide twee drie vier vijf zes tien vele weinig zoveel`,
  us: `ons mij me onszelf mezelf`,
  claim: `zeggen denken vinden geloven inzien stellen beweren toegeven erkennen aannemen`,
  article: `de het een deze die geen elke alle zeer heel erg zo deze`,
  noParticiple: `gebruiken geven gebeuren geloven genieten gedragen gelden genezen gedenken geraken gewennen verontschuldigen begrijpen betalen vertellen bellen beloven verwachten bereiken bekijken beantwoorden
    verder verleden overigens verzoeken vertrouwen verblijven behandelen bevestigen bespreken verbeteren voorkomen
    herstellen vergoeden verwelkomen bieden betreffen overleggen besluiten beter beste onderzoeken veranderen vermelden
    geld geluid gezond geduld gemeend gebied gevolgen gevoelen gesprekken gebouwen gegevens gezien vergoed
    bestaan behoren bezit bewoners klachten overeen bericht bestellingen verantwoord ontvangst overlast
    ondanks onderdeel ondernemen beginnen betekent betekenen beschouwen bent berichten bedenken gesteld
    verhalen herhalen bijgevoegd bewaren getuigen bewaken bewaakt begint vertelt betaalt
    bedankt verzoekt begrijpt bevat verdient verwacht vertrouwt vertrekt betreft belooft bespreekt onderzoekt
    behandelt bewogen verblijd verkeerd gemeente gent`,
  doubleInfinitive: `laten moeten kunnen blijven`,
  notPlainInfinitive: `ongemakken problemen klachten misverstanden kinderen mensen uwen`,
  message: `klacht brief vraag vragen melding bericht mail mailtje reactie opmerkingen opmerking verzoek ervaringen ervaring
    mening schrijven feedback verhaal dossier zaak gegevens aanvraag`,
  saidOnce: `zei zeiden schreef schreven vertelde vroeg antwoordde beweerde noemde riep`,
  speech: `zei zeiden gezegd zeggen schreef schreven geschreven vertelde verteld meldde noemde noemden stelde vroeg vraagt vroegen
    opmerking opmerkingen verslag antwoord antwoordde hoorde gehoord beweerde misschien riep te-horen zin woorden`,
  kin: `moeder vader dochter zoon man vrouw partner kind kinderen baby gezin familie broer zus oom tante oma opa
    kleinzoon kleindochter ouders meisje jongen hond kat paard klanten klant gasten patienten leerlingen studenten
    vriend vriendin vrienden buurman buurvrouw buren verhuurder werkgever baas personeel medewerkers huurders
    zoontje dochtertje echtgenoot echtgenote schoonmoeder schoonvader kleinkind kleinkinderen tweeling nichtje neefje
    zusje broertje opdrachtgever collega bruid moedertje mama papa gezinsleden bezoek`,
  preposition: `voor aan met bij van naar op over door tegen namens tot dank danken bedankt bedanken zoals dan tussen
    jegens rond om zonder achter onder boven naast`,
  be: `is was waren zijn ben bent word wordt werd werden worden geweest geworden`,
  have: `heb hebt heeft hebben had hadden gehad`,
  did: `doe doet deed deden laten`,
  possible: `mag mogen zou zouden zoudt wil wilt willen hoeft hoeven wenst`,
  future: `zal zult zullen hoort krijgt ontvangt gaat kunt kan kunnen`,
  able: `kon konden kunt kan kunnen kunnen durft durfde durven durfden wist`,
  hadTo: `moest moesten moeten genoodzaakt gedwongen noodgedwongen`,
  if: `als indien mocht mochten tenzij zover ingeval zoverre wanneer`,
  irregularPast: `*liet *kwam *nam *bracht *hield *trok *sloot *schreef *schoof *stond *deed *keek *gaf was waren had hadden deed deden ging gingen kwam kwamen gaf gaven nam namen zei zeiden schreef schreven
    liet lieten stond stonden zat zaten lag lagen sliep sliepen liep liepen reed reden bleef bleven kreeg kregen werd
    werden moest moesten kon konden mocht wilde wilden verloor verloren miste misten viel vielen brak braken at aten
    dronk sprak spraken zag zagen hoorde las lazen vond vonden dacht dachten bracht brachten kocht kochten verkocht
    zocht zochten wist wisten hield hielden hing hingen riep riepen keek keken koos kozen trok trokken trof troffen
    vertrok verdween vergat vergaten verwees sloot sloten sloeg sloegen schoot schoof schrok schrokken bood boden
    boog borg beviel bedierf bezweek droeg droegen gold genas goot greep grepen hielp hielpen liep loog leed leden
    meed rook scheen scheen scheurde schonk smolt sneed spoot sprong stak stal stierf stierven stonk streek verliet
    verlieten voer vloog vocht vroor won wonnen wierp wees wezen woog zond zonden zonk zwom zweeg zwegen ontving
    ontvingen onthield ontbrak begon begonnen begreep bewoog bond beet blies dreef drong klom kroop lachte
    kostte zette zetten ontstond misten betaalde haalde belde sprak trad vroeg vroegen genoot opende`,
  notPast: `sterkte warmte leegte dichtte zwaarte beperkte behoefte gedachte gewoonte begeerte gemeenten pakketten bieden aanbieden vinden houden worden rijden snijden melden zenden landen handen laten weten moeten eten zitten wachten zetten letten
    sluiten heten praten verwachten schatten vergeten stoten bidden binden branden gelden luiden lijden mijden redden schudden strijden
    treden verbinden vermijden vermelden wenden achten bezitten bijten groeten haten meten ontmoeten raden rusten schieten starten
    storten testen trachten uiten verlaten verrichten verzetten verspreiden voeden wedden wijten zweten benadrukten tijden kosten
    klachten punten minuten rechten krachten gasten kanten planten wetten plichten resultaten documenten momenten maatregelen
    landen tanden handen randen wonden vrienden maanden honden bladen steden leden redenen beleden heden verleden tevreden afgeleid
    ontevreden beiden midden bedden rekeningen studenten patienten clienten consumenten producten gedachten nachten diensten
    beantwoorden inzetten uitzoeken omstandigheden mogelijkheden werkzaamheden onduidelijkheden onvolkomenheden
    tijde vrede waarheden bezigheden gemeenten boeten lasten feiten platen straten voorwaarden waarden aarde woorden beste laatste eerste grootste schade einde beide goede rode mede aarde waarde ronde orde vrede vreugde
    dezelfde hetzelfde ziekte hoogte lengte breedte grote korte juiste echte vaste slechte lichte harde koude oude
    blinde volgende betreffende komende lopende derde vierde vijfde zevende achtste tiende honderdste bepaalde
    gewenste beloofde afgesproken gemaakte gemeente route nota minute route rente directie hitte ruimte lente
    bijzondere liefde zonde stilte hoeveelheid ergste minste meeste leukste kleinste terechte onterechte kwade wijde
    brede late laatste te de ende binnende gedeelte bende elfde methode periode lade made zijde middelste gladde natte
    tante kwestie vlotte stede tweede zelfde onderste bovenste naaste gehele uiteinde bladzijde gezonde drukte
    ontvangstbevestiging vermelde gemiste gestelde genoemde ondervonden bedoelde verkeerde gelijke mate iemand
    eerder behandelde ervaren veelgestelde verkregen bestelde geleverde gekochte verwachte geplande`,
};

/** What was done, what it did, and whose fault it was. */
export const dutchActs: WordClasses = {
  communicated: `schreef geschreven vertelde verteld vroeg gevraagd zei gezegd meldde gemeld nam klaagde geklaagd belde
    gebeld mailde gemaild appte geappt stuurde gestuurd stuurt gestuurde informeerde geinformeerd noemde genoemd
    bestelde besteld kocht gekocht boekte geboekt vroeg aangevraagd verzocht legde uitgelegd beschreef beschrijft
    omschreef gaf gegeven diende ingediend koos gekozen vertrouwde vertrouwt verdient verdiende verwachtte verwacht
    verwachten wilde wenste hoopte weet wist ziet zag begrijpt leest las gelezen ontving ontvangen ontvangt liet
    aangegeven gaf doorgegeven meegedeeld bericht deed vindt wilt mag kunt hoeft krijgt hoort leverde aangeleverd
    reageerde gereageerd schrijft vraagt geeft merkt noemt belt wijst wees attendeerde aangekaart toegelicht
    benoemde afgesproken sprak gesproken besproken aangesproken machtigde afgenomen gewend contact ingestemd
    akkoord betaalt klaagt stelt kaart kaartte gewezen klopt`,
  notEvent: `gelijk recht welkom eerste enige klant klanten lid gewaardeerde bewust vrij terecht abonnee gewend juist`,
  toldPassively: `teruggebeld gebeld beloofd verteld geinformeerd aangerekend gefactureerd berekend benaderd aangeboden
    gegeven toegezonden toegestuurd gestuurd beantwoord geholpen bediend geleverd bezorgd terugbetaald aangeschreven
    geregistreerd ingelicht gemeld toegezegd gewaarschuwd doorverbonden behandeld gehoord ontvangen bericht
    aangemeld ingeschreven afgeschreven geboekt opgehaald bezocht verwerkt gereageerd gecontacteerd uitgenodigd`,
  feltVerb: `voelde voelt voelen gevoeld ervaren ervaart ervaarde ervoer vond vindt vinden beleefd beleeft beleefde
    indruk gevoel gevoelens teleurgesteld ontevreden ongelukkig ontstemd gekwetst gepasseerd benadeeld opgevat dacht
    denkt gedacht meent ontgoocheld geirriteerd gefrustreerd gegriefd gedupeerd`,
  generalHarm: `hinder ongemak ongemakken overlast last problemen probleem moeite ongerief nadeel onduidelijkheid
    onduidelijkheden verwarring ergernis ergernissen frustratie frustraties teleurstelling ongenoegen narigheid gedoe
    ontevredenheid vertraging irritatie misverstand misverstanden onvrede bezwaar ontstemming ongemakkelijk
    onbehagen onrust vervelends rompslomp ervaring`,
  harm: `gemist mist miste misten kwijt verloren verloor verliest wacht wachtte wachtten gewacht wachten kou koude kouder vrieskou honger dorst ziek ziekenhuis pijn huilde huilen gehuild tranen geschrokken schrok schrik bang angst angstig paniek wakker slapeloos slapeloze sliep geslapen gestaan gezeten gelegen overnacht gestrand stond stonden zat zaten lenen leende geleend rood roodstand boete boetes schuld schulden achterstand ontruiming uitgezet nat doorweekt ondergelopen schimmel stuk kapot verpest bedorven verknoeid geweigerd gevallen viel gewond letsel blauwe hersenschudding bloedde flauwgevallen vernederd vernederend schaamde beschaamd stress zorgen eenzaam lopend lopen liep gelopen sjouwen deurwaarder failliet ontslagen loon inkomen omzet spaargeld vakantie uitvaart begrafenis bruiloft examen examens verjaardag operatie tevergeefs voor-niets zonder durfde durft afgezegd afzeggen afbellen afgebeld opgezegd oppas taxi hotel advocaat aanmaning aanmaningen incassokosten kostte gekost extra dubbel regen sneeuw storm rolstoel trap uitgeput moe stank stonk allergische reactie koorts infectie wond wonden overleden rouw verdriet nachtmerries trauma muizen ratten lekkage lekte vies vuile bevuild hoofdpijn benauwd ontslag uitgescholden gepest uitgelachen weggestuurd weggegaan weggelopen omzet schade verlies spoedeisende ambulance misselijk gestikt verbrand brandwond verwond verstuikt gebroken breken gescheurd wanhoop wanhopig radeloos overstuur ontredderd machteloos uitgesloten afgewezen afgesloten misgelopen misliep bijbaan opgebroken zwanger verslapen verhuizen vloer misplaats stilgestaan stillag voorschieten voorgeschoten voorschoot bijbetalen afscheid rijbewijs pyjama`,
  duration: `weken dagen uren maanden uur dag week maand avond avonden middag ochtend zaterdag zondag jaar nacht nachten opnieuw
    nogmaals grond buiten stil kans kosten rente missen donker slecht dicht gesloten lege leeg alleen betaald betaalde klanten
    minuten keer maal tweemaal nogmaals kwartier weekend winter zomer`,
  incident: `mis misgegaan fout fouten verkeerd voorval incident incidenten gebeurd storing systeem vertraging verwerkt gevolgd
    verlopen gelopen procedure situatie proces onvolkomenheden afgehandeld hersteld gecorrigeerd aangepast opgetreden
    ontstaan beleid team afdeling ziek druk drukte`,
  as: `als`,
  that: `dat of hoe`,
  knows: `weet kent heeft weten`,
  asRole: `gevolg resultaat eerste school gemeente organisatie bank bedrijf verzekeraar team directie college afdeling
    moeder vader klant ouder mens enige laatste altijd gebruikelijk bestuur instelling stichting maatschappij commissie vereniging club praktijk redactie voorbeeld
    volgt het-ware zodanig dank blijk teken teamleider directeur leidinggevende chauffeur arts`,
  faultNoun: `fout fouten foutje schuld vergissing misser missers verzuim nalatigheid blunder slordigheid verantwoordelijkheid
    verantwoording tekortkoming rekening toedoen inschattingsfout onzorgvuldigheid onachtzaamheid stommiteit flater
    handelen handelwijze falen geweten keuze beslissing werkwijze optreden`,
  faultVerb: `vergeten vergat vergaten verzuimd verzuimden kwijtgeraakt kwijt verwisseld verwisselde verwisselden zoekgemaakt
    gemist misten miste overgeslagen overzien genegeerd negeerde negeerden verprutst verkeken beschadigd beschadigde
    liet lieten gelaten verspreid vermorst gebroken brak kapotgemaakt verknoeid afgesnauwd snauwde uitgescholden
    schreeuwde misgeschoten nagelaten laten-liggen geschonden verloren verloor vertraagd tekortgeschoten tekort faalden
    gefaald faalde misleid misleidde gelogen onderschat onderschatten rammelde rammelden onvoldoende onvoorbereid vergist vergiste vergisten verkeek gemorst
    verrekend verrekende geschorst versleten verwaarloosd gekwetst kwetste beledigd beledigde benadeeld aangedaan
    overboekt zoekgeraakt schonden blunderden vergaloppeerd geblunderd verlegd afgesnauwd toegesnauwd betreden lomp`,
  perhapsFault: `dubbel dubbele zonder ander andere naast langs hardop traag`,
  faultWord: `verkeerd verkeerde fout foute foutief foutieve laat late onterecht ten-onrechte onrechte
    abusievelijk onjuist onjuiste slordig slordige onzorgvuldig trage onbeantwoord vergeefs
    onnodig onnodige kortaf onbeleefd bot botte onaardig onvolledig slecht slechte mis per-ongeluk ongeluk stom dom
    lelijk oneerlijk onvriendelijk onbehoorlijk`,
  benign: `onderzocht onderzochten bekeken keken gekeken gesproken spraken sprak gelezen las lazen ontvangen ontving
    ontvingen genoteerd begrepen hersteld herstelden gecorrigeerd corrigeerden terugbetaald teruggestort gecrediteerd
    geregeld regelden aangeboden verontschuldigd betreurd betreurden geleerd gevonden geprobeerd probeerden gevraagd
    vroeg vroegen doorgestuurd doorgegeven verteld vertelde uitgelegd geschreven schreef gewaardeerd gestreefd verkocht
    verkochten gehoopt gewild gezien zag zagen gehoord hoorde hoorden opgelost overlegd besloten genomen namen nam gebeld
    belde belden gemaild mailde contact bezocht overwogen vastgesteld geconstateerd constateerden bevestigd aangepast
    aangesproken ingevoerd vervangen gerepareerd vergoed gecompenseerd bedankt verbeterd geinstrueerd besproken begonnen beantwoord beantwoordden getoond overgedragen besteed bespoedigd gedeeld
    gestart gemeld meldde bijgevoegd toegevoegd verlengd verwijderd gestopt bijgewerkt gewijzigd gewerkt best
    beloofd beloofde afgesproken geluisterd verzocht ingepland geregistreerd erkend verwerkt geaccepteerd opgenomen
    geschrokken verrast geleverd leverden geholpen hielp gekomen kwam afgehandeld gesloten opgeslagen
    meegenomen meegedeeld geconcludeerd geinformeerd gehad geweest gevoeld gedacht dacht nagekeken nagegaan uitgezocht
    baalden baalde zochten zocht bied bood boden spijt willen wilde wilden`,
  notFault: `bedoeling bedoeld bedoelde opzet wens ontvangen ontving gevonden vinden vastgesteld vaststellen gezien gehoord weten wist bekend bewust schuldig
    aansprakelijk verantwoordelijk twijfel geloven gehad klacht klachten mening eens herkennen terugvinden achterhalen
    betrokken mee invloed aanleiding reden verwijten`,
  selfRegard: `trots reputatie standaard normen ambitie ambities streven streefcijfers doelstelling doelstellingen
    waarden imago schamen schaam schaamte balen baalden baalde gehuild teleurgesteld beschaamd verwachtingen perfectionist verdrietig
    geslagen rouwig keurmerk eer hoog`,
  apology: `sorry sory spiet spijten speet leedwezen excuses excuus verontschuldiging verontschuldigingen verontschuldigen verontschuldigd spijt betreuren
    betreur betreurt betreurd betreurde pardon spijtig betreurenswaardig excuseer excuseren vergiffenis sorrie sry jammer vergeef vergeven vergeving`,
  maybe: `misschien mogelijk mogelijkerwijs wellicht`,
  thirdParty: `leverancier leveranciers koerier koeriers aannemer aannemers onderaannemer onderaannemers garage garagebedrijf
    vervoerder vervoerders uitzendbureau fabrikant fabrikanten maker softwareleverancier softwareboer softwarebedrijf
    softwarehuis it-partner ict-partner ict-leverancier hostingpartij partner loodgieter elektricien installateur
    expertisebureau expert schade-expert taxateur makelaar tussenpersoon cateraar laboratorium lab postbode postnl dhl ups
    dpd gls apotheek groothandel importeur drukker drukkerij bezorger bezorgdienst transporteur busbedrijf
    taxibedrijf netbeheerder prorail monteur schoonmaakbedrijf uitvaartbedrijf callcenter incassobureau deurwaarder
    bouwer bouwbedrijf toeleverancier toeleveranciers producent dealer verhuizer schilder stukadoor dakdekker tolk
    vertaler beveiliging beveiligingsbedrijf postbedrijf provider providers webwinkel wever fabriek zzper invalkracht uitzendkracht
    inhuurkracht betaalprovider betaaldienst verhuurbedrijf steenhouwer tegelzetter metselaar timmerman smid stratenmaker hovenier glaszetter behanger fotograaf touroperator luchtvaartmaatschappij afhandelaar hulpbedrijf
    kabelaar systeembeheerder derde derden bureau koeriersdienst pakketdienst vervoersbedrijf
    *bedrijf *leverancier *leveranciers *bureau *partij *partner *maatschappij *koerier *fabrikant *boer *aannemer *fabriek *dienstverlener
    *importeur *dealer *monteurs *firma *zetter *legger`,
  organisation: `prorail ns knmi luchtverkeersleiding *dienst ziekenhuis bank verzekeraar luchthaven gemeente ministerie overheid bewoners buren bedrijf bedrijven
    spoorwegen netwerkbeheerder huisarts arts kliniek supermarkt rdw cjib uwv belastingdienst school provincie waterschap
    omgevingsdienst verhuurder corporatie vereniging bezoekers familie ouders firma instantie zorgverzekeraar
    specialist *verhuurder huisartsenpost politie notaris advocaat verzekering ander anderen vorige stroomleverancier`,
  unit: `gemeente bank bedrijf school ziekenhuis afdeling vestiging team winkel kantoor stichting maatschappij verzekeraar
    universiteit praktijk instelling organisatie dienst zorginstelling bibliotheek directie college bestuur locatie
    vervoerder corporatie waterschap provincie`,
  avows: `betreurt biedt excuseert erkent spreekt verontschuldigt maakt aanvaardt neemt`,
  theirFault: `fout fouten verkeerd verkeerde laat verzuimd vergeten kwijtgeraakt kwijtgemaakt kwijt slordig nalatig prutsen
    geprutst gepruts prutswerk geklungel geknoei bende rommel slecht slechte misgegaan steken gefaald faalde faalt vertraagd
    vertraging beschadigd kapotgemaakt kapot beloofd-niet onvoldoende schuldig schuld tekortgeschoten verprutst
    onzorgvuldig traag verdraaid orde gelaten liet lieten afgewikkeld verloren zoekgemaakt zoekgeraakt storing vergist`,
};

/** Words that are right as they stand, and close to a word of the rules. */
export const dutchPlainWords =
  `overnacht geleden wacht machten lachten rechten nachten wensen wachter gewacht geacht gebracht gedacht
  verkocht verzocht bezocht gezocht gekocht besteld gesteld getest gebeld gemeld gesteld getild gepest gevest
  betaald bepaald behaald gehaald gedaald geraakt gemaakt geplaatst verplaatst beslist gemist gewist verwezen verlezen
  bewezen gewezen geweest gelezen gebleven geschreven gegeven gesproken besproken gebroken gestoken geroken
  klanten kanten planten kranten vlakten krachten klachten machten maanden handen banden landen tanden wanden randen
  kinderen hinderen anderen anders onders minder minderen vinder zonder wonder bijzonder onder honder
  laatste maatste plaatste haastte straten praten platen staten laten maten vraten gratis graten garage gedrag
  bedrag verdrag beklag verslag gezag ontslag voorschot voorstel onderwerp ontwerp gesprek gebrek vertrek betrek
  lening mening opening rekening tekening afspraak uitspraak inspraak aanspraak bezwaar bewaar ervaar gevaar
  waarde waarden aarden aanvaarden bewaarden verklaarden ervaarden baarden paarden staarden spaarden
  eerste eerder eerdere leerder keerde leerde beheerde kreeg krijgen kregen kreten weken weten weer`.split(/\s+/);
