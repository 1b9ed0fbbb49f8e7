import type { PrintOrder, PrintSite, PrintSource, Voice } from '#lib/export/print/print-source.ts';
import { printPieces } from '#lib/export/print/print-source.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';

/** A campaign that is printed, as a service would tell of it. */
export function printSource(change: Partial<PrintSource> = {}): PrintSource {
	return {
		title: { fr: 'Sondage annuel 2027', en: '2027 annual survey' },
		invitation: {
			fr: 'Votre avis sur la vie ici',
			en: 'Your opinion on life here',
			ar: 'رأيكم في الحياة هنا',
			'zh-Hans': '您对这里生活的看法'
		},
		questions: 12,
		minutes: 6,
		askedBy: 'le comité des locataires et l’Office d’habitation',
		unit: 'household',
		calendar: {
			opens: Date.UTC(2027, 2, 2, 15),
			closes: Date.UTC(2027, 2, 20, 21),
			collectsUntil: Date.UTC(2027, 2, 23, 15),
			publishes: Date.UTC(2027, 3, 3, 16)
		},
		help: { name: 'Mme Roy', phone: '418 555-0104', place: 'local 104' },
		phones: true,
		outside: 'Association de locataires, 418 555-0177',
		languages: ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'],
		trial: false,
		demonstration: false,
		codes: true,
		ballot: null,
		...change
	};
}

export function printSite(change: Partial<PrintSite> = {}): PrintSite {
	return {
		id: 'erables',
		name: 'Les Érables',
		room: 'salle commune',
		dwellings: 24,
		slips: 24,
		poster: {
			address: 'https://avis.exemple.ca/r/sondage-2027',
			short: 'avis.exemple.ca/r/sondage-2027'
		},
		slip: {
			address: 'https://avis.exemple.ca/r/sondage-2027',
			short: 'avis.exemple.ca/r/sondage-2027'
		},
		...change
	};
}

export async function voiceIn(locale: Locale): Promise<Voice> {
	const { t } = await createTranslation(locale, [
		'common',
		'respond',
		'office',
		'slips',
		'tablets',
		'paper',
		'print',
		'outcome'
	]);
	return { t, locale };
}

/** Everything, of one building, in French, unless said. */
export async function printOrder(
	locale: Locale = 'fr',
	change: Partial<PrintOrder> = {}
): Promise<PrintOrder> {
	return {
		pieces: printPieces,
		sites: [printSite()],
		voice: await voiceIn(locale),
		second: null,
		page: 'us-letter',
		...change
	};
}

/** Codes as they are printed, that no two are alike of. */
export function someCodes(count: number): string[] {
	return Array.from({ length: count }, (_, index) => {
		const drawn = (index * 7_919 + 104_729).toString(32).toUpperCase().padStart(10, '0');
		const code = drawn.replaceAll('I', 'W').replaceAll('L', 'X').replaceAll('O', 'Y');
		return `${code.replaceAll('U', 'Z').slice(0, 5)}-${code.replaceAll('U', 'Z').slice(5)}`;
	});
}
