/**
 * What becomes of something that is not taken as it stands: it is left out, it is taken with a
 * change, or it is taken and somebody has to complete it before it can be published.
 */
export type Effect = 'left-out' | 'changed' | 'to-complete';

interface Reason {
	readonly effect: Effect;
	readonly fr: string;
	readonly en: string;
}

const leftOut = (fr: string, en: string): Reason => ({ effect: 'left-out', fr, en });
const changed = (fr: string, en: string): Reason => ({ effect: 'changed', fr, en });
const toComplete = (fr: string, en: string): Reason => ({ effect: 'to-complete', fr, en });

/** Why something of a form is not taken as it stands, in French first. The names never change. */
export const reasons = {
	'sheet-not-read': leftOut(
		'Cette feuille ne fait pas partie d’un XLSForm que l’on sait lire ici.',
		'This sheet is not a part of an XLSForm that is read here.'
	),
	'column-unknown': leftOut('Cette colonne n’est pas connue.', 'This column is not known.'),
	'column-without-header': leftOut('Cette colonne n’a pas de titre.', 'This column has no header.'),
	'column-twice': leftOut(
		'Une autre colonne a déjà ce titre; la première est lue.',
		'Another column already has this header; the first is read.'
	),
	'formula-result': changed(
		'Cette cellule est une formule. Son dernier résultat est pris comme texte.',
		'This cell is a formula. Its last result is taken as text.'
	),
	'formula-without-result': leftOut(
		'Cette cellule est une formule dont le résultat n’est pas dans le fichier.',
		'This cell is a formula whose result is not in the file.'
	),
	'row-without-type': leftOut(
		'Cette ligne n’a pas de type de question.',
		'This row has no question type.'
	),
	'row-disabled': leftOut(
		'Cette ligne est désactivée dans le fichier.',
		'This row is disabled in the file.'
	),
	'unknown-type': leftOut(
		'Ce type de question n’est pas connu.',
		'This type of question is not known.'
	),
	calculation: leftOut(
		'Rien n’est calculé à partir des réponses d’une personne.',
		'Nothing is calculated from the answers of one person.'
	),
	metadata: leftOut(
		'L’appareil, la personne et l’heure ne sont jamais notés.',
		'The device, the person and the time are never recorded.'
	),
	location: leftOut('Aucun lieu n’est jamais relevé.', 'No location is ever recorded.'),
	'media-answer': leftOut(
		'On ne peut pas répondre par une image, un son, une vidéo ou un fichier.',
		'An answer cannot be an image, a sound, a video or a file.'
	),
	'date-answer': leftOut(
		'On ne peut pas répondre par une date ou une heure.',
		'An answer cannot be a date or a time.'
	),
	'external-list': leftOut(
		'La liste des réponses est dans un autre fichier.',
		'The list of answers is in another file.'
	),
	'list-from-answers': leftOut(
		'La liste des réponses vient d’une autre question.',
		'The list of answers comes from another question.'
	),
	'unknown-list': leftOut(
		'La liste de réponses n’existe pas dans la feuille « choices ».',
		'The list of answers does not exist in the sheet “choices”.'
	),
	'too-few-options': leftOut('Il faut au moins deux réponses.', 'At least two answers are needed.'),
	'no-label': leftOut('Cette question n’a pas de texte.', 'This question has no text.'),
	repeat: leftOut(
		'Les questions répétées ne sont pas offertes.',
		'Repeated questions are not offered.'
	),
	'inside-repeat': leftOut(
		'Cette ligne est dans une partie répétée, qui n’est pas offerte.',
		'This row is in a repeated part, which is not offered.'
	),
	'group-without-end': changed(
		'Ce groupe n’a pas de fin; il finit avec la feuille.',
		'This group has no end; it ends with the sheet.'
	),
	'end-without-begin': leftOut('Cette fin n’a pas de début.', 'This end has no beginning.'),
	'group-label': leftOut(
		'Le titre d’un groupe n’est pas montré : il y a une question par écran.',
		'The title of a group is not shown: there is one question a screen.'
	),
	'relevant-not-translated': leftOut(
		'Cette condition ne peut pas être reprise. La question est laissée de côté pour ne pas être posée à tout le monde.',
		'This condition cannot be taken over. The question is left out so as not to be asked of everyone.'
	),
	'group-relevant-not-translated': leftOut(
		'La condition du groupe ne peut pas être reprise. Ses questions sont laissées de côté pour ne pas être posées à tout le monde.',
		'The condition of the group cannot be taken over. Its questions are left out so as not to be asked of everyone.'
	),
	'never-relevant': leftOut('Cette condition n’est jamais vraie.', 'This condition is never true.'),
	'constraint-not-carried': leftOut(
		'Cette limite sur la réponse n’est pas reprise.',
		'This limit on the answer is not taken over.'
	),
	'constraint-advised': changed(
		'Un nombre de choix est conseillé, jamais imposé.',
		'A number of choices is advised, never enforced.'
	),
	'constraint-message': leftOut(
		'Le message d’une limite n’est pas repris : l’application a le sien.',
		'The message of a limit is not taken over: the application has its own.'
	),
	required: leftOut(
		'Aucune question n’est obligatoire : on peut toujours passer.',
		'No question is required: one can always pass.'
	),
	'guidance-hint': leftOut(
		'Les consignes pour l’intervieweur ne sont pas montrées.',
		'Guidance for interviewers is not shown.'
	),
	'choice-filter': changed(
		'Les réponses ne sont pas filtrées : toutes sont montrées.',
		'Answers are not filtered: all are shown.'
	),
	'choice-attribute': leftOut(
		'Cette colonne de la feuille « choices » ne sert qu’à filtrer ou à d’autres outils.',
		'This column of the sheet “choices” only serves filters or other tools.'
	),
	'default-answer': leftOut(
		'Aucune réponse n’est donnée d’avance.',
		'No answer is given beforehand.'
	),
	appearance: changed(
		'L’apparence est celle de l’application.',
		'The appearance is that of the application.'
	),
	parameters: leftOut('Ce paramètre n’est pas repris.', 'This parameter is not taken over.'),
	'order-rotates': changed(
		'Les réponses ne sont pas mélangées : leur point de départ tourne.',
		'Answers are not shuffled: their starting point rotates.'
	),
	media: leftOut(
		'Les images, les sons et les vidéos d’une question ne sont pas repris.',
		'Images, sounds and videos of a question are not taken over.'
	),
	technical: leftOut(
		'Ce réglage ne concerne que d’autres outils.',
		'This setting concerns other tools only.'
	),
	'setting-not-carried': leftOut(
		'Ce réglage du formulaire n’est pas repris.',
		'This setting of the form is not taken over.'
	),
	'version-not-number': changed(
		'La version n’est pas un petit nombre entier; elle devient 1.',
		'The version is not a small whole number; it becomes 1.'
	),
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

/** A stable name of a reason. */
export type WhyCode = keyof typeof reasons;
