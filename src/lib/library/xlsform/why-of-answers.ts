import { changed, leftOut, toComplete, type Reason } from './reason.ts';

/** Why the answers of a question, or its texts, are not taken as they stand. */
export const reasonsOfAnswers = {
	acknowledge: changed(
		'Une case à cocher devient un texte à lire : rien n’est à cocher.',
		'A box to tick becomes a text to read: there is nothing to tick.'
	),
	decimal: changed('Seuls les nombres entiers sont offerts.', 'Only whole numbers are offered.'),
	'decimal-range': leftOut(
		'Seuls les nombres entiers sont offerts; cette échelle n’en est pas une.',
		'Only whole numbers are offered; this range is not one.'
	),
	'range-step': changed('Le pas devient 1.', 'The step becomes 1.'),
	'bounds-guessed': toComplete(
		'Le plus petit et le plus grand nombre sont à fixer.',
		'The smallest and the largest number are to be set.'
	),
	'number-parts-guessed': toComplete(
		'Les trois parts du nombre (peu, moyen, beaucoup) ont été supposées; elles sont à vérifier.',
		'The three parts of the number (low, middle, high) were assumed; they are to be checked.'
	),
	'parts-guessed': toComplete(
		'Les trois parts de l’échelle ont été supposées; elles sont à vérifier.',
		'The three parts of the scale were assumed; they are to be checked.'
	),
	'parts-missing': toComplete(
		'Plus de trois réponses : il faut dire comment elles se lisent en trois parts.',
		'More than three answers: how they are read in three parts must be said.'
	),
	'order-of-yes-no': changed('« Oui » est montré avant « Non ».', '“Yes” is shown before “No”.'),
	'dont-know-recognised': changed(
		'Cette réponse devient « Je ne sais pas », à part des autres.',
		'This answer becomes “I don’t know”, apart from the others.'
	),
	'declined-recognised': changed(
		'Cette réponse devient « Je préfère ne pas répondre », à part des autres.',
		'This answer becomes “I prefer not to answer”, apart from the others.'
	),
	'other-text': leftOut(
		'« Autre » est ajouté aux réponses, sans la case pour préciser.',
		'“Other” is added to the answers, without the box to specify.'
	),
	'duplicate-choice': changed(
		'Un autre choix de la liste a le même nom; celui-ci est gardé sous un nom à lui.',
		'Another choice of the list has the same name; this one is kept under a name of its own.'
	),
	'choice-without-list': leftOut(
		'Ce choix ne nomme pas sa liste.',
		'This choice does not name its list.'
	),
	'choice-without-name': changed(
		'Ce choix n’a pas de nom; il en reçoit un de son texte.',
		'This choice has no name; it is given one from its text.'
	),
	'choice-without-label': changed(
		'Ce choix n’a pas de texte; son nom est montré.',
		'This choice has no text; its name is shown.'
	),
	'choice-empty': leftOut(
		'Ce choix n’a ni nom ni texte.',
		'This choice has neither name nor text.'
	),
	'list-unused': leftOut(
		'Aucune question reprise ne se sert de cette liste.',
		'No question that was taken uses this list.'
	),
	'duplicate-name': changed(
		'Une autre question a le même nom; celle-ci en reçoit un à elle.',
		'Another question has the same name; this one is given its own.'
	),
	'names-rewritten': changed(
		'Des noms ont été récrits en petites lettres, chiffres et traits d’union.',
		'Names were rewritten in small letters, digits and hyphens.'
	),
	'reference-in-text': changed(
		'Le texte d’une question ne répète pas une réponse; « … » est mis à sa place.',
		'The text of a question does not repeat an answer; “…” stands in its place.'
	),
	'markup-removed': changed(
		'La mise en forme du texte a été enlevée.',
		'The formatting of the text was removed.'
	),
	'characters-removed': changed(
		'Des caractères invisibles ou trompeurs ont été enlevés.',
		'Invisible or deceptive characters were removed.'
	),
	'formula-sign-removed': changed(
		'Le signe du début, qu’un tableur prendrait pour une formule, a été enlevé.',
		'The sign at the beginning, which a spreadsheet would take for a formula, was removed.'
	),
	'text-too-long': toComplete(
		'Ce texte est trop long; il est à raccourcir.',
		'This text is too long; it is to be shortened.'
	),
	'french-missing': toComplete(
		'Il n’y a pas de français : il est à écrire avant de publier.',
		'There is no French: it must be written before publishing.'
	),
	'translation-missing': toComplete(
		'Des textes manquent dans cette langue.',
		'Texts are missing in this language.'
	),
	'language-guessed': toComplete(
		'La langue n’est pas nommée; elle a été supposée.',
		'The language is not named; it was assumed.'
	),
	'language-unknown': toComplete(
		'Cette langue n’est pas connue; son code est à corriger.',
		'This language is not known; its code is to be corrected.'
	),
	'language-renamed': changed(
		'Cette langue est prise sous un autre code.',
		'This language is taken under another code.'
	),
	'default-language-twice': leftOut(
		'Ce texte sans langue en double un qui a la sienne.',
		'This text without a language doubles one that has its own.'
	),
	'short-made': toComplete(
		'Les noms courts des questions ont été faits de leur texte.',
		'The short names of the questions were made from their text.'
	),
	'title-made': toComplete('Le titre n’est pas dans le fichier.', 'The title is not in the file.'),
	'invitation-made': toComplete(
		'L’invitation de l’écran d’accueil est celle du titre.',
		'The invitation on the first screen is the title.'
	),
	'minutes-guessed': toComplete(
		'La durée a été supposée, à vingt secondes par question.',
		'The length was assumed, at twenty seconds a question.'
	),
	'own-value': leftOut(
		'Cette valeur d’une colonne « porte_voix » ne peut pas être lue.',
		'This value of a “porte_voix” column cannot be read.'
	),
	'not-yet-sound': toComplete(
		'Le questionnaire ne peut pas encore être publié.',
		'The questionnaire cannot be published yet.'
	)
} as const satisfies Readonly<Record<string, Reason>>;
