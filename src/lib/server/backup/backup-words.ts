import { isRefusal } from '../../domain/refusal.ts';
import { startProblem } from '../start-problem.ts';

const sentences: Readonly<Record<string, string>> = {
	'backup-sheet-missing':
		'There is no backup sheet yet. Make one in the office, under « Sauvegarde », or with: npm run backup -- --new-sheet',
	'backup-exists': 'There is a file of that name already. Nothing was written.',
	'backup-not-found': 'There is no such file.',
	'backup-unknown': 'This file is no backup of Porte-voix. Nothing was written.',
	'backup-newer':
		'A later version of Porte-voix made this backup. Install that version or a later one, then restore. Nothing was written.',
	'backup-damaged':
		'This backup was changed, cut short, or copied badly. Nothing of it can be trusted and nothing was written. Take another copy.',
	'backup-code-wrong':
		'This code does not open this backup. Look at the name of the sheet, and type the code again. Nothing was written.',
	'restore-not-empty':
		'The data folder, or the database, is not empty. Nothing was written. If nobody has set anything up in it yet, stop the server and remove the folder; otherwise name an empty folder with PORTE_VOIX_DATA (and an empty database with DATABASE_URL).',
	'other-engine':
		'The backup is of the other kind of database. Set or unset DATABASE_URL as where it was made. Nothing was written.',
	'disk-full': 'There is too little space on the disk. Nothing was kept.',
	'nothing-to-back-up': 'There is nothing to back up: no server has run on this data folder yet.',
	'try-later': 'The databases are busy. Try again in a minute.',
	'unknown-campaign': '--destroyed takes the short name of a campaign, as in its address.'
};

/** What happened and what to do, for whoever runs the machine; null when it is our fault. */
export function backupSentence(error: unknown): string | null {
	if (!isRefusal(error)) return startProblem(error);
	const sentence = sentences[error.code] ?? startProblem(error);
	const opens = error.code === 'backup-code-wrong' && error.place !== undefined;
	return opens ? `${sentence ?? ''} It opens with the code of sheet ${error.place}.` : sentence;
}
