import { changed, leftOut, type Reason } from './reason.ts';

/** Why a sheet, a column, a row or what a row asks for is not taken as it stands. */
export const reasonsOfRows = {
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
	'choice-filter-parted': changed(
		'La question est posée avec les réponses qui vont avec celles d’avant : elle devient une question par liste, chacune avec sa condition.',
		'The question is asked with the answers that go with those before: it becomes one question for each list, with its condition.'
	),
	'choice-filter-condition': changed(
		'La question est posée seulement quand le filtre lui laisse des réponses.',
		'The question is asked only where the filter leaves it answers.'
	),
	'choice-filter-alone': changed(
		'Là où le filtre ne laisse que cette réponse, la question n’est pas posée : il n’y a rien à choisir.',
		'Where the filter leaves this answer only, the question is not asked: there is nothing to choose.'
	),
	'choice-never-shown': leftOut(
		'Le filtre ne montre jamais cette réponse : elle n’est pas reprise.',
		'The filter never shows this answer: it is not taken over.'
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
	)
} as const satisfies Readonly<Record<string, Reason>>;
