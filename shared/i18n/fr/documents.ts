import type { documents as english } from '../en/documents.ts'
import type { Shape } from '../messages.ts'

/** Les textes écrits à plusieurs : ce qui est conservé, ce qui ne l’est pas, et pourquoi. */
export const documents = {
  charactersLeft: '{count, plural, one {Encore # caractère} other {Encore # caractères}}',
  charactersOver:
    '{count, plural, one {# caractère} other {# caractères}} de trop. Rien n’est coupé : raccourcissez le texte.',
  refused: {
    session: 'Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez ici.',
    rights: 'Ce texte ne vous est plus ouvert.',
    unknown: 'Ce texte n’existe pas, ou il ne vous est pas ouvert.',
    readOnly: 'Vous pouvez lire ce texte, mais plus le modifier.',
    itemHeld: 'Un point reste à l’ordre du jour tant qu’un vote ou un tour de consentement y est ouvert.',
    tooLarge: 'Votre dernière modification est trop grande pour être enregistrée en une fois.',
    otherEpoch: 'Ce texte a été remplacé par un autre état de lui-même, issu d’une sauvegarde par exemple.',
    otherSchema: 'Cette page est plus ancienne que le serveur. Rechargez-la.',
    damaged:
      'Ce qui est enregistré de ce texte est incohérent. Il reste fermé jusqu’à ce que la personne qui gère Relevé l’ait examiné.',
    tooMany: 'Trop de données sont venues de cette page en une fois.',
    malformed: 'Le serveur n’a pas pu reprendre votre dernière modification.',
  },
  keptHere: 'Vos derniers mots sont conservés sur cet appareil, non envoyés. Ils partiront à votre retour.',
  shownForCopying: 'Ce qui n’a pas été envoyé vous est montré pour être copié.',
  nothingLost: 'Tout ce que vous avez écrit est sur le serveur.',
  readOnlyTyped: 'Rien n’a été écrit : vous pouvez lire ce procès-verbal, pas le modifier.',
  unsent: {
    title: 'Texte non envoyé',
    count:
      '{count, plural, one {Une de vos modifications n’est pas arrivée} other {# de vos modifications ne sont pas arrivées}} au serveur.',
    goesOn: 'Copiez ce dont vous avez besoin : la page continue avec le texte tel que le serveur l’a.',
    marked: 'Les mots marqués sont ceux qui lui manquent.',
    wordless: 'Il ne manque aucun mot : ce qui n’a pas été envoyé supprimait, déplaçait ou marquait quelque chose.',
    notSent: 'non envoyé :',
    minutesOf: 'Procès-verbal : {title}',
    copy: 'Copier le texte',
    copied: 'Le texte est copié.',
    download: 'Télécharger',
    file: 'non-envoye.txt',
    letGo: 'Abandonner',
    waits: 'Un texte à vous, non envoyé, attend d’être copié.',
    show: 'Le montrer',
  },
  signOut: {
    title: 'Se déconnecter maintenant ?',
    unsent:
      '{count, plural, one {Une de vos modifications est conservée} other {# de vos modifications sont conservées}} sur cet appareil, sans être encore envoyée{count, plural, one {} other {s}}.',
    means: 'La déconnexion les efface de cet appareil. Pour les garder, restez jusqu’au retour de la connexion.',
    stay: 'Rester',
  },
} satisfies Shape<typeof english>
