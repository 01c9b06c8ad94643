import type { RefusalSentences } from '../messages.ts'

/** Voor elke verwachte weigering: wat er gebeurde, wat bewaard blijft, wat u nu doet. */
export const refusals = {
  input: {
    invalid: 'Dit kon zo niet aanvaard worden. Wat u typte, blijft bewaard: verbeter het en verstuur opnieuw.',
    tooLarge:
      'Dit is langer dan wat bewaard kan worden{max, plural, =0 {} other { (hoogstens # tekens)}}. Uw tekst blijft hier staan: kort hem in en verstuur opnieuw.',
    crossSite: 'Deze aanvraag kwam van een andere site en werd niet uitgevoerd. Open Relevé zelf en probeer opnieuw.',
  },
  session: {
    required:
      'U bent afgemeld. Wat u typte, blijft op deze pagina staan: meld u in een ander tabblad opnieuw aan en verstuur dan opnieuw.',
    wrongPassword: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk beide na en probeer opnieuw.',
    tooManyTries:
      'Te veel pogingen in korte tijd. Er is niets gewijzigd: wacht {minutes, plural, =0 {enkele minuten} one {één minuut} other {# minuten}} en probeer opnieuw.',
  },
  notFound:
    'Dit bestaat niet, of het staat niet voor u open. Kijk het adres na, of vraag het aan een co-trekker van de groep.',
  rights: {
    missing:
      'Uw zetel in deze groep laat dit niet toe. Er is niets gewijzigd: vraag het aan een co-trekker of de secretaris.',
  },
  version: {
    stale:
      'Een collega heeft dit intussen gewijzigd. Uw tekst blijft hier staan: bekijk de huidige versie en verstuur daarna de uwe.',
  },
  storage: {
    unavailable:
      'De server kan op dit ogenblik niet naar schijf schrijven. Houd deze pagina open: uw tekst staat hier en wat bewaard was, is niet verloren. Probeer straks opnieuw.',
  },
  setup: {
    done: 'Deze installatie is al ingesteld. Meld u aan met uw account.',
    wrongCode: 'Dit is niet de eenmalige code. Kopieer ze uit de terminal waarin Relevé gestart is.',
  },
  people: {
    emailTaken: 'Er bestaat al een account met dit e-mailadres. Meld u aan, of gebruik een ander adres.',
    passwordTooShort: 'Het wachtwoord is te kort. Kies er een van minstens {min, plural, other {# tekens}}.',
    invitationUsed: 'Deze uitnodiging is al gebruikt. Meld u aan, of vraag een nieuwe.',
    invitationExpired: 'Deze uitnodiging is vervallen. Vraag een nieuwe aan wie u uitnodigde.',
  },
  groups: {
    codeTaken: 'Een andere groep heeft deze code al. Kies een andere: elk nummer van het register begint ermee.',
    seatTaken: 'Deze zetel is al bezet. Maak hem eerst vrij, of kies een andere.',
    seatWithoutVote:
      'Alleen een stemgerechtigde zetel heeft plaatsvervangers. Er is niets gewijzigd: geef de zetel eerst een stem, of voeg een zetel toe.',
    noCommittee: 'Deze groep heeft nog geen stuurgroep. Kies er eerst een op de pagina van de groep.',
  },
  evidence: {
    transferMissing: 'Zeg bij een praktijk of ze in Brussel kan werken.',
    conditionsMissing: 'Zeg onder welke voorwaarden ze kan werken.',
    tableEmpty: 'De tabel heeft geen regels onder de kolomnamen.',
    tableTooLong: 'Een tabel brengt hoogstens {max} regels per keer. Er is niets toegevoegd.',
    tableUnreadable:
      'Regel {line} is onleesbaar: een aanhalingsteken staat open, of ze heeft meer cellen dan er kolommen zijn. Er is niets toegevoegd.',
    rowInvalid: 'Regel {line}: “{column}” ontbreekt of is geen toegelaten waarde. Er is niets toegevoegd.',
  },
  meetings: {
    wrongState:
      'De vergadering is een stap verder en laat dit niet meer toe. Wat u schreef, is niet verloren: bekijk waar ze nu staat.',
    endsBeforeStart: 'Het einde ligt vóór het begin. Wat u typte, blijft bewaard: verbeter een van beide tijdstippen.',
    agendaEmpty: 'De agenda bevat alleen statutaire punten. Voeg minstens één punt toe en roep dan bijeen.',
    placeMissing:
      'De vergadering heeft geen plaats en geen link om deel te nemen. Vul minstens een van beide in en roep dan bijeen.',
    titleMissing:
      'Punt {item} heeft in geen enkele taal een titel. De agenda blijft zoals hij is: voeg de titel toe en roep dan bijeen.',
    draftDecisionMissing:
      'Punt {item} is ter beslissing en heeft geen ontwerpbeslissing {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {}}. De agenda blijft zoals hij is: voeg het ontwerp toe en roep dan bijeen.',
    rollMissing: 'De aanwezigheden zijn niet opgenomen. Duid aan wie aanwezig is en open dan de vergadering.',
    unknownItem: 'Dit punt staat niet meer op de agenda. Kies een ander punt.',
    voteOpen: 'Er is nog een stemming open. Sluit ze af of annuleer ze eerst.',
    rollLocked:
      'Op deze lijst is een stemming geopend: voor dat punt kan ze niet meer wijzigen. De aanwezigheidslijst blijft zoals ze was.',
    notVoting:
      'Deze zetel is niet stemgerechtigd en kan dus geen volmacht geven of dragen. Kies een stemgerechtigde zetel.',
    tooManyProxies:
      'Een lid kan hoogstens {max, plural, one {één volmacht} other {# volmachten}} dragen. Kies een andere volmachthouder.',
    holderNotPresent:
      'De volmachthouder is niet aanwezig; de volmacht zou dus niet meetellen. Kies iemand die aanwezig is.',
    notThere:
      'Deze zetel is niet aanwezig en kan dus niet buitengaan of vertrekken. De lijst is ongewijzigd: noteer hem eerst als aanwezig.',
    holderThere:
      'Wie deze zetel bekleedt, is aanwezig: niemand vervangt die persoon. De lijst is ongewijzigd: noteer eerst dat die buiten of weg is.',
    proxyStands:
      'Deze zetel gaf een volmacht, die telt in plaats van een plaatsvervanger. De lijst is ongewijzigd: noteer de zetel eerst als verontschuldigd om ze te beëindigen.',
    alternateThere:
      'Een plaatsvervanger zit voor deze zetel, die dus geen volmacht geeft. De lijst is ongewijzigd: noteer eerst dat die weg is.',
    floorNotThere:
      'Deze zetel staat niet als aanwezig op de lijst en krijgt het woord dus niet. Noteer eerst de aanwezigheid.',
    floorAsked: 'Deze zetel wacht al op het woord, of heeft het. Er is niets gewijzigd.',
    floorOver:
      'Dit is voorbij: de hand is teruggenomen, of de vergadering is bij een ander punt. Bekijk de huidige lijst.',
    linkClosed: 'Deze link toont geen vergadering meer. Vraag een nieuwe aan wie de vergadering leidt.',
    noSecond:
      'Deze vergadering kan niet opnieuw bijeengeroepen worden: het reglement kent geen tweede bijeenroeping, ze werd niet verdaagd, of de tweede is al gepland. Er is niets gewijzigd.',
    quorumThere:
      'Het quorum is bereikt, er is dus geen reden om te verdagen. Er is niets gewijzigd: ga verder of sluit de vergadering.',
    unknownCode:
      'Geen van uw vergaderingen heeft nu deze code. Er is niets genoteerd: lees hem opnieuw op het scherm in de zaal.',
  },
  votes: {
    draftGone:
      'De passage waarin dit voorstel werd opgesteld, staat niet meer in het verslag. Er is niets geopend: markeer de beslissing opnieuw, of formuleer het voorstel hier.',
    notDrafted:
      'Dit voorstel werd niet samen opgesteld: er is geen ontwerp om het opnieuw op te openen. De stemming is ongewijzigd: annuleer ze en open een andere.',
    draftUnchanged:
      'Het ontwerp zegt wat in stemming is. Er is niets gewijzigd: wijzig eerst het ontwerp, of annuleer de stemming.',
    noQuorum:
      'Het quorum is niet bereikt: {present} aanwezig of vertegenwoordigd van de {needed} die nodig zijn. Het voorstel blijft bewaard; de bespreking kan voortgaan en de stemming kan open zodra het quorum er is.',
    tooFewInPerson:
      'Te weinig leden nemen zelf deel: {present} van de {needed} die nodig zijn, in de zaal of op afstand; volmachten tellen hier niet mee. Het voorstel blijft bewaard.',
    meetingNotOpen:
      'De vergadering is niet open, dus er kan niet gestemd worden. Het voorstel blijft bewaard: open eerst de vergadering.',
    alreadyOpen: 'Er is al een stemming open. Sluit ze af voor u een andere opent.',
    closed: 'De stemming is gesloten. Uw keuze is niet geregistreerd, of de eerder geregistreerde keuze blijft gelden.',
    notOnRoll:
      'U staat niet op de lijst van deze stemming: ze werd bij de opening vastgelegd. Er is niets geregistreerd.',
    unknownChoice: 'Deze keuze bestaat niet. Er is niets geregistreerd: kies opnieuw.',
    nothingMarked: 'Er is niets gemerkt. Er is niets geregistreerd: merk minstens één optie, of onthoud u.',
    tooMuchOnOne:
      'Op één optie is meer gemerkt dan deze stemming toelaat (hoogstens {max}). Er is niets geregistreerd: haal er weg.',
    tooMuchInAll:
      'Er is meer gemerkt dan deze stemming toelaat (hoogstens {max} in totaal). Er is niets geregistreerd: haal er weg.',
    tooFewOptions:
      'Een keuze vraagt minstens {min, plural, other {# opties}}. Uw tekst blijft bewaard: voeg er een toe.',
    tooManyOptions:
      'Deze stemwijze neemt hoogstens {max, plural, other {# opties}}. Uw tekst blijft bewaard: haal er weg.',
    optionsAlike: 'Twee opties lezen hetzelfde. Uw tekst blijft bewaard: maak ze te onderscheiden.',
    noRunOff: 'Deze stemming vraagt geen tweede ronde. Er is niets geopend: bekijk de uitslag.',
    alreadyCast:
      'De stem van deze zetel is al geregistreerd, en een geheime stem kan niet gewijzigd worden. Ze blijft zoals ze is.',
    tooFewForSecrecy:
      'Een geheime stemming vraagt minstens {needed} stemmen op de lijst; er zijn er {present}. Met minder zeggen de cijfers wie wat stemde. Het voorstel blijft bewaard: stem open, of wacht op anderen.',
    dissentNotNow:
      'Een afwijkend standpunt wordt toegevoegd tussen het sluiten van een stemming en het sluiten van de vergadering, of van die waaraan ze gemeld wordt. Er is niets geregistreerd.',
    dissentNotYours:
      'Alleen wie tegen heeft gestemd, in een stemming die niet geheim is, voegt een afwijkend standpunt toe. Er is niets geregistreerd.',
    dissentGiven: 'Van deze zetel is al een afwijkend standpunt toegevoegd. Het blijft zoals het is gegeven.',
    noCastingVote:
      'Niemand heeft hier een doorslaggevende stem: de regels van de groep geven er geen, of de stemming was geheim of tussen opties. De uitslag blijft.',
    notPresiding: 'Alleen wie deze stemming voorzat, kan de staking van stemmen beslechten. Er is niets vastgelegd.',
    castingGiven:
      'De staking van stemmen is al beslecht, en een doorslaggevende stem kan niet gewijzigd worden. Ze blijft staan.',
    notTied: 'Bij deze stemming staken de stemmen niet: er valt niets te beslechten. Er is niets vastgelegd.',
    castingTooLate:
      'De vergadering is gesloten, of er is een andere stemming over dit punt geopend. De stemmen blijven staken en niets is goedgekeurd.',
    notCounted: 'Deze stemming heeft geen uitslag om te downloaden: ze is open, of geannuleerd. Er is niets gewijzigd.',
    wordingMissing:
      'Het voorstel heeft geen tekst {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {in elke vereiste taal}}. Voeg die toe en open dan de stemming.',
  },
  amendments: {
    noMotion:
      'Er is nog geen voorstel om te amenderen: het punt heeft geen ontwerpbeslissing {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {in elke vereiste taal}}. Schrijf ze eerst op de agenda.',
    tooLate: 'Over het voorstel in zijn geheel wordt of werd gestemd. Er kan geen amendement meer ingediend worden.',
    wordingMissing:
      'Het amendement heeft geen tekst {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {in elke vereiste taal}}. Wat u schreef, is bewaard: voeg ze toe.',
    nothingChanged: 'Dit luidt zoals het voorstel. Wat u schreef, is bewaard: wijzig de woorden die moeten veranderen.',
    settled: 'Over dit amendement is beslist; het blijft zoals het is.',
    voteOpen: 'Over dit amendement wordt gestemd. Sluit of annuleer die stemming eerst.',
    stale:
      'Een ander amendement heeft de tekst intussen gewijzigd. Pas dit aan de geldende tekst aan en breng het dan in stemming.',
    unsettled:
      'Over een amendement op dit punt is nog niet beslist. Breng het in stemming of laat het intrekken, en open dan de stemming over het geheel.',
    otherWording:
      'Dit zijn niet de woorden van het voorstel zoals het nu luidt. Wat u schreef, is bewaard: neem de geldende tekst over.',
  },
  consent: {
    notEscalated:
      'Deze ronde eindigde niet met een doorverwijzing naar de stuurgroep. Er is geen nota opgesteld: bekijk hoe ze eindigde.',
    ended: 'Deze consentronde is beëindigd. Er is niets vastgelegd: bekijk de uitkomst.',
    wrongStep: 'De ronde is bij een andere stap, die dit niet toelaat. Er is niets vastgelegd: kijk waar ze staat.',
    noThirdLoop: 'Er is geen derde ronde. Kies: naar de stemming, uitstellen of voorleggen aan de stuurgroep.',
    running: 'Er loopt een consentronde. Beëindig ze of trek ze eerst in.',
    voteOpen: 'Er is een stemming open over dit punt. Sluit of annuleer ze voor u een consentronde start.',
    wordingMissing:
      'De tekst ontbreekt {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {in een vereiste taal}}. Wat u schreef, is bewaard: voeg ze toe.',
    sameWording: 'De tekst is dezelfde als voordien. Wat u schreef, is bewaard: wijzig ze, of laat ze.',
    notTakingPart: 'Deze zetel neemt niet deel aan de ronde, of u stemt er niet voor. Er is niets vastgelegd.',
    objectionSettled: 'Dit bezwaar is al afgehandeld. Het blijft zoals het is.',
    wordingUnchanged: 'De tekst is niet veranderd sinds het bezwaar. Pas ze eerst aan en verwerk dan het bezwaar.',
    objectionStands: 'Er blijft een bezwaar: er is geen consent. Verwerk het, laat het intrekken, of beëindig anders.',
    nothingStands: 'Er blijft geen bezwaar: de ronde eindigt met consent. Er is niets vastgelegd.',
    nowhereToEscalate: 'Deze groep hangt van geen stuurgroep af. Kies de stemming of uitstel.',
  },
  written: {
    titleMissing:
      'Het onderwerp is niet verwoord {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {in elke vereiste taal}}. Uw tekst is bewaard: vul hem aan en open dan de stemming.',
    periodTooShort:
      'Het reglement van de stuurgroep vraagt ten minste {min} werkdagen. Uw tekst is bewaard: geef meer tijd.',
    periodRuns:
      'Een schriftelijke procedure loopt tot het einde van haar laatste dag. Er is niets gesloten: verklaar ze nietig als het een vergissing is.',
    inMeeting:
      'Deze stemming wordt in vergadering gehouden: daar vraagt men mondeling een bespreking, en wie niet deelneemt, zegt dat vóór de opening. Er is niets gewijzigd.',
    recused: 'Deze zetel neemt niet deel aan deze stemming: dat is geregistreerd. Er is niets gewijzigd.',
    answered:
      'Deze zetel heeft al geantwoord; wie niet deelneemt, zegt dat vóór het antwoord. Het antwoord blijft staan: vraag een bespreking als dit niet schriftelijk beslist moet worden.',
    tooFewLeft:
      'Zonder deze zetel blijven er te weinig over voor een geheime stemming. Er is niets geregistreerd: antwoord niet en verwittig de voorzitter, die de stemming nietig kan verklaren.',
  },
  decisions: {
    notADecision:
      'Deze passage van het verslag is niet als beslissing gemarkeerd, of ze staat er niet meer. Het verslag blijft bewaard: markeer de passage en probeer opnieuw.',
    wordingMissing:
      'De beslissing heeft {language, select, en {geen tekst in het Engels} fr {geen tekst in het Frans} nl {geen tekst in het Nederlands} other {nog geen tekst}}. Schrijf die in het verslag en neem de beslissing dan op in het register.',
    wrongState:
      'De beslissing is een stap verder en laat dit niet meer toe. Het register is ongewijzigd: bekijk waar ze nu staat.',
    reasonMissing:
      'Een nummer wordt nooit zonder reden ingetrokken. Geef de reden; de inschrijving en haar nummer blijven in het register.',
    seriesUsed:
      'In deze reeks zijn al nummers toegekend; ze kan niet meer ingesteld worden. Het register is ongewijzigd.',
    hasEscalation: 'Deze beslissing ligt al voor aan de stuurgroep. Open de nota ervan.',
    onlyTakesNote:
      'Deze beslissing neemt enkel akte: er is niets aan de stuurgroep te vragen. Het register is ongewijzigd.',
    rejectedByVote:
      'De laatste stemming over deze tekst verwierp hem. Er is niets ingeschreven: houd een andere stemming, of vermeld waarom de groep opnieuw besliste.',
    voteNotAdopted:
      'De aangegeven stemming heeft deze tekst niet goedgekeurd. Er is niets in het register opgenomen: kies een andere stemming, of geen.',
  },
  escalations: {
    incomplete:
      'De nota is onvolledig en is niet ingediend. Alles wat geschreven is, blijft bewaard: vul de rubrieken in die als leeg gemarkeerd zijn.',
    wrongState: 'De nota is een stap verder en laat dit niet meer toe. Er is niets verloren: bekijk waar ze nu staat.',
    amendmentMissing:
      'Gevalideerd met amendementen: de geamendeerde tekst ontbreekt. Schrijf hem en open dan de stemming.',
  },
  boards: {
    wrongPhase:
      'Het bord is in een andere fase, die dit niet toelaat. Uw tekst blijft bewaard: kijk waar het bord staat.',
    frozen: 'Het bord is bevroren en kan enkel nog gelezen worden. Er is niets gewijzigd.',
    freezeApart:
      'Een bord wordt bevroren met een aparte handeling, nooit door verder te gaan. Het staat waar het stond.',
    confirmStepBack:
      'De resultaten werden al getoond. Terugkeren kan en er gaat niets verloren, maar het moet bevestigd worden.',
    lessPrivate: 'Men is onder de huidige instelling beginnen schrijven. Ze kan discreter worden, nooit minder.',
    cardTooLong:
      'Een kaartje telt hoogstens {max, plural, other {# tekens}}. Uw tekst blijft bewaard: kort hem in of maak er twee kaartjes van.',
    tooManyCards:
      'Iedereen mag {max, plural, one {één kaartje} other {# kaartjes}} schrijven op dit bord. Uw tekst blijft bewaard: wijzig een van uw kaartjes.',
    cardIdTaken:
      'Er is een ander kaartje met dit kenmerk. Er is niets geregistreerd: verstuur het kaartje als een nieuw kaartje.',
    organisationTypeMissing: 'Dit bord toont enkel het soort organisatie. Uw tekst blijft bewaard: geef het uwe op.',
    notYours:
      'Alleen wie een kaartje schreef, wijzigt het. Het is zoals het was: voeg een vertaling toe, voeg het samen of parkeer het.',
    ownTranslation:
      'Een vertaling wordt nagelezen door iemand anders dan wie ze schreef. Ze blijft staan, gemarkeerd als niet nagelezen.',
    alreadyMerged: 'Dit kaartje is intussen met een ander samengevoegd. Er is niets gewijzigd: kijk waar het staat.',
    mergesIntoItself:
      'Een kaartje kan niet met zichzelf worden samengevoegd, noch met wat erin samengevoegd is. Er is niets gewijzigd.',
    notMerged: 'Dit kaartje is niet met een ander samengevoegd. Er is niets gewijzigd.',
    parked: 'Een van deze kaartjes is geparkeerd. Haal het eerst terug op het bord.',
    kept: 'Dit kaartje is behouden als nood. Laat eerst de nood vallen; het kaartje blijft zoals het is.',
    otherRound: 'Waarover gestemd wordt, is intussen veranderd. Er is niets geregistreerd: plaats uw stippen opnieuw.',
    unknownTarget:
      'Dit kan in deze stemming niet gekozen worden. Er is niets geregistreerd: bekijk de thema’s opnieuw.',
    nothingToVoteOn: 'Er is geen thema of kaartje om uit te kiezen. Het bord staat waar het stond.',
    tooManyDots:
      'Iedereen heeft {max, plural, one {één stip} other {# stippen}}. Er is niets geregistreerd: haal er weg.',
    tooManyDotsOnOne:
      'Op één thema kunnen hoogstens {max, plural, one {één stip} other {# stippen}} van iedereen. Er is niets geregistreerd: haal er weg.',
    timerOff: 'De timer staat niet zo dat dit kan. Bekijk hem opnieuw.',
    objectiveMissing: 'Een nood dient minstens een van de vijf doelstellingen. Uw tekst blijft bewaard: kies er een.',
    notKept: 'Dit kaartje is niet behouden als nood. Er is niets gewijzigd.',
    notRecommended: 'Geen beslissingsblok van het verslag volgt uit dit thema. Er is niets gewijzigd.',
    cardsLeft:
      'Bevriezen parkeert wat niet behouden en niet samengevoegd is: {count, plural, one {één kaartje} other {# kaartjes}}. Bevestig dat, of werk verder.',
  },
} satisfies RefusalSentences
