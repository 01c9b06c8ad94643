import type { desk as english } from '../en/desk.ts'
import type { Shape } from '../messages.ts'

/** De eerste pagina: wat op de persoon wacht, de volgende vergaderingen, de groepen. */
export const desk = {
  waiting: 'Wacht op u',
  nothingWaits:
    'Er wacht niets op u. Open stemmingen, aan te vullen nota’s en antwoorden van de stuurgroep verschijnen hier.',
  voteOpen: 'Stemming open',
  toVote: '{count, plural, one {U hebt een stembriefje uit te brengen} other {U hebt # stembriefjes uit te brengen}}',
  voted: 'U hebt gestemd en kunt nog wijzigen tot de sluiting',
  goVote: 'Naar de stemming',
  noteToComplete: 'Aan te vullen nota',
  completeNote: 'Nota aanvullen',
  queueWaits: '{count, plural, one {# nota wacht} other {# nota’s wachten}} op een plaats op de agenda',
  answerReceived: 'Antwoord ontvangen',
  readAnswer: 'Antwoord lezen',
  meetings: 'Volgende vergaderingen',
  groups: 'Mijn groepen',
  noGroups: 'U hebt nog geen zetel in een groep. Een co-trekker of een beheerder kan u er een geven.',
  noGroupsAtAll: 'Er is nog geen groep. Maak de eerste aan en voeg dan haar zetels toe.',
} satisfies Shape<typeof english>
