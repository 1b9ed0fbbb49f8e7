import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { ToldCommitment } from '../../domain/followup/told.ts';
import { direction } from '../../i18n/locales.ts';
import type { Translation } from '../../i18n/translation.ts';
import { commitmentWords } from '../../wording/followup/commitment-words.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import { type QrDrawing, qrDrawing } from '../print/qr-drawing.ts';
import { typefacesOf } from '../typefaces.ts';

/** Words, and the way they run where that is not the way of the page. */
interface PosterWords {
	readonly text: string;
	readonly lang: string;
	readonly rtl: boolean;
}

interface PosterCard {
	readonly state: ToldCommitment['state'];
	readonly heading: string;
	readonly said: string | null;
	readonly main: PosterWords;
	readonly more: readonly PosterWords[];
	readonly who: string;
	readonly silent: string | null;
	readonly number: string;
}

/** The poster « Vous avez dit, voici la suite » as data: all that its drawing (`poster.typ`) knows. */
export interface FollowUpPoster {
	readonly title: string;
	readonly lang: string;
	readonly rtl: boolean;
	readonly fonts: readonly string[];
	/** The typeface of this language has one weight: what is bold is drawn with an outline. */
	readonly oneWeight: boolean;
	readonly page: PaperSize;
	readonly place: string;
	readonly lead: string;
	/** « Rien n'a encore été décidé »; null where there are cards. */
	readonly none: string | null;
	readonly cards: readonly PosterCard[];
	readonly where: string;
	readonly printed: string;
	readonly demonstration: string | null;
	readonly qr: QrDrawing;
}

/**
 * The poster of what became of things, in the language of the words.
 * @param source.now the moment it is printed, in milliseconds since 1970, UTC
 * @param source.address where all results are read, with its scheme
 */
export function layOutFollowUpPoster(
	words: Pick<Translation, 't' | 'locale'>,
	source: {
		readonly told: readonly ToldCommitment[];
		readonly now: number;
		readonly place: string;
		readonly address: string;
		readonly demonstration: string | null;
	},
	page: PaperSize
): FollowUpPoster {
	const { t, locale } = words;
	const short = source.address.replace(/^https?:\/\//, '');
	const where = t(($) => $.followup.poster.where, { address: short });
	const lang = tagOf(locale);
	const rtl = direction(locale) === 'rtl';
	return {
		title: t(($) => $.followup.title),
		lang,
		rtl,
		fonts: typefacesOf(locale),
		oneWeight: locale.startsWith('zh'),
		page,
		place: source.place,
		lead: t(($) => $.followup.poster.lead),
		none: source.told.length === 0 ? t(($) => $.followup.none) : null,
		cards: source.told.map((told): PosterCard => {
			const { main, more, ...card } = commitmentWords(words, told, source.now);
			const set = ({ text, lang: own }: typeof main): PosterWords => ({
				text,
				lang: own === null ? lang : tagOf(own),
				rtl: own === null ? rtl : direction(own) === 'rtl'
			});
			const { state, heading, said, who, silent, number } = card;
			return { state, heading, said, main: set(main), more: more.map(set), who, silent, number };
		}),
		where,
		printed: t(($) => $.followup.poster.printed, { day: dayOf(source.now, locale) }),
		demonstration: source.demonstration,
		qr: qrDrawing(source.address, where)
	};
}

function tagOf(locale: string): string {
	return locale.split('-')[0] ?? locale;
}
