/** Why a file could not be read, by a name that never changes and a sentence. */
export interface FileProblem {
	readonly code: string;
	readonly message: string;
}

const messages: Readonly<Record<string, string>> = {
	'file-not-found': 'Ce fichier n’existe pas. / There is no such file.',
	'file-not-readable': 'Ce fichier ne peut pas être ouvert. / This file may not be opened.',
	'not-a-file': 'Ce n’est pas un fichier. / This is not a file.',
	'empty-file': 'Ce fichier est vide. / This file is empty.',
	'old-spreadsheet':
		'Ancien format d’Excel, ou fichier protégé par un mot de passe : enregistrez-le en .xlsx, sans mot de passe. / Old Excel format, or a file with a password: save it as .xlsx without one.',
	'not-a-spreadsheet': 'Ce n’est pas un classeur .xlsx. / This is not an .xlsx workbook.',
	'file-too-large':
		'Ce fichier est trop lourd (3 Mo au plus). / This file is too heavy (3 MB at most).',
	'unreadable-file':
		'Ce classeur est abîmé ou n’en est pas un. / This workbook is damaged, or is none.',
	'declared-too-large':
		'Ce classeur devient démesuré une fois ouvert. / This workbook unpacks without measure.',
	'far-cell':
		'Des cellules sont au-delà de 12 000 lignes ou de 600 colonnes. / Some cells are beyond 12,000 rows or 600 columns.',
	macros:
		'Ce classeur contient des macros : enregistrez-le en .xlsx. / This workbook holds macros: save it as .xlsx.',
	doctype:
		'Ce classeur contient des définitions interdites. / This workbook holds definitions that are not allowed.',
	'reading-stopped':
		'La lecture a pris trop de temps ou de mémoire. / Reading took too much time or memory.',
	'no-survey-sheet':
		'Ce classeur n’a pas de feuille « survey ». / This workbook has no sheet “survey”.',
	'no-type-column':
		'La feuille « survey » n’a pas de colonne « type ». / The sheet “survey” has no column “type”.',
	'empty-survey': 'La feuille « survey » est vide. / The sheet “survey” is empty.'
};

/** The words of a refusal; a name without words of its own is said as a file that cannot be read. */
export function fileProblem(code: string): FileProblem {
	const message = messages[code];
	if (message === undefined) return fileProblem('unreadable-file');
	return { code, message };
}
