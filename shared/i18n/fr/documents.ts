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
    tooLarge: 'Votre dernière modification est trop grande pour être enregistrée en une fois.',
    other: 'Le serveur n’a pas accepté votre dernière modification.',
  },
  keptHere:
    'Vos derniers mots sont encore sur cette page, mais pas sur le serveur : copiez ce dont vous avez besoin avant de la quitter ou de la recharger.',
  nothingLost: 'Tout ce que vous avez écrit est sur le serveur.',
} satisfies Shape<typeof english>
