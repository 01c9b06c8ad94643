import type { escalations as english } from '../en/escalations.ts'
import type { Shape } from '../messages.ts'

/** De la décision d’un groupe à la réponse du comité. */
export const escalations = {
  title: 'Notes au comité de pilotage',
  note: 'Note au comité de pilotage',
  noteNumber: 'Note au comité de pilotage {number}',
  aboutDecision: 'Décision {number}',
  state: {
    draft: 'Projet',
    submitted: 'Soumise',
    onAgenda: 'À l’ordre du jour du comité',
    answered: 'Réponse donnée',
  },
  outcome: {
    endorsed: 'Validé',
    endorsedWithAmendments: 'Validé avec amendements',
    referredBack: 'Renvoyé au groupe de travail',
    notEndorsed: 'Non validé',
    postponed: 'Reporté',
    noted: 'Pris acte',
  },
  section: {
    requestedFr: 'Décision demandée, en français',
    requestedNl: 'Décision demandée, en néerlandais',
    context: 'Contexte et constat',
    position: 'Position du groupe de travail',
    consequences: 'Conséquences',
  },
  sectionHint: {
    requestedFr: 'Un paragraphe : ce que le comité est invité à décider.',
    requestedNl: 'Le même paragraphe, en néerlandais.',
    context: 'Les besoins et les éléments probants qui fondent la demande.',
    position: 'Comment la décision a été prise, les chiffres, et la position minoritaire dans ses propres termes.',
    consequences: 'Budget, compétence, calendrier, effets écologiques, qui met en œuvre.',
  },
  decisionRequested: 'Décision demandée',
  queue: 'En attente du comité',
  queueEmpty: 'Rien n’attend le comité.',
  submit: 'Soumettre au comité',
  putOnAgenda: 'Mettre à l’ordre du jour',
  missing: 'Vide',
  draftExplained:
    'Toutes les personnes qui animent le groupe peuvent écrire ici en même temps. Le comité ne voit rien avant que la note soit soumise.',
  draftReadOnly:
    'La note est en cours de rédaction. Les personnes qui animent le groupe peuvent la modifier ; le comité ne la voit pas encore.',
  writeHere: 'Écrivez ici.',
  alsoHere: 'Aussi sur cette page',
  stillEmpty: '{count} des {of} rubriques encore vides :',
  complete: 'Toutes les rubriques sont remplies.',
  submitTitle: 'Soumettre {number} au comité ?',
  submitFinal:
    'La note est figée telle quelle et part au comité dans ces termes. Elle ne pourra plus être modifiée, et la décision sera devant le comité.',
  submitWaits:
    'Vos derniers mots sont en route vers le disque. La note pourra être soumise dès qu’ils seront enregistrés.',
  submitAct: 'Soumettre la note',
  submitted: '{number} est devant le comité.',
  submittedOn: 'Soumise le',
  waitingSince: 'En attente depuis le',
  whichMeeting: 'À l’ordre du jour de quelle réunion ?',
  planMeeting: 'Planifier une autre réunion',
  scheduled: '{number} est à l’ordre du jour de {meeting}.',
  onAgenda: 'À un ordre du jour',
  answered: 'Réponses données',
  openMeeting: 'Ouvrir la réunion',
  openRegister: 'Registre des décisions',
  proposal: 'En cas d’adoption',
  amendment: 'Texte amendé',
  outcomeText: {
    endorsed: 'Le comité de pilotage valide la décision demandée dans la note {note} (décision {decision}).',
    endorsedWithAmendments:
      'Le comité de pilotage valide, avec amendements, la décision demandée dans la note {note} (décision {decision}).',
    referredBack: 'Le comité de pilotage renvoie la note {note} (décision {decision}) au groupe de travail.',
    notEndorsed: 'Le comité de pilotage ne valide pas la décision demandée dans la note {note} (décision {decision}).',
    postponed: 'Le comité de pilotage reporte l’examen de la note {note} (décision {decision}).',
    noted: 'Le comité de pilotage prend acte de la note {note} (décision {decision}).',
  },
  answerText: { requested: 'Décision demandée : {text}', amended: 'Texte amendé : {text}' },
  prefill: {
    session: 'Décision {number}, prise à la réunion n° {ordinal} du {date}.',
    sessionAndItem: 'Décision {number}, prise à la réunion n° {ordinal} du {date}, au point « {item} ».',
    vote: 'Décidé par vote. {result}',
    round: 'Un tour de consentement s’est conclu par un renvoi au comité. {result}',
    objection: 'Objection maintenue, {organisation} : « {text} »',
    noVote: 'Aucun vote n’est lié à cette décision dans le registre.',
  },
} satisfies Shape<typeof english>
