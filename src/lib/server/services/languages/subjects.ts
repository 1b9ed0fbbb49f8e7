import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { interfaceSegments } from '../../../domain/translation/interface-segments.ts';
import {
	questionnaireSegments,
	questionnaireWords
} from '../../../domain/translation/questionnaire-segments.ts';
import type { Segment } from '../../../domain/translation/segment.ts';
import { isPseudo } from '../../../domain/pseudo-language.ts';
import type { InterfacePart } from '../../../i18n/catalog-parts.ts';
import { locales, sourceLocale } from '../../../i18n/locales.ts';
import { library } from '../../../library/library.ts';
import type { Config } from '../../config.ts';
import { isInterfacePart, readCatalogs, readUnconfirmed } from './interface-catalogs.ts';

/** Languages that words are translated into. */
export const translatedLocales: readonly string[] = locales.filter(
	(locale) => locale !== sourceLocale && !isPseudo(locale)
);

/** What can be translated as one: a part of the interface, or a questionnaire of the library. */
export interface Subject {
	readonly id: string;
	readonly questionnaire: Questionnaire | null;
	readonly segments: readonly Segment[];
	/** The shipped words of a language, by the key of their segment. */
	shipped(locale: string): Promise<ReadonlyMap<string, string>>;
	/** Keys whose shipped words are for another French than that of now. */
	unconfirmed(locale: string): Promise<ReadonlySet<string>>;
}

export const subjectIds: readonly string[] = ['tenants', 'office', ...library.keys()];

/** What ships. @throws Refusal `unknown-subject` */
export async function readSubject(config: Pick<Config, 'root'>, id: string): Promise<Subject> {
	if (isInterfacePart(id)) return interfaceSubject(config, id);
	const questionnaire = library.get(id);
	if (questionnaire === undefined) throw new Refusal('unknown-subject');
	return questionnaireSubject(questionnaire);
}

async function interfaceSubject(config: Pick<Config, 'root'>, id: InterfacePart): Promise<Subject> {
	const french = await readCatalogs(config, id, sourceLocale);
	return {
		id,
		questionnaire: null,
		segments: interfaceSegments(french, translatedLocales),
		shipped: (locale) => readCatalogs(config, id, locale),
		unconfirmed: (locale) => readUnconfirmed(config, id, locale)
	};
}

export function questionnaireSubject(questionnaire: Questionnaire): Subject {
	const segments = questionnaireSegments(questionnaire);
	return {
		id: questionnaire.id,
		questionnaire,
		segments,
		shipped: (locale) => {
			const words = questionnaireWords(questionnaire, locale);
			const entries = segments.flatMap(({ key, source }) => {
				const text = words.get(source);
				return text === undefined ? [] : [[key, text] as const];
			});
			return Promise.resolve(new Map(entries));
		},
		// A French text that changed has no words any more.
		unconfirmed: () => Promise.resolve(new Set())
	};
}
