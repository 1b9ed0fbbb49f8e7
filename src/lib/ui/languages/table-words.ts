import type { TFunction } from 'i18next';
import type { TextState } from '../../domain/translation/standing.ts';
import type { TableWords } from '../../export/translation-table.ts';
import type { Locale } from '../../i18n/locales.ts';
import { contextWords } from './place-words.ts';

type Translate = TFunction<['common', 'office', 'languages']>;

/** « À réviser » */
export function textStateWords(t: Translate, state: TextState): string {
	return t(($) => $.languages.review.text[state]);
}

/** What people read in a file of words, in the language of whoever takes it away. */
export function tableWords(t: Translate, locale: Locale): TableWords {
	return {
		key: t(($) => $.languages.file.key),
		context: t(($) => $.languages.file.context),
		longest: t(($) => $.languages.file.longest),
		french: t(($) => $.languages.file.french),
		stateColumn: (language) => t(($) => $.languages.file.state, { language }),
		contextOf: (segment) => contextWords(t, segment, locale),
		stateOf: ({ state, former }) =>
			former === null
				? textStateWords(t, state)
				: t(($) => $.languages.file.stale, { words: former }),
		notNeeded: t(($) => $.languages.file.notNeeded)
	};
}
