import type { Said } from '../domain/disclosure/said.ts';
import { unreachable } from '../domain/unreachable.ts';

/** Words of an exported file. Names of columns are the same in every language: programs read them. */
export interface ExportWording {
	said(said: Said): string;
	readonly tooFew: string;
	readonly order: string;
	readonly noAnswer: string;
	/** The middle, with those who gave no answer. */
	middle(answers: string): string;
	readonly baseRule: string;
}

const french: ExportWording = {
	said(said) {
		switch (said.kind) {
			case 'exact':
				return String(said.count);
			case 'at-most':
				return `${said.count} ou moins`;
			case 'at-least':
				return `${said.count} ou plus`;
			case 'between':
				return `de ${said.from} à ${said.to}`;
			default:
				return unreachable(said);
		}
	},
	tooFew: 'trop peu de réponses',
	order: 'place dans l’ordre',
	noAnswer: 'sans réponse',
	middle: (answers) => `${answers} ou sans réponse`,
	baseRule:
		'La base est le nombre de réponses reçues dans le groupe, la même pour chaque question. Les questions passées, non posées et les « je ne sais pas » sont au milieu.'
};

const english: ExportWording = {
	said(said) {
		switch (said.kind) {
			case 'exact':
				return String(said.count);
			case 'at-most':
				return `${said.count} or fewer`;
			case 'at-least':
				return `${said.count} or more`;
			case 'between':
				return `${said.from} to ${said.to}`;
			default:
				return unreachable(said);
		}
	},
	tooFew: 'too few responses',
	order: 'place in the order',
	noAnswer: 'no answer',
	middle: (answers) => `${answers} or no answer`,
	baseRule:
		'The base is the number of responses received in the group, the same for every question. Skipped and unasked questions and “I do not know” are in the middle.'
};

/** Words for a language; French where there are none. */
export function wordingIn(locale: string): ExportWording {
	return locale === 'en' || locale.startsWith('en-') ? english : french;
}
