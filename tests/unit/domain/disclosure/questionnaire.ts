import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';

function words(text: string): { fr: string; en: string } {
	return { fr: text, en: `${text} (en)` };
}

function core(id: string): {
	id: string;
	text: Record<string, string>;
	short: Record<string, string>;
} {
	return { id, text: words(`Question ${id}\u00A0?`), short: words(id) };
}

function options(...codes: string[]): { code: string; label: Record<string, string> }[] {
	return codes.map((code) => ({ code, label: words(code) }));
}

export function scale(
	id: string,
	over: Partial<Extract<Question, { kind: 'scale' }>> = {}
): Question {
	return {
		...core(id),
		kind: 'scale',
		options: options('none', 'some', 'often'),
		parts: { often: ['often'], some: ['some'], none: ['none'] },
		dimension: 'vie',
		...over
	};
}

/** One of everything that a plan must tell apart. */
export const sample: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'essai',
	version: 1,
	title: words('Essai'),
	invitation: words('Votre avis'),
	minutes: 3,
	languages: ['fr', 'en'],
	dimensions: { vie: words('Vie') },
	questions: [
		{ ...core('accueil'), kind: 'statement' },
		scale('securite'),
		scale('isolement', { reversed: true }),
		{ ...core('offert'), kind: 'yes-no' },
		scale('utilise', { shownIf: { kind: 'chose', question: 'offert', codes: ['yes'] } }),
		{
			...core('besoins'),
			kind: 'several-choices',
			options: options('loyer', 'paix', 'rien'),
			exclusive: 'rien'
		},
		{ ...core('travaux'), kind: 'ranking', options: options('toit', 'cour', 'salle'), places: 2 },
		{ ...core('mot'), kind: 'long-text', maximumLength: 500 },
		{
			...core('age'),
			kind: 'single-choice',
			options: options('jeune', 'milieu', 'vieux'),
			ordered: true,
			background: true
		},
		{
			...core('menage'),
			kind: 'single-choice',
			options: options('seul', 'couple', 'other'),
			background: true
		},
		{
			...core('revenu'),
			kind: 'single-choice',
			options: options('travail', 'rente'),
			background: true
		}
	]
};
