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
    seatWithoutVote:
      'Seul un siège avec voix délibérative a des suppléant·es. Rien n’a changé : donnez d’abord une voix au siège, ou ajoutez un siège.',
    noCommittee:
      'Ce groupe ne dépend encore d’aucun comité de pilotage. Choisissez-en un d’abord sur la page du groupe.',
  },
  evidence: {
    transferMissing: 'Pour une pratique, dites si elle est transposable à Bruxelles.',
    conditionsMissing: 'Dites sous quelles conditions elle serait transposable.',
    tableEmpty: 'Le tableau n’a aucune ligne sous les noms de colonnes.',
    tableTooLong: 'Un tableau apporte au plus {max} lignes à la fois. Rien n’a été ajouté.',
    tableUnreadable:
      'La ligne {line} est illisible : un guillemet reste ouvert, ou elle a plus de cellules que de colonnes. Rien n’a été ajouté.',
    rowInvalid: 'Ligne {line} : « {column} » manque ou n’est pas une valeur admise. Rien n’a été ajouté.',
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
    notThere:
      'Ce siège n’est pas présent et ne peut donc ni sortir ni partir. La liste n’a pas changé : marquez-le d’abord présent.',
    holderThere:
      'La personne titulaire de ce siège est présente : personne ne la supplée. La liste est inchangée : notez d’abord sa sortie ou son départ.',
    proxyStands:
      'Ce siège a donné procuration, qui compte à la place d’un·e suppléant·e. La liste est inchangée : notez d’abord le siège comme excusé pour y mettre fin.',
    alternateThere:
      'Un·e suppléant·e occupe ce siège, qui ne donne donc pas procuration. La liste est inchangée : notez d’abord son départ.',
    floorNotThere: 'Ce siège n’est pas noté présent : il ne reçoit pas la parole. Notez d’abord sa présence.',
    floorAsked: 'Ce siège attend déjà la parole, ou il l’a. Rien n’a changé.',
    floorOver: 'C’est terminé : la demande a été retirée, ou la réunion est à un autre point. Voyez la liste actuelle.',
    linkClosed: 'Ce lien ne montre plus de réunion. Demandez-en un autre à la personne qui conduit la réunion.',
    noSecond:
      'Cette réunion ne peut être convoquée à nouveau : le règlement ne connaît pas de seconde convocation, elle n’a pas été ajournée, ou la seconde est déjà prévue. Rien n’a changé.',
    quorumThere:
      'Le quorum est atteint, il n’y a donc pas lieu d’ajourner. Rien n’a changé : poursuivez, ou clôturez la réunion.',
    unknownCode:
      'Aucune de vos réunions n’a ce code en ce moment. Rien n’a été enregistré : relisez-le sur l’écran de la salle.',
  },
  votes: {
    draftGone:
      'Le passage où cette proposition a été rédigée n’est plus dans le PV. Rien n’a été ouvert : marquez à nouveau la décision, ou rédigez la proposition ici.',
    notDrafted:
      'Cette proposition n’a pas été rédigée ensemble : il n’y a pas de projet sur lequel la rouvrir. Le vote est inchangé : annulez-le et ouvrez-en un autre.',
    draftUnchanged:
      'Le projet dit ce qui est mis aux voix. Rien n’a changé : modifiez d’abord le projet, ou annulez le vote.',
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
    nothingMarked: 'Rien n’est marqué. Rien n’a été enregistré : marquez au moins une option, ou abstenez-vous.',
    tooMuchOnOne:
      'Une option est marquée plus que ce vote ne le permet (au plus {max}). Rien n’a été enregistré : ôtez-en.',
    tooMuchInAll:
      'Ce bulletin marque plus que ce vote ne le permet (au plus {max} en tout). Rien n’a été enregistré : ôtez-en.',
    tooFewOptions:
      'Un choix demande au moins {min, plural, other {# options}}. Votre texte est conservé : ajoutez-en une.',
    tooManyOptions:
      'Ce mode de scrutin prend au plus {max, plural, other {# options}}. Votre texte est conservé : retirez-en.',
    optionsAlike: 'Deux options se lisent de la même façon. Votre texte est conservé : distinguez-les.',
    noRunOff: 'Ce vote ne demande pas de second tour. Rien n’a été ouvert : voyez son résultat.',
    alreadyCast:
      'La voix de ce siège est déjà enregistrée, et un bulletin secret ne se modifie pas. Il reste tel quel.',
    tooFewForSecrecy:
      'Un scrutin secret demande au moins {needed} voix sur la liste ; il y en a {present}. Avec moins de voix, les chiffres disent qui a voté quoi. La motion est conservée : votez ouvertement, ou attendez d’autres membres.',
    dissentNotNow:
      'Une opinion dissidente s’annexe entre la clôture d’un vote et celle de sa réunion, ou de celle à laquelle il est rapporté. Rien n’a été enregistré.',
    dissentNotYours:
      'Seul·e qui a voté contre, dans un vote qui n’est pas secret, annexe une opinion dissidente. Rien n’a été enregistré.',
    dissentGiven: 'Une opinion dissidente de ce siège est déjà annexée. Elle reste telle qu’elle a été donnée.',
    noCastingVote:
      'Personne n’a de voix prépondérante ici : le règlement du groupe n’en donne pas, ou le vote était secret ou entre options. Le résultat demeure.',
    notPresiding: 'Seul·e qui présidait ce vote peut départager les voix. Rien n’a été enregistré.',
    castingGiven: 'Les voix sont déjà départagées, et une voix prépondérante ne se modifie pas. Elle demeure.',
    notTied: 'Ce vote ne se solde pas par un partage des voix : il n’y a rien à départager. Rien n’a été enregistré.',
    castingTooLate:
      'La séance est close, ou un autre vote a été ouvert sur ce point. Le partage demeure et rien n’est adopté.',
    notCounted: 'Ce vote n’a pas de résultat à télécharger : il est ouvert, ou annulé. Rien n’a été modifié.',
    wordingMissing:
      'La motion n’a pas de texte {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {dans chaque langue requise}}. Ajoutez-le, puis ouvrez le vote.',
  },
  amendments: {
    noMotion:
      'Il n’y a pas encore de motion à amender : le point n’a pas de projet de décision {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {dans chaque langue requise}}. Écrivez-le d’abord à l’ordre du jour.',
    tooLate: 'La motion dans son ensemble est ou a été mise aux voix. On ne peut plus déposer d’amendement.',
    wordingMissing:
      'L’amendement n’a pas de texte {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {dans chaque langue requise}}. Ce que vous avez écrit est conservé : ajoutez-le.',
    nothingChanged:
      'Ce texte est celui de la motion. Ce que vous avez écrit est conservé : changez les mots à changer.',
    settled: 'Cet amendement est tranché et reste tel quel.',
    voteOpen: 'Cet amendement est mis aux voix. Clôturez d’abord ce vote, ou annulez-le.',
    stale:
      'Un autre amendement a changé le texte depuis. Adaptez celui-ci au texte en vigueur, puis mettez-le aux voix.',
    unsettled:
      'Un amendement sur ce point n’est pas tranché. Mettez-le aux voix ou qu’il soit retiré, puis ouvrez le vote sur l’ensemble.',
    otherWording:
      'Ce ne sont pas les mots de la motion telle qu’elle est à présent. Ce que vous avez écrit est conservé : reprenez le texte en vigueur.',
  },
  consent: {
    notEscalated:
      'Ce tour ne s’est pas conclu par un renvoi au comité. Aucune note n’a été rédigée : voyez comment il s’est conclu.',
    ended: 'Ce tour de consentement est terminé. Rien n’a été enregistré : voyez son issue.',
    wrongStep: 'Le tour est à une autre étape, qui ne le permet pas. Rien n’a été enregistré : voyez où il en est.',
    noThirdLoop: 'Il n’y a pas de troisième tour. Choisissez : passer au vote, reporter ou soumettre au comité.',
    running: 'Un tour de consentement est en cours. Terminez-le ou annulez-le d’abord.',
    voteOpen: 'Un vote est ouvert sur ce point. Clôturez-le ou annulez-le avant de lancer un tour de consentement.',
    wordingMissing:
      'Le texte manque {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {dans une langue requise}}. Ce que vous avez écrit est conservé : ajoutez-le.',
    sameWording: 'Le texte est le même qu’avant. Ce que vous avez écrit est conservé : modifiez-le, ou laissez-le.',
    notTakingPart: 'Ce siège ne prend pas part au tour, ou vous ne votez pas pour lui. Rien n’a été enregistré.',
    objectionSettled: 'Cette objection est déjà réglée. Elle reste telle quelle.',
    wordingUnchanged: 'Le texte n’a pas changé depuis l’objection. Modifiez-le d’abord, puis intégrez l’objection.',
    objectionStands:
      'Une objection demeure : il n’y a pas de consentement. Intégrez-la, qu’elle soit retirée, ou terminez autrement.',
    nothingStands: 'Aucune objection ne demeure : le tour se termine par consentement. Rien n’a été enregistré.',
    nowhereToEscalate: 'Ce groupe ne dépend d’aucun comité de pilotage. Choisissez le vote, ou le report.',
  },
  written: {
    titleMissing:
      'L’objet n’est pas rédigé {language, select, en {en anglais} fr {en français} nl {en néerlandais} other {dans chaque langue requise}}. Votre texte est gardé : complétez-le, puis ouvrez le vote.',
    periodTooShort:
      'Le règlement du comité demande au moins {min} jours ouvrables. Votre texte est gardé : laissez plus de temps.',
    periodRuns:
      'Une procédure écrite court jusqu’à la fin de son dernier jour. Rien n’a été clos : annulez-la s’il s’agit d’une erreur.',
    inMeeting:
      'Ce vote a lieu en réunion : le débat s’y demande de vive voix et le déport s’y déclare avant l’ouverture. Rien n’a changé.',
    recused: 'Le déport de ce siège est enregistré : il ne prend pas part à ce vote. Rien n’a changé.',
    answered:
      'Ce siège a déjà répondu, et le déport se déclare avant la réponse. La réponse reste : demandez un débat si cela ne doit pas se décider par écrit.',
    tooFewLeft:
      'Sans ce siège, trop peu resteraient pour un vote secret. Rien n’a été enregistré : ne répondez pas et prévenez la présidence, qui peut annuler le vote.',
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
    rejectedByVote:
      'Le dernier vote sur ce texte l’a rejeté. Rien n’a été inscrit : tenez un autre vote, ou indiquez pourquoi le groupe a décidé à nouveau.',
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
  boards: {
    wrongPhase:
      'Le tableau est passé à une autre phase, qui ne le permet pas. Votre texte est conservé : voyez où il en est.',
    frozen: 'Le tableau est figé et ne peut plus qu’être lu. Rien n’a été modifié.',
    freezeApart: 'Un tableau se fige par un acte distinct, jamais en passant à la suite. Il reste où il était.',
    confirmStepBack:
      'Les résultats ont déjà été montrés. Revenir en arrière est possible et ne perd rien, mais doit être confirmé.',
    lessPrivate: 'On a commencé à écrire sous le réglage actuel. Il peut devenir plus discret, jamais moins.',
    cardTooLong:
      'Une carte prend au plus {max, plural, other {# caractères}}. Votre texte est conservé : raccourcissez-le, ou faites-en deux cartes.',
    tooManyCards:
      'Chacun peut écrire {max, plural, one {une carte} other {# cartes}} sur ce tableau. Votre texte est conservé : modifiez plutôt une de vos cartes.',
    cardIdTaken:
      'Il existe une autre carte sous cet identifiant. Rien n’a été enregistré : renvoyez la carte comme nouvelle.',
    organisationTypeMissing:
      'Ce tableau ne montre que le type d’organisation. Votre texte est conservé : indiquez le vôtre.',
    notYours:
      'Seule la personne qui a écrit une carte la modifie. Elle est inchangée : ajoutez une traduction, fusionnez-la ou mettez-la en attente.',
    ownTranslation:
      'Une traduction est relue par quelqu’un d’autre que la personne qui l’a écrite. Elle reste là, marquée non relue.',
    alreadyMerged:
      'Cette carte a été fusionnée avec une autre entre-temps. Rien n’a été modifié : voyez où elle se trouve.',
    mergesIntoItself:
      'Une carte ne se fusionne ni avec elle-même, ni avec ce qui y a été fusionné. Rien n’a été modifié.',
    notMerged: 'Cette carte n’est pas fusionnée avec une autre. Rien n’a été modifié.',
    parked: 'Une de ces cartes est en attente. Reprenez-la d’abord sur le tableau.',
    kept: 'Cette carte est retenue comme besoin. Retirez d’abord le besoin ; la carte reste telle quelle.',
    otherRound: 'Les choix soumis au vote ont changé. Rien n’a été enregistré : placez de nouveau vos gommettes.',
    unknownTarget: 'Ceci n’est pas un choix de ce vote. Rien n’a été enregistré : regardez de nouveau les thèmes.',
    nothingToVoteOn: 'Il n’y a ni thème ni carte à choisir. Le tableau reste où il était.',
    tooManyDots:
      'Chacun dispose de {max, plural, one {une gommette} other {# gommettes}}. Rien n’a été enregistré : retirez-en.',
    tooManyDotsOnOne:
      'Un thème prend au plus {max, plural, one {une gommette} other {# gommettes}} de chacun. Rien n’a été enregistré : retirez-en.',
    timerOff: 'L’état du minuteur ne le permet pas. Regardez-le de nouveau.',
    objectiveMissing: 'Un besoin sert au moins un des cinq objectifs. Votre texte est conservé : choisissez-en un.',
    notKept: 'Cette carte n’est pas retenue comme besoin. Rien n’a été modifié.',
    notRecommended: 'Aucun bloc de décision du procès-verbal ne découle de ce thème. Rien n’a été modifié.',
    cardsLeft:
      'Figer met en attente ce qui n’est ni retenu ni fusionné : {count, plural, one {une carte} other {# cartes}}. Confirmez-le, ou continuez à travailler.',
  },
} satisfies RefusalSentences
