import type { consent as english } from '../en/consent.ts'
import type { Shape } from '../messages.ts'

/** Tours de consentement : étapes, objections, issues. */
export const consent = {
  title: 'Tour de consentement',
  start: 'Lancer un tour de consentement',
  startAsk: 'Lancer un tour de consentement sur le point {number}',
  startMeans:
    'La question n’est pas de savoir qui est pour, mais qui a une objection. Aucun vote ne s’ouvre sur ce point entre-temps.',
  startedAt: 'Lancé à {time}',
  endedAt: 'Terminé à {time}',
  wordingIn: 'Texte {language}',
  wordingNow: 'Texte',
  wordingNumber: 'Texte no {number}, tour {loop}',
  earlier: 'Textes précédents',
  course: 'Étapes du tour',
  loop: 'Tour {loop} sur {max}',
  step: { present: 'Présenter', clarify: 'Clarifier', react: 'Réagir', amend: 'Amender', objections: 'Objections' },
  stepExplained: {
    present: 'Qui propose explique la proposition. Personne ne répond encore.',
    clarify: 'Questions de compréhension uniquement ; qui propose y répond.',
    react: 'Chacun à son tour dit ce qu’il en pense, une fois.',
    amend: 'Qui propose peut modifier le texte après ce qui a été entendu.',
    objections:
      'Chacun à son tour : y a-t-il une raison pour laquelle ceci nuirait à notre objectif ? Une préférence n’est pas une objection.',
  },
  stepNow: 'Maintenant : {step}.',
  next: 'Passer à : {step}',
  back: 'Revenir à : {step}',
  again: 'Second tour : modifier le texte',
  amend: 'Modifier le texte',
  amendHint: 'Le texte précédent est conservé.',
  objectionList: 'Objections',
  noObjection: 'Aucune objection pour l’instant.',
  object: 'Formuler une objection',
  objectFor: 'Objection de',
  objectText: 'Ce qui nuirait à l’objectif, et pourquoi',
  objectHint: 'Tout le groupe la lit, avec le nom de l’organisation.',
  objectionState: { open: 'Ouverte', integrated: 'Intégrée', withdrawn: 'Retirée', upheld: 'Maintenue' },
  objectionOf: 'Objection de {organisation}',
  raisedAt: 'Formulée à {time}, tour {loop}',
  settledAt: '{state} à {time}',
  changeWas: 'Ce qui a changé : {change}',
  integrate: 'Intégrer',
  integrateAsk: 'Intégrer cette objection ?',
  integrateHint: 'Modifiez d’abord le texte, puis dites ici en quoi il tient compte de l’objection.',
  change: 'Ce qui a changé dans le texte',
  withdraw: 'Retirer',
  uphold: 'Acter comme maintenue',
  end: {
    consented: 'Adopter par consentement',
    toVote: 'Passer au vote',
    postponed: 'Reporter',
    escalated: 'Soumettre au comité de pilotage',
  },
  endAsk: {
    consented: 'Adopter par consentement ?',
    toVote: 'Terminer le tour et passer au vote ?',
    postponed: 'Terminer le tour et reporter la proposition ?',
    escalated: 'Terminer le tour et soumettre la proposition au comité de pilotage ?',
  },
  endMeans:
    'L’issue est inscrite au procès-verbal. Elle est définitive ; les objections restantes sont actées comme maintenues.',
  stop: 'Annuler le tour',
  stopAsk: 'Annuler le tour ?',
  stopMeans: 'Il reste sans suite, et rien ne va au procès-verbal.',
  stopReason: 'Motif',
  stoppedBecause: 'Annulé : {reason}',
  state: {
    running: 'En cours',
    consented: 'Adopté par consentement',
    toVote: 'Au vote',
    postponed: 'Reporté',
    escalated: 'Soumis au comité',
    stopped: 'Annulé',
  },
  announce: { step: 'Tour de consentement, {step}.', objection: 'Objection de {organisation}.' },
  result: {
    objections:
      '{raised, plural, =0 {aucune objection} one {# objection} other {# objections}}{integrated, plural, =0 {} one {, # intégrée} other {, # intégrées}}{withdrawn, plural, =0 {} one {, # retirée} other {, # retirées}}{upheld, plural, =0 {} one {, # maintenue ({organisations})} other {, # maintenues ({organisations})}}',
    consented: 'Adopté par consentement, en {loops, plural, one {un tour} other {deux tours}} : {objections}.',
    toVote:
      'Pas de consentement après {loops, plural, one {un tour} other {deux tours}} : {objections}. La proposition est mise aux voix.',
    postponed:
      'Pas de consentement après {loops, plural, one {un tour} other {deux tours}} : {objections}. La proposition est reportée.',
    escalated:
      'Pas de consentement après {loops, plural, one {un tour} other {deux tours}} : {objections}. Le point est soumis au comité de pilotage.',
    wording: 'Texte : {text}',
  },
} satisfies Shape<typeof english>
