import type { RefusalSentences } from '../messages.ts'

/** Pour chaque « non » prévu : ce qui s’est passé, ce qui est conservé, que faire maintenant. */
export const refusals = {
  input: {
    invalid: 'Ceci n’a pas pu être accepté tel quel. Ce que vous avez tapé est conservé : corrigez et renvoyez.',
    tooLarge:
      'C’est plus long que ce qui peut être enregistré{max, plural, =0 {} other { (# caractères au plus)}}. Votre texte est conservé ici : raccourcissez-le et renvoyez-le.',
    crossSite: 'Cette demande provient d’un autre site et n’a pas été exécutée. Ouvrez Relevé lui-même et réessayez.',
  },
  session: {
    required:
      'Vous n’êtes plus connecté·e. Ce que vous avez tapé est conservé sur cette page : reconnectez-vous dans un autre onglet, puis renvoyez.',
    wrongPassword: 'Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
    tooManyTries:
      'Trop de tentatives en peu de temps. Rien n’a été modifié : attendez {minutes, plural, =0 {quelques minutes} one {une minute} other {# minutes}} et réessayez.',
  },
  notFound:
    'Cela n’existe pas, ou cela ne vous est pas ouvert. Vérifiez l’adresse ou adressez-vous à l’un·e des copilotes du groupe.',
  rights: {
    missing:
      'Votre siège dans ce groupe ne le permet pas. Rien n’a été modifié : demandez-le à un·e copilote ou au secrétariat.',
  },
  version: {
    stale:
      'Un·e collègue l’a modifié entre-temps. Votre texte est conservé ici : consultez la version actuelle, puis renvoyez la vôtre.',
  },
  storage: {
    unavailable:
      'Le serveur ne peut pas écrire sur son disque pour le moment. Gardez cette page ouverte : votre texte est ici et rien de ce qui était enregistré n’est perdu. Réessayez dans un instant.',
  },
  setup: {
    done: 'Cette installation est déjà configurée. Connectez-vous avec votre compte.',
    wrongCode: 'Ce n’est pas le code à usage unique. Copiez-le depuis le terminal où Relevé a été démarré.',
  },
  people: {
    emailTaken: 'Un compte existe déjà avec cette adresse e-mail. Connectez-vous, ou utilisez une autre adresse.',
    passwordTooShort:
      'Le mot de passe est trop court. Choisissez-en un d’au moins {min, plural, other {# caractères}}.',
    invitationUsed: 'Cette invitation a déjà été utilisée. Connectez-vous, ou demandez-en une nouvelle.',
    invitationExpired: 'Cette invitation a expiré. Demandez-en une nouvelle à la personne qui vous a invité·e.',
  },
  groups: {
    codeTaken: 'Un autre groupe porte déjà ce code. Choisissez-en un autre : il ouvre chaque numéro du registre.',
    seatTaken: 'Ce siège est déjà occupé. Libérez-le d’abord, ou choisissez-en un autre.',
    noCommittee:
      'Ce groupe ne dépend encore d’aucun comité de pilotage. Choisissez-en un d’abord sur la page du groupe.',
  },
  meetings: {
    wrongState:
      'La réunion est passée à une autre étape et ne le permet plus. Rien de ce que vous avez écrit n’est perdu : consultez son état actuel.',
    endsBeforeStart: 'La fin précède le début. Ce que vous avez tapé est conservé : corrigez l’une des deux heures.',
    agendaEmpty: 'L’ordre du jour ne contient que des points statutaires. Ajoutez au moins un point, puis convoquez.',
    placeMissing: 'La réunion n’a ni lieu ni lien pour y participer. Indiquez au moins l’un des deux, puis convoquez.',
    titleMissing:
      'Le point {item} n’a de titre dans aucune langue. L’ordre du jour est conservé tel quel : ajoutez le titre, puis convoquez.',
    draftDecisionMissing:
      'Le point {item} est pour décision et n’a pas de projet de décision {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {}}. L’ordre du jour est conservé tel quel : ajoutez le projet, puis convoquez.',
    rollMissing: 'Les présences n’ont pas été relevées. Indiquez qui est présent, puis ouvrez la réunion.',
    unknownItem: 'Ce point n’est plus à l’ordre du jour. Choisissez un autre point.',
    voteOpen: 'Un vote est encore ouvert. Clôturez-le ou annulez-le d’abord.',
    rollLocked:
      'Un vote a été ouvert sur cette liste : elle ne peut plus changer pour ce point. La liste de présences reste telle quelle.',
    notVoting:
      'Ce siège n’a pas voix délibérative : il ne peut ni donner ni détenir de procuration. Choisissez un siège avec voix délibérative.',
    tooManyProxies:
      'Un membre peut détenir au plus {max, plural, one {une procuration} other {# procurations}}. Choisissez un·e autre mandataire.',
    holderNotPresent:
      'La personne mandataire n’est pas présente, la procuration ne compterait donc pas. Choisissez quelqu’un qui est présent.',
  },
  votes: {
    noQuorum:
      'Le quorum n’est pas atteint : {present} présents ou représentés sur les {needed} requis. La motion est conservée ; la discussion peut se poursuivre et le vote s’ouvrir dès que le quorum est là.',
    tooFewInPerson:
      'Trop peu de membres participent en personne : {present} sur les {needed} requis, en salle ou à distance ; les procurations ne comptent pas ici. La motion est conservée.',
    meetingNotOpen:
      'La séance n’est pas ouverte, aucun vote ne peut se tenir. La motion est conservée : ouvrez d’abord la séance.',
    alreadyOpen: 'Un vote est déjà ouvert. Clôturez-le avant d’en ouvrir un autre.',
    closed: 'Le vote est clos. Votre choix n’a pas été enregistré, ou celui enregistré auparavant est maintenu.',
    notOnRoll: 'Vous n’êtes pas sur la liste de ce vote : elle a été arrêtée à l’ouverture. Rien n’a été enregistré.',
    unknownChoice: 'Ce choix n’existe pas. Rien n’a été enregistré : choisissez à nouveau.',
    wordingMissing:
      'La motion n’a pas de texte {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {dans chaque langue requise}}. Ajoutez-le, puis ouvrez le vote.',
  },
  decisions: {
    notADecision:
      'Ce passage du procès-verbal n’est pas marqué comme décision, ou il n’y figure plus. Le procès-verbal est conservé : marquez le passage et réessayez.',
    wordingMissing:
      'La décision n’a pas {language, select, en {de texte en anglais} fr {de texte en français} nl {de texte en néerlandais} other {encore de texte}}. Rédigez-le dans le procès-verbal, puis inscrivez la décision au registre.',
    wrongState:
      'La décision est passée à une autre étape et ne le permet plus. Le registre est inchangé : consultez son état actuel.',
    reasonMissing:
      'Un numéro n’est jamais repris sans motif. Indiquez-le ; l’inscription et son numéro restent au registre.',
    seriesUsed:
      'Des numéros ont déjà été attribués dans cette série : elle ne peut plus être fixée. Le registre est inchangé.',
    hasEscalation: 'Cette décision est déjà devant le comité de pilotage. Ouvrez plutôt sa note.',
    onlyTakesNote:
      'Cette décision ne fait que prendre acte : il n’y a rien à demander au comité de pilotage. Le registre est inchangé.',
    voteNotAdopted:
      'Le vote indiqué n’a pas adopté ce texte. Rien n’a été inscrit au registre : choisissez un autre vote, ou aucun.',
  },
  escalations: {
    incomplete:
      'La note est incomplète et n’a pas été soumise. Tout ce qui est écrit est conservé : complétez les rubriques marquées vides.',
    wrongState:
      'La note est passée à une autre étape et ne le permet plus. Rien n’est perdu : consultez son état actuel.',
    amendmentMissing: 'Validé avec amendements : le texte amendé manque. Rédigez-le, puis ouvrez le vote.',
  },
} satisfies RefusalSentences
