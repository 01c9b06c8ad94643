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
    noCommittee: 'Deze groep heeft nog geen stuurgroep. Kies er eerst een op de pagina van de groep.',
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
  },
  votes: {
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
    wordingMissing:
      'Het voorstel heeft geen tekst {language, select, en {in het Engels} fr {in het Frans} nl {in het Nederlands} other {in elke vereiste taal}}. Voeg die toe en open dan de stemming.',
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
} satisfies RefusalSentences
